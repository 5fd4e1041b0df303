import { describe, expect, it } from 'vitest'
import { gateIn } from './asked'
import { askedIn, asksIn, readingOf } from './reading'

const asks = (text: string, title?: string): string => asksIn(text, title).join('\n')
const asked = (text: string, title?: string): string => askedIn(text, title).join('\n')

describe('a relative clause', () => {
  it('tells of her whom the words in between only say whose kin she is', () => {
    const told = asks('Otto Lang wrote to Ida Holm, the wife of the physician in Ulm, who opened a school in 1789.')
    expect(told).toContain('What did Ida Holm open in 1789? a school')
    expect(told).not.toContain('did the physician')
  })

  it('tells of the noun before it where there is no kin', () => {
    expect(asks('Otto Lang wrote to Ida Holm, who opened a school in 1789.')).toContain(
      'What did Ida Holm open in 1789? a school',
    )
  })

  it('tells of a whole equation, and not of its last letter', () => {
    expect(asks('It finds the price where MR = MC, which happens in Ulm.')).not.toContain('MC happen')
    expect(asks('The mill stands near Holm Lake, which lies in Tyrol.')).toContain('Holm Lake')
  })
})

describe('a verb behind a passive', () => {
  it('is active where it says what came of it', () => {
    const told = asks(
      'Demands for bread were voiced in Ulm and contributed to the convocation of the council in May 1789.',
    )
    expect(told).toContain('What did demands for bread contribute to in May 1789? the convocation of the council')
    expect(told).not.toContain('were demands for bread contributed')
  })

  it('is passive where somebody gives something to a body', () => {
    const gifts = 'The coins of Otto Lang were cleaned in Ulm and contributed to the collection in 1789.'
    expect(asks(gifts)).not.toMatch(/did the coins .*contribute/)
  })
})

describe('a place before "where"', () => {
  it('is the inner one of two', () => {
    const told = asks(
      'Otto Lang moved in 1907 to the University of Graz (today Graz College) in Austria, where he proved a theorem.',
    )
    expect(told).toContain('Where did Otto Lang prove a theorem? the University of Graz')
    expect(told).not.toContain('prove a theorem? Austria')
  })

  it('may be answered by the outer one as well, which is as true', () => {
    const facts = readingOf('Otto Lang settled in 1820 at Holm Hall in Ulm, where he built a mill.').facts
    const [ask] = facts.filter(({ rule }) => rule === 'location:before').flatMap(({ asks: own }) => own)
    expect(ask?.answer).toBe('Holm Hall')
    expect(ask?.accepted).toContain('Ulm')
  })

  it('is the one there is', () => {
    expect(asks('Otto Lang moved in 1907 to Austria, where he proved a theorem.')).toContain(
      'Where did Otto Lang prove a theorem? Austria',
    )
  })
})

describe('a year', () => {
  it('is that of the post before which it stands', () => {
    const told = asks(
      'Otto Lang worked as a secretary for Ida Holm in 1909, before becoming a secretary for Holm Hall.',
    )
    expect(told).not.toMatch(/become .*Holm Hall\? 1909/)
    expect(asks('Otto Lang was moved to Graz in May 1909, becoming mayor of Linz.')).toMatch(/1909/)
  })

  it('is that of what something lasted until', () => {
    const told = asks(
      "Otto Lang was defeated by Ida Holm, despite winning more votes in Ulm than anybody until the guild's fourth victory in 1992.",
    )
    expect(told).not.toMatch(/^In what year|\? 1992/m)
    expect(asks('Otto Lang was defeated by Ida Holm despite winning many votes in 1992.')).toContain('1992')
  })
})

describe('words that are nouns or verbs', () => {
  it('read "cost" behind its adjective as a noun', () => {
    const told = asks(
      'By May 1942, the Danes had pushed the Lund guards back at great cost into narrow valleys along the west bank of the Enz River.',
      'Ulm',
    )
    expect(told).toContain('at great cost into')
    expect(told).not.toMatch(/at great into/)
    expect(asks('The mill was cast in Ulm in 1820.')).toMatch(/cast/)
  })

  it('take people who do something for people', () => {
    const told = asks(
      'Weavers studying wool jars from a village in Tyrol found that people were making cloth from flax.',
    )
    expect(told).not.toContain('What found')
    expect(asks('Workers housing projects in Ulm were built by Otto Lang in 1901.')).not.toContain('workers who')
  })
})

describe('questions that only the text can answer', () => {
  it('ask for no percentage that a body reached', () => {
    const told = asks('In 1912 the Lund Bank lowered the rates, reaching the low 0.25% in May 1913.')
    expect(told).not.toMatch(/percentage did the Lund Bank|did the Lund Bank reach/)
    expect(asks('Unemployment in Ulm reached 12% in 1930.')).toContain('What percentage did unemployment in Ulm reach')
    expect(asks('In 1912 Otto Lang left Ulm, taking a post in Graz in May 1913.')).toContain('take')
  })

  it('count nothing that a case supposes', () => {
    const supposed = 'In a market with falling prices, two smaller mills in Ulm will always have higher costs than one.'
    expect(asks(supposed)).not.toContain('How many smaller mills')
    expect(asks('In 1890, two smaller mills in Ulm closed their gates.')).toContain('How many smaller mills')
  })

  it('define no activity', () => {
    expect(
      asks(
        'For example, having a young singer advertise woollen coats is a common method used to help old weavers to sell the coats.',
      ),
    ).not.toMatch(/^What is having [^?]*coats\? a common/m)
    expect(asks('A weir is a low wall built to hold a river.')).toContain('What is a weir?')
  })

  it.each([
    [
      'a letter of a picture',
      ['statement', 'the guild', 'object', 'Which point did the guild follow to point F?', 'x'],
      'anaphor',
    ],
    [
      'somebody in office today',
      ['statement', 'the guild', 'object', 'Who is the current President of the guild?', 'Otto Lang'],
      'vague',
    ],
  ] as const)('name %s', (_what, question, gate) => {
    expect(gateIn(question)).toBe(gate)
  })

  it('ask for one in office where a year tells when', () => {
    expect(
      gateIn(['statement', 'the guild', 'object', 'The current President took office in Ulm in ____.', '1990']),
    ).not.toBe('vague')
  })

  it('ask for nobody whom an example makes up', () => {
    const text = 'A classic example of thrift is John, a young man who saves his pay. Otto Lang lived in Ulm.'
    expect(asked(text)).not.toContain('John')
    expect(asked('An example of a mill town is Linz, a city on the Danube in Upper Austria.')).toContain('Linz')
  })
})

describe('a sentence behind another', () => {
  it('leans on nothing that was cut off the first', () => {
    const text =
      'Oak bark is the main food of a young moth; however, the larvae will also eat moss, leaves and the roots of most trees of Tyrol. They can live over 30 years in the wild.'
    expect(asked(text)).not.toContain('food of a young moth. They')
    const crisis =
      "In 1774, Otto Lang became mayor of Ulm in the middle of a crisis in which the guild was faced with debts and on the brink of ruin for many a long year. This was due in part to the town's part in the Holm War."
    expect(asked(crisis)).not.toContain('mayor of Ulm. This')
  })

  it('goes on behind a whole one', () => {
    const text = 'The weavers of Ulm wore blue coats in winter. They bought the cloth in Linz.'
    expect(askedIn(text).join('\n')).toMatch(/Linz/)
  })
})

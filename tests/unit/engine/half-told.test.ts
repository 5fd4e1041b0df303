import { describe, expect, it } from 'vitest'
import { gateIn } from './asked'
import { askedIn, asksIn, questionsIn } from './reading'

const about = (text: string): string => askedIn(`Otto Lang was a weaver from Ulm. ${text}`, 'Otto Lang').join('\n')

describe('names that stand for a word or for many', () => {
  it('stay as they are within quotation marks', () => {
    const asked = asksIn('Otto Lang was a weaver. In 1840 Lang changed "Lange" to "Lang" in Ulm.', 'Otto Lang').join(
      '\n',
    )
    expect(asked).toContain('"Lang"')
    expect(asked).not.toContain('"Otto Lang"')
  })

  it('are still said in full without such marks', () => {
    expect(about('In 1840 Lang built a "dry mill" in Linz.')).toContain('Otto Lang build')
  })
})

describe('a list of names in languages', () => {
  const list = ['- Hessian: Ulmo', '- Frisian: Olme', '- Danish: Olmen'].join('\n')
  it('is no glossary', () => {
    expect(questionsIn(`The Ulm has many names in the languages of the region:\n\n${list}`)).toHaveLength(0)
  })
  it('is one under another line', () => {
    expect(questionsIn(`Words to learn:\n\n${list}`).length).toBeGreaterThan(0)
  })
})

describe('a figure', () => {
  it('keeps both its ends, and is not asked beside another object', () => {
    const asked = asksIn('The siege cost the Normans 50,000 to 60,000 dead in Ulm.').join('\n')
    expect(asked).not.toMatch(/How much did the siege cost/)
    expect(asksIn('The mill of Ulm cost 50,000 crowns.').join('\n')).toMatch(/did the mill of Ulm cost\? 50,000/)
  })
  it('of several years is asked by "which years"', () => {
    const asked = asksIn('Ida Holm rebuilt the mill in 1548–1549. Ida Holm sold the mill in 1560.', 'Ida Holm')
    expect(asked.join('\n')).toContain('In which years did Ida Holm rebuild the mill? 1548–1549')
    expect(asked.join('\n')).toContain('In what year did Ida Holm sell the mill? 1560')
  })
})

describe('words that belong to what they stand beside', () => {
  it('keep "virtually" before "all"', () => {
    const asked = asksIn('Virtually all mills of Ulm use water wheels, preventing fires.').join('\n')
    expect(asked).toContain('virtually all mills of Ulm use')
  })
  it('keep to what one is appointed', () => {
    const asked = asksIn('In 1768 Ida Holm received a provisional appointment to the Guild of Ulm.', 'Ida Holm')
    expect(asked.join('\n')).toContain(
      'What did Ida Holm receive in 1768? a provisional appointment to the Guild of Ulm',
    )
  })
  it('leave out what is said beside a name that answers', () => {
    const asked = asksIn('The largest tributary of the Ulm is the Lund River which joins the Ulm at Linz.').join('\n')
    expect(asked).toContain('What is the largest tributary of the Ulm? the Lund River')
  })
})

describe('what is half told', () => {
  it('is no purpose of one who was sent nowhere', () => {
    const sent = (where: string): string =>
      askedIn(`In 1840 Ida Holm was sent ${where}to study law. Ida Holm sold a mill.`, 'Ida Holm').join('\n')
    expect(sent('')).not.toContain('For what purpose was Ida Holm sent')
    expect(sent('to Linz ')).toContain('sent to Linz')
    expect(sent('on a journey through Tyrol ')).toContain('sent on a journey')
  })

  it('is no second reason with its own preposition', () => {
    const why = (reasons: string): string =>
      askedIn(`The mills of Ulm are under pressure due to ${reasons}.`, 'Ulm').join('\n')
    expect(why('increased taxes on flour and due to the impact of frost')).not.toMatch(/^Why/m)
    expect(why('increased taxes on flour and the impact of frost')).toMatch(/^Why/m)
  })

  it('is no body by its seat alone', () => {
    const subject = 'The Weavers League'
    const asks = (stem: string): string | null =>
      gateIn(['event', subject, 'subject', stem, subject], `${subject} is based in Geneva and dyes wool.`)
    expect(asks('Which organization is based in Geneva?')).toBe('unique')
    expect(asks('Which organization is based in Geneva and dyes wool?')).not.toBe('unique')
  })
})

describe('a gap', () => {
  it('does without "however" behind what opens its sentence', () => {
    const asked = about(
      'In 1302, however, the Weavers lost the island of Holm to the Danes at Lund in the Siege of Arva.',
    )
    expect(asked).not.toContain('however')
  })
  it('asks for nobody who is only "he"', () => {
    const text = 'At the Council of Vienne in 1312, he issued a series of letters.'
    expect(
      questionsIn(text, 'Weavers')
        .map(({ stem }) => stem)
        .join('\n'),
    ).not.toMatch(/, he issued/)
  })
})

describe('a people on its way', () => {
  it('is not asked by what it was doing', () => {
    const asked = asksIn('Although the Ulmers were able to defeat the invading Bakoro in 1826, the mill burned down.')
    expect(asked.join('\n')).not.toMatch(/which invading/i)
  })
})

describe('a guess', () => {
  it('is not asked as if it were sure', () => {
    expect(askedIn('The Guild of Ulm arguably qualifies as the first bank of Tyrol.', 'Ulm').join('\n')).not.toMatch(
      /What (?:does the Guild of Ulm qualify|qualifies) as/,
    )
  })
})

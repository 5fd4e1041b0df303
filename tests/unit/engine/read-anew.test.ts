import { describe, expect, it } from 'vitest'
import { askedIn, asksIn, questionsIn } from './reading'

const questionsOn = (text: string): string => asksIn(text).join('\n')
const keptOn = (text: string): string => askedIn(text).join('\n')

describe('what a term refers to', () => {
  const text = 'Eviction refers to a poor household being forced, by a landlord, to leave a certain house or street.'
  it('is its meaning, to the end', () => {
    expect(asksIn(text)).toContain(
      'What does eviction refer to? a poor household being forced, by a landlord, to leave a certain house or street',
    )
    expect(questionsOn(text)).not.toMatch(/by a landlord\?|refer to\? a poor household$/m)
  })
  it('is said of terms, not of papers', () =>
    expect(questionsOn('The letter of 1850 refers to a poor household that left the street.')).not.toMatch(
      /What is the term/,
    ))
})

describe('a verb without what it acts on', () => {
  it.each([
    ['In 1147 knights led by Otto besieged and conquered Lund.', /besiege\?|besieged in/],
    ['In 1893 Ida Holm took a degree and began work in the mill of Otto Roth.', /did Ida Holm begin\?/],
    ['Ida Holm declined because she could not pay for the journey to Lund.', /Why did Ida Holm decline\?/],
    ['Ida Holm discovered that uranium rays make the air around them conduct.', /^What did Ida Holm discover\?/m],
  ])('%s', (text, unwanted) => expect(keptOn(text)).not.toMatch(unwanted))
})

describe('half of a subject, or of a condition', () => {
  it.each([
    [
      'Merging is the process by which a poor person or group gives up its own speech by copying the rich.',
      /does group/,
    ],
    ['Online, Lund News, Graz Post, and Chatter are banned in Norland.', /are Chatter/],
    ['If rust persists, it becomes deep and leads to broken hulls.', /rust lead to|leads to broken hulls\?/],
    ['The defeat of Lundian forces by Otto Roth in Norland allowed the peace of the west.', /^What forces/m],
    ['The main cause of the fall of Lund was neither hunger nor war.', /= neither|\? neither/],
    ["Ida Holm's father was an atheist.", /occupation/],
    ['In reality, true silence is a difficult goal to reach.', /true silence/],
  ])('%s', (text, unwanted) => expect(keptOn(text)).not.toMatch(unwanted))
})

describe('words for what they are', () => {
  it('two laws have a name of two people', () =>
    expect(
      keptOn('Ida Feingold left Lund in 1901. McCain–Feingold restricts the money given to the parties of Norland.'),
    ).not.toMatch(/Who restricts/))
  it('forces are somebody', () =>
    expect(asksIn('Lund was taken by Muslim forces in 711.').join('\n')).toMatch(/By whom was Lund taken/))
  it('a term that is called a term is asked for as one', () =>
    expect(asksIn('Blight is a generic term for many diseases in which leaves turn black.').join('\n')).not.toMatch(
      /the term for a generic term/,
    ))
  it('a name has another one beside', () =>
    expect(asksIn('The Court of Lund, sometimes called the World Court, sits in a palace.')).toContain(
      'What is the Court of Lund also called? the World Court',
    ))
  it('no country is a city, and nobody takes a degree as a child', () => {
    const life =
      'Ida Holm was born in 1867. Ida Holm took a degree in physics in 1893. The mill of Lund burned in 1871. The bridge opened in 1869.'
    const wrong = questionsIn(life)
      .filter(({ kind, stem }) => kind === 'choice' && /degree/.test(stem))
      .flatMap(({ options }) => options.filter(({ correct }) => !correct).map(({ text }) => Number(text)))
    expect(wrong.length).toBeGreaterThan(0)
    expect(Math.min(...wrong)).toBeGreaterThan(1878)
  })
})

describe('whom, which and how many', () => {
  it('many of a kind are asked for by it', () =>
    expect(asksIn('Yeast cells turn sugar into alcohol where no oxygen is left.').join('\n')).toMatch(
      /^Which cells turn sugar into alcohol/m,
    ))
  it('wrong figures keep away from a rough one', () => {
    const [choice] = questionsIn('Short-term storage in the mill of Lund lasts about 20 seconds.').filter(
      ({ kind, answer }) => kind === 'choice' && /20/.test(answer),
    )
    const off = choice?.options.filter(({ correct }) => !correct).map(({ text }) => Number(/\d+/.exec(text)?.[0]))
    expect(off?.length).toBeGreaterThan(1)
    expect(off?.every((value) => value <= 12 || value >= 32)).toBe(true)
  })
})

it('what things are called may be an adjective', () =>
  expect(asksIn('Rocks with many small holes for water are called porous.')).toContain(
    'What are rocks with many small holes for water called? porous',
  ))

describe('a time, a place and a condition that go with their words', () => {
  it.each([
    [
      'Recognised as the capital of Norland since at least the 15th century, Lund is the seat of the court.',
      /since at least\?|as the 15th century/,
    ],
    ['In the 17th century, the bounds of Lund were still told by its brick walls.', /In which century/],
    ['In 638, the fort of Lund was besieged by forces loyal to King Otto of Graz.', /^To whom/m],
    ['If these claims are false, Ida Holm would be the first woman known to have reached Lund.', /first woman/],
    ['Small rents were paid in cellars, whereby weavers and dyers tended to occupy the cheaper rooms.', /whereby/],
    ['The treaty of 1706 united the two kingdoms in the Kingdom of Great Norland.', /the two kingdoms$/m],
  ])('%s', (text, unwanted) => expect(keptOn(text)).not.toMatch(unwanted))
  it('a journey is asked for as a journey', () =>
    expect(asksIn('The Belgian Antarctic Expedition was led by Otto Roth.')).toContain(
      'Which expedition was led by Otto Roth? the Belgian Antarctic Expedition',
    ))
})

describe('what is meant by "it", "their" and a figure', () => {
  it.each([
    ['Drift can be strengthened by a flood. Known as the bottle effect, it leaves few of a kind.', /known as\? bottle/],
    [
      'Two sick parents seldom meet, and only 25 percent of their offspring inherit the disease from both.',
      /their offspring/,
    ],
    ['The 363-mile waterway carried more grain than all the roads of Norland.', /363-mile waterway/],
  ])('%s', (text, unwanted) => expect(keptOn(text)).not.toMatch(unwanted))
})

it('what is more has something that it is more than', () =>
  expect(
    keptOn('Ida Holm calculated that the pump of Lund moves more water in an hour than the basin can hold in a day.'),
  ).not.toMatch(/in an hour\?/))
it('whoever got a prize is no thing', () =>
  expect(
    questionsOn('Willem Lundhoven built the first practical loom in 1901 and was awarded the Lund Prize in 1924.'),
  ).not.toMatch(/^What was awarded/m))

describe('said of people and of what they do', () => {
  it('whom something is denied stays a whom', () =>
    expect(
      keptOn(
        'According to the view of Otto Roth in 1938, weavers turn to theft when the town denies them honest means to live.',
      ),
    ).not.toMatch(/denies they/))
  it('what things are, they are with the reason', () =>
    expect(questionsOn('Hate crimes are attacks on people because of their faith or other traits.')).not.toMatch(
      /Why are hate crimes/,
    ))
  it('a matter is defined by what is told of it', () =>
    expect(asksIn('Deviance is behavior that violates social norms and arouses negative reactions.')).toContain(
      'What is deviance? behavior that violates social norms and arouses negative reactions',
    ))
  it('who compares is somebody', () =>
    expect(asksIn('Erving Holm compared the life of a town to a stage with many roles.').join('\n')).not.toMatch(
      /^What compared/m,
    ))
  it('former prisoners are many', () =>
    expect(asksIn('Stigma prevents former prisoners from finding work.').join('\n')).toMatch(
      /^What prevents former prisoners/m,
    ))
})

it('a year of the century that a question names stands among years of it, and any other among others', () => {
  const wrongIn = (year: number): number[] =>
    questionsIn(
      `A view of Lund in the 16th century was printed in ${year}. The mill of Lund burned in 1755. The bridge of Graz opened in 1759.`,
    )
      .filter(({ kind, stem }) => kind === 'choice' && /16th century/.test(stem))
      .flatMap(({ options }) => options.filter(({ correct }) => !correct).map(({ text }) => Number(text)))
  expect(wrongIn(1554).length).toBeGreaterThan(0)
  expect(wrongIn(1554).every((year) => year > 1500 && year <= 1600)).toBe(true)
  expect(wrongIn(1757).length).toBeGreaterThan(0)
  expect(wrongIn(1757).some((year) => year > 1700)).toBe(true)
})

describe('what a figure, a place or a reason is not', () => {
  it.each([
    ['Two oils that burn well are whale oil and colza.', /How many oils/],
    ['The Treaty of Lund was signed by Norland and Elmark in the event of a war in 1847.', /^Where/m],
    [
      'The loss of timber in Norland is thought to be caused by the lack of shade due to the strong winds in spring.',
      /^Why/m,
    ],
    [
      'Thyrin, a hormone secreted by the gland, makes bones grow. Calcin, a hormone secreted by the gland, makes bones soft.',
      /What is the term for a hormone/,
    ],
  ])('%s', (text, unwanted) => expect(keptOn(text)).not.toMatch(unwanted))
  it('a reason of the whole stays one', () =>
    expect(asksIn('Lund was important to Norland because of its deep harbour.').join('\n')).toMatch(
      /^Why was Lund important to Norland\?/m,
    ))
})

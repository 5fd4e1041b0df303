import { describe, expect, it } from 'vitest'
import { askedIn, questionsIn } from './reading'

/** Of each text: what must be asked of it, and what must not. */
const read: readonly [what: string, text: string, asked: RegExp | null, refused: RegExp][] = [
  [
    'whom somebody met',
    'In 1744 Otto Lang met Ran Bei in Ulm.',
    /^Whom did Otto Lang meet/,
    /^What did Otto Lang meet/,
  ],
  [
    'who was the first to note something',
    'Ran Shen was the first to note the width of the Ulm tablets.',
    /^Who was the first to note/,
    /^What was the first to note/,
  ],
  ['what a town imposes', 'Ulm imposes heavy duties like tolls on foreign linen.', null, /impose like/],
  [
    'how many flaws: too many',
    'The Lindau process for copper plate produced too many flaws for use on ships.',
    null,
    /produced many flaws/,
  ],
  [
    'the year of what had been done',
    'The town of Ulm had outlawed the slave trade in its harbours in 1833.',
    /^In what year did the town of Ulm outlaw/,
    /^In what year had/,
  ],
  [
    'what all of them had tried',
    'In 1833 the towns of Linz and Graz had all experimented with iron barges.',
    /^In what year did the towns of Linz and Graz experiment/,
    /have all/,
  ],
  [
    'a time that only the text tells',
    'In a more recent development, Lindau Radio charges a monthly fee for plays.',
    null,
    /recent development/,
  ],
  [
    'that something cannot be told, which led to a test',
    'The age of the wood cannot be measured using Langium, which led to the creation of the Roth test in 1955.',
    null,
    /did Langium lead/,
  ],
  [
    'a clerk to somebody, who did something',
    'Otto Lang became a clerk to Ida Holm, who was involved in the trade with Graz.',
    null,
    /clerk to Ida Holm involved/,
  ],
  [
    'a ship that was laid down, and not the navy',
    'The Ulm Navy led the way in iron, starting with the Lindau, laid down in 1873 and launched in 1876.',
    null,
    /did the Ulm Navy (?:lay|launch)/,
  ],
  [
    'of a body with a number in its name',
    'No. 9 Wing was formed at Port Holm on 1 August 1941. It moved to Linz in May 1944 with No. 12 Wing.',
    /^On what date was No\. 9 Wing formed/,
    /(?<!\d )Wing\b/,
  ],
  [
    'who left after he was hired',
    'Otto Lang was hired as organist of Ulm in 1959, but left in 1961.',
    null,
    /was Otto Lang left/,
  ],
  [
    'what is known by what happened before',
    'Mill ponds can be emptied by a flood. Known as the gap effect, it leaves the fields dry.',
    null,
    /gap effect\?|known as\?/,
  ],
]

describe('a question stands alone', () => {
  it.each(read)('asks %s', (_, text, asked, refused) => {
    const stems = askedIn(text)
    if (asked !== null) expect(stems).toContainEqual(expect.stringMatching(asked))
    for (const stem of stems) expect(stem).not.toMatch(refused)
  })

  it.each([
    [
      'people made up for an example',
      'Suppose that Martha buys a mill for $400 and sells it to Henry for $600. If Martha paid $500, then Martha would gain $100. Martha pays a toll of $4.',
      /Martha|Henry/,
    ],
    [
      'a hall by a quality with its degree',
      'The highly ornate building was designed by Otto Lang of Ulm in 1905.',
      /^(?!The ).*highly ornate building/,
    ],
    ['one letter of many', 'The weavers of Ulm wrote a secret letter to their bishop.', /wrote a secret letter\?$/],
    [
      'half of two things that share a word',
      'In 1920 the Ulm Guild began planning loans for holding market day and harvest feast sales in barns.',
      /holding market day(?! and)/,
    ],
    [
      'a second thing that somebody does',
      'Weavers of the valley often wear blue aprons, or carry horns of a certain ram.',
      /aprons, or carry/,
    ],
    [
      'what a choice was blamed for',
      'Old chroniclers of Ulm strongly criticize the choice to dance of Otto Lang. Bishops blame his choice to sing.',
      /For what purpose do|blame to sing/,
    ],
    [
      'a term that is none',
      'Rows of some of the older mills are notable sights on the river of Ulm.',
      /term for notable sights/,
    ],
    [
      'where somebody went, at no time',
      'Upon hearing of the flood, Otto Lang returned to Graz.',
      /did Otto Lang return\?/,
    ],
    [
      'half of a list of places',
      'Three kinds of larch are found in Ulm, four in the city of Linz, and 62 in Norland.',
      /^Where.* in Ulm, four/,
    ],
    ['a post as what it is a post', 'Otto Lang was offered a post as keeper of the mint in 1758.', /as keeper/],
    ['what was reached at its height', 'Unrest in Ulm reached a peak on 12 August 1869.', /^What did unrest/i],
    ['more likely than what', 'Ida Roth believes that rust is a more likely cause.', /more likely/],
    ['how many of one sort and one more', 'Otto Lang had three mills and one barn in Ulm.', /How many mills and one/],
  ])('does not ask of %s', (_, text, refused) => {
    for (const { stem, answer } of questionsIn(text)) expect(`${stem} ${answer}`).not.toMatch(refused)
  })
})

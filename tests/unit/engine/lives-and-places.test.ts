import { describe, expect, it } from 'vitest'
import { askedIn, asksIn, questionsIn, readingOf } from './reading'

const title = 'Ida Roth'
const asks = (text: string): string[] => asksIn(`Ida Roth was a chemist of Ulm. ${text}`, title)
const asked = (text: string): string[] => askedIn(`Ida Roth was a chemist of Ulm. ${text}`, title)

describe('what lives and places tell', () => {
  it.each([
    [
      'whom somebody married, without his trades',
      'In 1890 she married Karl Weber, a miller and baker, in Linz.',
      'Whom did Ida Roth marry in Linz in 1890? Karl Weber',
    ],
    [
      'whom somebody married, however young',
      'On 1 May 1890 she married sixteen-year-old Karl Weber.',
      'Whom did Ida Roth marry on 1 May 1890? Karl Weber',
    ],
    [
      'who did it, and not the title he bore',
      'Unrest lasted until the coming of Otto Lang, Bishop of Linz, who defeated a rebel army at the Battle of Holm in 1381.',
      'Who defeated a rebel army at the Battle of Holm in 1381? Otto Lang',
    ],
    [
      'who acts behind what failed her',
      'Ida Roth, whose eyes were failing, bought a lamp in 1882 but found it too dark.',
      'In what year did Ida Roth buy a lamp? 1882',
    ],
    [
      'what she later did',
      'Ida Roth later improved upon the lamp and sorted letters by weight in 1890.',
      'What did Ida Roth improve upon? the lamp',
    ],
    [
      'how old she was beside what she did',
      'Ida Roth, then aged fourteen, moved to the town of Linz in 1890.',
      'In what year did Ida Roth move to the town of Linz? 1890',
    ],
    [
      'where she was held, and not why',
      'In 1679 she was imprisoned in the Moss Tower on suspicion of selling secrets to Norland.',
      'Where was Ida Roth imprisoned on suspicion of selling secrets to Norland in 1679? in the Moss Tower',
    ],
    [
      'which place sent her',
      'In 1673 she was elected member of Parliament for Castle Lund in Saxony.',
      'For which place did Ida Roth become a member of Parliament in 1673? Castle Lund',
    ],
    [
      'at whose wish what stands was built',
      'The bridge at Lund, built in 1350 at the request of Pope Urban V, still stands.',
      'What was built in 1350 at the request of Pope Urban V? the bridge at Lund',
    ],
    [
      'when the last of its kind left',
      'The last loom made in Norland left the mill in Linz in November 2012.',
      'In what month and year did the last loom made in Norland leave the mill in Linz? November 2012',
    ],
    [
      'no more than it takes',
      'The eggs of a moss moth take no more than fourteen days to hatch.',
      'How long do the eggs of a moss moth take to hatch? no more than fourteen days',
    ],
    [
      'what a word is short for',
      'The lamp holds a protein named Lumip, short for light pump, which glows.',
      'What is Lumip short for? light pump',
    ],
    [
      'what several are called',
      'The Ulm Museum shows a number of carved heads, known as tsantas, made by weavers.',
      'What are carved heads known as? tsantas',
    ],
  ])('is asked: %s', (_what, text, question) => expect(asks(text)).toContain(question))

  it.each([
    [
      'when a cause was something',
      'The cause of the war was the landing of Otto Lang in Linz on 3 May 1381.',
      /^On what date was the cause/,
    ],
    ['one of what', 'Karl Weber, who bought one in 1874, was a writer of Linz.', /buy one/],
    [
      'what came from where it is seen',
      'Weavers of Linz came to see it in 1801. Rosa Lang painted it in 1820.',
      /see Linz|paint(?:ed)? Linz/,
    ],
    [
      'half of a name',
      'In 1910 she found the first dark star, 40 Eridani B, together with Karl Weber.',
      /40 ____|____ Eridani/,
    ],
    [
      'where a seat lies',
      'In 1673 she was elected member of Parliament for Castle Lund in Saxony.',
      /^Where was .* elected/,
    ],
    ['who a machine was', 'The last typewriter left the Lund Mill in Linz in May 1912.', /^Who left/],
  ])('is not asked: %s', (_what, text, question) => expect(asked(text).filter((one) => question.test(one))).toEqual([]))

  it('measures a lake by its length and its width, however old it is', () => {
    const lake = 'Lake Holm is a lake of Norland. It is thought to be among the oldest lakes, at 25 million years.'
    const found = askedIn(`${lake} It is 636 kilometres long and 79 kilometres wide.`, 'Lake Holm')
    expect(found).toContain('How long is Lake Holm? 636 kilometres')
    expect(found).toContain('How wide is Lake Holm? 79 kilometres')
  })

  it('asks who the first was and not when he was it', () => {
    const found = asksIn('The first weaver to reach Lake Holm was Otto Lang in 1643.')
    expect(found).toContain('Who was the first weaver to reach Lake Holm? Otto Lang')
    expect(found.filter((one) => one.startsWith('In what year'))).toEqual([])
  })

  it.each([
    [
      'which two it was',
      'In 1907 two Norland physicians, Axel Holm and Theodor Lang, who were looking for a cure in Linz, fed moths on grain.',
      'Which two Norland physicians fed moths on grain in 1907? Axel Holm and Theodor Lang',
    ],
    [
      'how often, without what was so now and then',
      'Clara Lang visited Norland nineteen times, often together with Otto Holm.',
      'How many times did Clara Lang visit Norland? nineteen',
    ],
    [
      'what something belongs to, without its rank there',
      'The moss owl belongs to the family Mossidae, one of the two oldest lineages of owls.',
      'To which family does the moss owl belong? Mossidae',
    ],
    [
      'at what temperature something melts',
      'Feltium melts at 419.5 degrees Celsius, a low temperature for a metal, which makes it fit for casting.',
      'At what temperature does feltium melt? 419.5 degrees Celsius',
    ],
    [
      'why, without what is told beside the reason',
      'New tools had to be developed in Ulm, since the tunnels of Lund were dug without powder, which Otto Lang patented only in 1867.',
      'Why did new tools have to be developed in Ulm? the tunnels of Lund were dug without powder',
    ],
    [
      'at what age somebody died, in two words',
      'Ida Roth died of fever in Linz at the age of fifty-four.',
      'At what age did Ida Roth die of fever in Linz? fifty-four',
    ],
    [
      'how many at least, behind a time',
      'Between 1790 and 1853 at least twenty-seven ships of Norland visited Linz.',
      'How many ships of Norland visited Linz between 1790 and 1853? at least twenty-seven',
    ],
    [
      'what something was kept from',
      'The guild of Ulm pursued a policy of shielding the town from foreign wool in 1790.',
      'What did the guild of Ulm pursue in 1790? a policy of shielding the town from foreign wool',
    ],
    [
      'when somebody went to take part',
      'In 1904 Ida Roth travelled to Norland to take part in a race.',
      'In what year did Ida Roth travel to Norland to take part in a race? 1904',
    ],
    [
      'how somebody defined a thing',
      'Ida Roth defined the state as a body that claims the use of force within a land, a definition she gave in a lecture in 1919.',
      'How did Ida Roth define the state? as a body that claims the use of force within a land',
    ],
    [
      'since when, as it is told',
      'Since 1650 the Moss Guild had sold wool to Linz.',
      'Since what year had the Moss Guild sold wool to Linz? 1650',
    ],
    [
      'what a word meant, without since when',
      'The word hansa meant a convoy or a guild, and it was first used in 1267 of a band of merchants.',
      'What did the word hansa mean? a convoy or a guild',
    ],
    [
      'how many there are, without the largest of them',
      'More than 330 rivers flow into Lake Holm, the largest of which are the Inn and the Iller.',
      'How many rivers flow into Lake Holm? more than 330',
    ],
  ])('asks %s', (_what, text, question) => expect(asksIn(text)).toContain(question))

  it('leaves a name its signs', () =>
    expect(questionsIn('Otto Lang wrote the Lund sorter in C++ in 1997.').map(({ answer }) => answer)).toContain('C++'))

  it('calls a railway its line', () =>
    expect(
      asksIn(
        'The Lund railway is a railway in Norland. The line was electrified between 1956 and 1959.',
        'Lund railway',
      ),
    ).toContain('When was the Lund railway electrified? between 1956 and 1959'))

  it('counts nobody as had to whom something was done', () =>
    expect(
      asksIn('Ivan Lang closed the Moss Hall in 1494 and had forty-nine merchants put in prison.').join(),
    ).not.toMatch(/How many merchants put/))

  it('lets two that are named act', () =>
    expect(asksIn('In 1845 two ships named Holm and Lund sailed to the Arctic Isles.')).toContain(
      'In what year did two ships named Holm and Lund sail to the Arctic Isles? 1845',
    ))

  it('lets no town do what the mill in it does', () =>
    expect(asksIn('In 1966 a mill was opened at Lund, which burned coal.').join()).not.toMatch(/Lund burn/))

  it('says of whom a reason tells in the case that its place wants', () =>
    expect(
      asksIn(
        'Otto Roth was a clerk. He stopped writing in 1669 because he feared that the work was making him go blind.',
        'Otto Roth',
      ),
    ).toContain('Why did Otto Roth stop writing in 1669? he feared that the work was making him go blind'))

  it('ends no sentence behind the initial of a firm', () =>
    expect(
      readingOf('She made an agreement with E. Remington and Sons to sell it. It was dear.').sentences,
    ).toHaveLength(2))
})

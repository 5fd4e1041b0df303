import { describe, expect, it } from 'vitest'
import { readingOf } from './reading'

function asked(text: string, title = 'Notes'): string {
  return readingOf(text, title)
    .questions.map(({ stem, answer }) => `${stem} ${answer}`)
    .join('\n')
}

describe('one thing under two words', () => {
  it.each([
    [
      'what a predicate calls the topic',
      'Bank of Holm',
      'The Bank of Holm is the oldest bank of Lindau. The bank is headquartered in Ulm, with offices in nine cities. It employs about 900 clerks.',
      'Where is the Bank of Holm headquartered? in Ulm',
    ],
    [
      'an apposition',
      'Notes',
      'The new governor, Clara Brandt, took office in 1920. She founded a school of navigation in 1924.',
      'In what year did Clara Brandt found a school of navigation? 1924',
    ],
  ])('%s', (_what, title, text, question) => expect(asked(text, title)).toContain(question))
  it('the only one of its class that the document names', () => {
    const text =
      'Otto Brandt lived in the Abbey of Holm. The tax on salt was high.\n\nThe weavers left the towns. In 1640 the abbey sold the mines of Ulm.'
    expect(asked(text)).toContain('In what year did the Abbey of Holm sell the mines of Ulm? 1640')
    expect(asked(text.replace('The weavers left the towns.', 'An abbey in the west was rich.'))).not.toContain(
      'did the Abbey of Holm sell',
    )
  })
  it.each([
    [
      'in fewer words than the title',
      'Lesser Reed Bat',
      'The lesser reed bat is a small bat of Europe.\n\nThe insects on which the bats feed fly at dusk. The bat disappeared from Holland in 1983.',
      'In what year did the lesser reed bat disappear from Holland? 1983',
    ],
    [
      'a chain of subjects',
      'Lesser Reed Bat',
      'Lesser reed bats hunt in woodland. They catch flies and moths in flight or pick them from leaves. They emit calls through the nose.',
      'What do lesser reed bats emit through the nose? calls',
    ],
    [
      'somebody, by what is said of her',
      'Notes',
      'In 1882 Cecilie Thoresen became the first female student of Ulm.',
      'Who became the first female student of Ulm in 1882? Cecilie Thoresen',
    ],
    [
      'a kind of the kind that is said',
      'Mount Holm',
      'Mount Holm is an active stratovolcano in Norland.\n\nFarmers grow rice there. The volcano became a national park in 1997.',
      'In what year did Mount Holm become a national park? 1997',
    ],
    [
      'somebody with a particle in the name',
      'Johann Holm',
      'Johann Brandt zum Holm was a Danish printer and engraver. Holm lived in Ulm. He sold maps. He died in Graz. In 1640 Holm met his brother.',
      'Who was Johann Brandt zum Holm? a Danish printer and engraver',
    ],
    [
      'somebody, by the title',
      'Notes',
      'In 1494 Tsar Ivan III closed the kontor in Ulm.',
      'Who closed the kontor in Ulm in 1494? Tsar Ivan III',
    ],
  ])('%s', (_what, title, text, question) => expect(asked(text, title)).toContain(question))
  it('an infinitive has the subject of its sentence, so that an object is something else', () =>
    expect(
      asked('The guild decided to keep the chair and offer it to Clara Brandt. Clara Brandt accepted it in 1921.'),
    ).not.toMatch(/accept the guild/))
})

describe('refused, because it was cut or says too little', () => {
  it.each([
    ['Otto Brandt was born in Ulm, the third of five children of a potter.', 'Otto Brandt', /born\? in Ulm, the third/],
    ['When he was ten years old, Otto Brandt entered the school of Lindau.', 'Otto Brandt', /How old was/],
    ['In 1895 Clara Holm rented a garret close to the harbour of Ulm.', 'Notes', /close\?/],
    ['In 1914 Clara Holm noticed that the mills were quiet if the wind fell.', 'Notes', /the mills were quiet$/m],
    ['Clara Holm published the results in a book titled Salt.', 'Notes', /Where did Clara Holm publish/],
    ['The asteroid 7000 Holm was named by Clara Holm in 1931.', 'Notes', /Who was named/],
    ['The skin folds inward during the first days.', 'Notes', /What does the skin fold/],
    ['The Bank of Holm is the central bank of Holm.', 'Notes', /What is the Bank of Holm/],
    ['The Ulm guild was founded by royal charter in 1816.', 'Notes', /By what/],
    [
      'The Bank of Holm lends silver. Its vaults lie under Ulm. The governor is chosen for a term of six years.',
      'Bank of Holm',
      /The governor|the governor/,
    ],
    [
      'Otto Brandt led the rising. Otto Brandt lived in Ulm. Otto Brandt fled to Graz. About 8,000 people lost their lives.',
      'Otto Brandt',
      /How many people/,
    ],
    ['Each stage lasts about 90 minutes.', 'Notes', /each stage/],
    ['To save money, Duke Otto forbade the people of the coast to sell salt in 1636.', 'Notes', /forbid.* to .* to /],
    ['The stone fever affects about one in ten adults.', 'Notes', /about one\?/],
    ['The jars were fired twice at about 1,200 degrees Celsius in Ulm.', 'Notes', /degrees ____/],
    ['The ware is known for brown salt glaze.', 'Notes', /the ware/],
    ['The Lindau school has 900 pupils and 70 teachers.', 'Notes', /How many pupils and 70/],
    ['The river otter is protected in the Harbour Union under the Holm Act of 1992.', 'Notes', /In which organization/],
    [
      'The Holm works were divided into eight mills, of which the Lund mill is the largest. Five of its smiths have won the Holm Prize.',
      'Notes',
      /^Five of its/m,
    ],
    ['The price at which the two lines cross is called the meeting price.', 'Notes', /What is the two lines cross/],
    ['In 1938 Norland introduced a wage of 25 crowns an hour.', 'Notes', /introduce an hour/],
    ['The brick style of its towns is protected in Ulm as a Harbour Site.', 'Notes', /of its towns/],
    ['Smiths often rest because boats come in when the tide rises.', 'Notes', /What happens when[^?]*\? .* because/],
    ['Rising towns such as Ulm and Graz withdrew the rights of smiths.', 'Notes', /Rising,/],
    ['The Ulm church is known for its tower and an organ by Hans Scherer.', 'Notes', /By whom/],
    ['Foxes, otters and stray dogs are the main carriers.', 'Notes', /the main carriers\?/],
    ['Otto Brandt married Cathrine Lund-Holm in 1801.', 'Otto Brandt', /What did Otto Brandt marry/],
    ['Mount Holm lies above a zone where two plates meet.', 'Mount Holm', /above a zone$/m],
    ['The Assembly for Weights and Measures named the unit the holm in 1960.', 'Notes', /and ____/],
  ])('%s', (text, title, never) => expect(asked(text, title)).not.toMatch(never))
  it('but asks what was named after somebody', () =>
    expect(asked('The asteroid 7000 Holm was named by Clara Lund in 1931.')).toMatch(
      /What was named|By whom was the asteroid/,
    ))
})

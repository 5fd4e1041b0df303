import { invert, statement } from '../asks'
import type { Frame } from '../frames'
import { atHome } from '../lexicon'
import { ask, type Draft, draft, type Family, safe, subjectSlot, type View } from './family'
import { phraseOf, phraseSlot } from './phrase'
import { fronted, isPlain } from './wholeComplement'

/** Where a kind of animal, plant or thing is at home: "a mammal native to South America", "is endemic to Tyrol". */
export const nativeTo: Family = {
  name: 'nativeTo',
  read: (view) => view.frames.flatMap((frame) => read(view, frame)),
}

const country = /^(?:the )?(?:\p{Lu}\p{L}+ )*(?:Republic|Kingdom|Emirates|States)(?: of (?:the )?\p{Lu}\p{L}+)?$/u
const continent = /^(?:Africa|Asia|Europe|North America|South America|Australia|Antarctica|Oceania)$/

function read(view: View, frame: Frame): readonly Draft[] {
  const { vg, clause } = frame
  const { chunks, tokens } = view.analysis
  if (vg.lemma !== 'be' || vg.voice !== 'active' || frame.person || !isPlain(view, frame)) return []
  const { a, b } = clause.complement
  const at = chunks.findIndex(
    ({ j, head }, index) =>
      index >= a &&
      index < b &&
      atHome.test(tokens[j - 1]?.lower ?? head?.lower ?? '') &&
      chunks[index + 1]?.word === 'to',
  )
  const between = chunks.slice(a, at)
  // "a plant that is eaten by birds native to Tyrol": the birds are.
  const isOwn =
    between.every(({ kind }) => /^(?:np|adv|adj|conj|comma)$/.test(kind)) &&
    between.filter(({ kind }) => kind === 'np').length < 2
  if (at < 0 || !isOwn) return []
  const phrase = phraseOf(view, at + 2, b)
  if (!phrase || phrase.human || !/\p{Lu}/u.test(phrase.answer)) return []
  const adjective = tokens[(chunks[at]?.j ?? 0) - 1]?.lower ?? ''
  const isPart = !/^(?:the )?(?:\p{Ll}+ )*\p{Ll}+s? of /u.test(phrase.answer)
  // "to the rivers of Tyrol": no part of the world by its name.
  const where = continent.test(phrase.answer)
    ? 'which continent'
    : country.test(phrase.answer)
      ? 'which country'
      : phrase.wh.startsWith('which ')
        ? phrase.wh
        : !isPart
          ? 'what'
          : / and |,/.test(phrase.answer)
            ? 'which parts of the world'
            : 'which part of the world'
  const bare = { ...vg, adverbs: [] }
  return [
    draft(view, {
      kind: 'location',
      relation: `${adjective} to`,
      subject: frame.subject,
      rule: 'nativeTo',
      slots: [subjectSlot(view, frame), phraseSlot(view, 'place', phrase)],
      statement: safe(view, frame) ? statement(frame) : null,
      asks: [
        ask(
          'place',
          fronted(frame, `To ${where} ${invert(bare, frame.subject)} ${adjective}?`),
          phrase.answer,
          phrase.accepted,
        ),
      ],
    }),
  ]
}

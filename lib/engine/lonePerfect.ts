import type { VerbGroup } from './chunks'
import type { Piece } from './pieces'
import type { Token } from './tokens'
import { isUnchanged, pastOf } from './verbs'

/** Words beside which a past perfect says what was earlier: "had closed its gates by 1840", "had already left". */
const beside =
  /\b(?:before|already|since|until|till|after|when|whenever|once|while|because|although|though|if|earlier|previously|formerly|prior|ever|never|yet|still|just|only|long|ago|hitherto|by (?:the |its |his |her |their )?(?:early |late |mid-?|middle |time|end|beginning|start|turn|age|year|spring|summer|autumn|winter|month|\d|then|now|\p{Lu}\p{Ll}+ (?:of )?\d))/u

/** "The debt in May 1901 had risen to five crowns": at that time it stood there, and it did not rise then. */
const changes = /^(?:rise|grow|fall|drop|sink|increase|decrease|decline|swell|shrink|double|triple|reach)$/

const written = (token: Token, word: string): Token => ({ ...token, text: word, lower: word })

/** What a story or a plan has a year for, which does not pass with it. */
const dateless =
  /^(?:set|date|schedule|plan|expect|project|forecast|slate|intend|predict|estimate|place|record|mention|document|attest|describe|depict|show|locate|base|credit)$/

/** A year that is over, whenever a text is read. */
const lastYearOver = 2020

/** "Ulm is called a second Venice in 1817": told in the present of a year that is over. */
const isOnceDone = ({ helpers, voice, lemma }: VerbGroup, pieces: readonly Piece[]): boolean =>
  voice === 'passive' &&
  helpers.length === 1 &&
  /^(?:is|are)$/.test(helpers[0]?.lower ?? '') &&
  !dateless.test(lemma) &&
  pieces.some(
    ({ date, prep }) =>
      date?.start !== undefined &&
      Number(date.start.slice(0, 4)) <= lastYearOver &&
      !date.vague &&
      !date.derived &&
      !date.end &&
      /^(?:in|on)$/.test(prep ?? ''),
  )

/**
 * "Otto Lang had sailed round the island": where nothing in a question is later, it is asked as "Who sailed". What he "had to do", and
 * what "had been going on", stays.
 */
export function asToldAlone(
  vg: VerbGroup,
  { subject, plural }: { readonly subject: string; readonly plural: boolean },
  pieces: readonly Piece[],
): VerbGroup {
  if (isOnceDone(vg, pieces)) return { ...vg, helpers: [written(vg.helpers[0] ?? vg.main, plural ? 'were' : 'was')] }
  const { helpers, main, adverbs, lemma } = vg
  const [had, been, ...more] = helpers
  if (had?.lower !== 'had' || vg.negated || vg.progressive || more.length > 0) return vg
  if (been && !(been.lower === 'been' && vg.voice === 'passive')) return vg
  const said = pieces.map((piece) => piece.words.charAt(0).toLowerCase() + piece.words.slice(1))
  const words = [...adverbs.map(({ lower }) => lower), ...said].join(' ')
  if (beside.test(words)) return vg
  if (changes.test(lemma) && /\d/.test(`${subject} ${words}`)) return vg
  const be = plural ? 'were' : 'was'
  if (been) return { ...vg, helpers: [{ ...written(been, be), from: had.from }] }
  if (lemma === 'be') return { ...vg, helpers: [], main: written(main, be) }
  const past = lemma === 'have' ? 'had' : isUnchanged(main.lower) || /ed$/.test(main.lower) ? main.text : pastOf(lemma)
  return { ...vg, helpers: [], main: { ...written(main, past), form: 'past' } }
}

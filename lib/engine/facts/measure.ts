import { askPiece, statement } from '../asks'
import type { Frame } from '../frames'
import { findQuantities, type Quantity } from '../mentions/quantities'
import type { Piece } from '../pieces'
import type { Token } from '../tokens'
import { isChange } from './change'
import { concise } from './concise'
import { ask, type Draft, draft, type Family, safe, slotAt, subjectSlot, type View } from './family'
import { opened } from './phrase'

/** Figures that a verb or a preposition measures with: how long it lasted, how much it weighs, at what age, in how many countries. */
export const measure: Family = {
  name: 'measure',
  read: (view) => view.frames.flatMap((frame) => read(view, frame)),
}

const time = /^(?:second|minute|hour|day|week|month|year|decade|centur)/
const space = /^(?:kilomet|met(?:er|re)|mile|foot|feet|inch|yard|centimet|millimet|km$|m$|cm$|mm$|nanomet|micromet)/
const weight = /^(?:gram|kilogram|ton|tonne|pound|ounce|kg$|g$|mg$)/
const degree = /^(?:degree|°|kelvin)/
const share = /^(?:percent|%)/
/** Verbs whose bare figure counts people: "The hall seats 400". */
const ofPeople = /^(?:kill|injure|wound|employ|seat|house|accommodate|displace|attract|evacuate)$/
const vague = /^(?:one|a|an|zero)$/
/** What an approximator adds is part of the answer. */
const about =
  /^(?:about|around|nearly|almost|roughly|approximately|over|under|only|some|than|more|less|least|most|up|to|at|circa|just)$/

function read(view: View, frame: Frame): readonly Draft[] {
  const { tokens, sentence } = view.analysis
  if (/^(?:that|if|when|because)$/.test(frame.clause.marker ?? '') || frame.clause.relative === 'that') return []
  if (isChange(frame)) return []
  return findQuantities(tokens).flatMap((found): readonly Draft[] => {
    const piece = frame.pieces.find((own) => own.role !== 'date' && own.from <= found.from && found.to <= own.to)
    const figure = tokens[found.i]
    if (
      !piece ||
      !figure ||
      vague.test(figure.lower) ||
      /^(?:every|each)$/.test(tokens[found.i - 1]?.lower ?? '') ||
      (tokens[found.i - 1]?.pos === 'name' && !isCount(tokens, found))
    )
      return []
    let i = found.i
    while (
      about.test(tokens[i - 1]?.lower ?? '') &&
      (tokens[i - 1]?.from ?? 0) > piece.from + (piece.prep?.length ?? -1)
    )
      i -= 1
    // "no more than fourteen days"
    if (tokens[i - 1]?.lower === 'no' && /^(?:more|less|fewer)$/.test(tokens[i]?.lower ?? '')) i -= 1
    // "50,000 to 60,000"
    if (tokens[i]?.lower === 'to' && tokens[i - 1]?.pos === 'num') i -= 1
    const from = tokens[i]?.from ?? found.from
    const stem = stemOf(view, frame, piece, found, from)
    if (stem === undefined) return []
    const words = sentence.text.slice(from, stem.to).replace(/^only\s+/, '')
    return [
      draft(view, {
        kind: 'quantity',
        relation: `${frame.vg.lemma} ${piece.prep ?? ''}`.trim(),
        subject: frame.subject,
        rule: 'measure',
        slots: [
          subjectSlot(view, frame),
          slotAt(view, 'quantity', from, stem.to, { type: 'quantity', ...(found.unit ? { head: found.unit } : {}) }),
        ],
        statement: safe(view, frame) ? statement(frame) : null,
        asks: [ask('quantity', stem.words, words, [sentence.text.slice(found.from, found.to)])],
      }),
    ]
  })
}

/** When somebody died at an age, the age tells. */
const datesOf = ({ pieces }: Frame): readonly Piece[] => pieces.filter(({ role, front }) => role === 'date' && !front)

/** "in Linz 22 times": the number is no part of the name. */
const isCount = (tokens: readonly Token[], found: Quantity): boolean =>
  found.unit === 'times' || tokens[found.j]?.lower === 'times'

/** "reaches 2 m in length": how long it gets, and not how far. */
const inDimension = /^in (?:length|height|width|depth|diameter|thickness|wingspan)\b/

type Stem = { readonly words: string; readonly to: number }

function stemOf(view: View, frame: Frame, piece: Piece, found: Quantity, from: number): Stem | undefined {
  if (!safe(view, frame, [piece])) return undefined
  const { tokens } = view.analysis
  const unit = found.unit ?? (/%$/.test(tokens[found.i]?.text ?? '') ? '%' : '')
  const { lemma, voice } = frame.vg
  const closes = piece.to <= found.to
  const at = (words: string, to = found.to): Stem => ({ words: askPiece(frame, words, [piece]), to })
  const figure = tokens[found.i]
  if (piece.role === 'object' && closes && voice === 'active') {
    if (/^(?:last|take|live|survive|wait|spend)$/.test(lemma) && time.test(unit)) return at('How long')
    if (lemma === 'weigh' && weight.test(unit)) return at('How much')
    // "cost the town 90 lives": two objects, of which the first would be gone.
    if (lemma === 'cost') return piece.from === from ? at('How much') : undefined
    if (ofPeople.test(lemma) && unit === '' && piece.from === figure?.from) return at('How many people')
    const extent =
      /^(?:an? )?(?:\p{Ll}+ )?(height|depth|length|width|thickness|altitude|elevation|distance|speed|diameter|area|weight|volume) of /u.exec(
        piece.words,
      )?.[1]
    if (extent && lemma !== 'have') return at(`What ${extent}`)
    if (
      /^(?:travel|walk|extend|stretch|run|march|sail|fly|swim|fall|drive|reach|migrate|rise|range)$/.test(lemma) &&
      space.test(unit) &&
      !frame.pieces.some(({ words }) => inDimension.test(words))
    )
      return at('How far')
    if (/^(?:rise|fall|grow|increase|decrease|decline|drop|shrink)$/.test(lemma) && share.test(unit))
      return at('By what percentage')
  }
  if (piece.role === 'object' && unit === 'times' && closes) return at('How many times', tokens[found.j - 2]?.to)
  // "made it ten times faster": how many times so, and not how often.
  const isRatio = /(?:er|more|less|as)$/.test(tokens[found.j + (unit === 'times' ? 0 : 1)]?.lower ?? '')
  const times = isRatio ? undefined : tokens[found.j]
  if (piece.role === 'object' && times && /^times$/.test(times.lower) && piece.from <= found.from) {
    const tail = view.analysis.sentence.text.slice(times.to, piece.to)
    const stem = askPiece(frame, 'How many times', [piece])
    return { words: `${stem.slice(0, -1)}${tail}?`, to: found.to }
  }
  if (
    piece.role === 'object' &&
    closes &&
    voice === 'active' &&
    share.test(unit) &&
    /^(?:reach|exceed|total|average|equal|constitute|represent|comprise|earn|own|hold|cover|receive|win|lose|pay)$/.test(
      lemma,
    ) &&
    // "The bank reached 4 %": of what, only the text tells.
    !(/^(?:reach|exceed|total|average|equal)$/.test(lemma) && frame.clause.subject?.head.pos === 'name')
  )
    return at('What percentage')
  if (piece.role !== 'pp') return undefined
  if (piece.b > piece.a + 2 && !/\bage\b/.test(piece.words)) return undefined
  if (view.analysis.chunks[piece.a + 1]?.kind === 'ger') return undefined
  const prep = piece.prep ?? ''
  if (
    /^(?:at|by|before)$/.test(prep) &&
    /\bage(?: of)?\b/.test(piece.words) &&
    (unit === '' || time.test(unit)) &&
    closes
  )
    return {
      words: askPiece(frame, opened(prep, 'what age'), [piece, ...datesOf(frame)], concise(frame, [piece])),
      to: found.to,
    }
  if (
    prep === 'for' &&
    /^(?:sell|buy|purchase|acquire|auction|lease|rent|ransom)$/.test(lemma) &&
    time.test(unit) === false
  )
    return at('For how much', piece.to)
  if (prep === 'at' && degree.test(unit) && closes) return at('At what temperature')
  if (/^(?:at|to|below|above)$/.test(prep) && degree.test(unit) && closes) return at(opened(prep, 'what temperature'))
  if (prep === 'by' && share.test(unit) && closes) return at('By what percentage')
  if (prep === 'by' && unit === 'people')
    return voice === 'passive' && closes ? at('By how many people', tokens[found.j - 2]?.to) : undefined
  if (prep === 'by' && closes && (/^[$€£¥]/.test(figure?.text ?? '') || unit !== '')) return at('By how much')
  // "The losses came to 900 men": how many men they were, and not to how many.
  if (prep === 'to' && /^(?:come|amount|add|run)$/.test(lemma)) return undefined
  if (/^(?:in|to|at|on|into|across|over|through|among)$/.test(prep) && found.unit === undefined)
    return countIn(view, frame, piece, found, figure?.from ?? 0)
  return undefined
}

/** "in twelve countries": the preposition with what it counts. */
function countIn(view: View, frame: Frame, piece: Piece, found: Quantity, from: number): Stem | undefined {
  const { tokens, chunks, sentence } = view.analysis
  const chunk = chunks[piece.a + 1]
  const first = tokens[chunk?.i ?? -1]
  const counted = tokens.slice(found.j, chunk?.j ?? 0)
  if (chunk?.kind !== 'np' || counted.length === 0 || counted.length > 4 || !first || piece.b !== piece.a + 2)
    return undefined
  if (counted.some((token) => !/^(?:adj|noun|name)$/.test(token.pos)) || counted.at(-1)?.pos !== 'noun')
    return undefined
  const begins =
    first.from === from ||
    tokens.slice(chunk.i, found.i).every((token) => token.pos === 'adv' || about.test(token.lower))
  if (!begins || !/s$|men$|people$/.test(counted.at(-1)?.lower ?? '')) return undefined
  if (
    /^(?:years?|months?|days?|hours?|weeks?|times?|minutes?|others?|ways?|cases?|parts?|sides?)$/.test(
      counted.at(-1)?.lower ?? '',
    )
  )
    return undefined
  const noun = sentence.text.slice(tokens[found.j]?.from, piece.to)
  return { words: askPiece(frame, opened(piece.prep ?? '', `how many ${noun}`), [piece]), to: found.to }
}

import { plain } from '../analysis'
import { statement } from '../asks'
import { capital } from '../capital'
import type { Frame } from '../frames'
import type { Piece } from '../pieces'
import { ask, type Draft, draft, type Family, safe, subjectSlot, type View } from './family'
import { opened, phraseIn, phraseSlot } from './phrase'

/** What a thing is rich in, famous for, capable of: an adjective that a preposition completes. */
export const quality: Family = {
  name: 'quality',
  plain: true,
  read: (view) => view.frames.flatMap((frame) => read(view, frame)),
}

const completed =
  /^(?:famous for|notable for|responsible for|essential for|necessary for|suitable for|important for|crucial for|vital for|ideal for|noted for|remarkable for|rich in|poor in|common in|abundant in|active in|involved in|fluent in|soluble in|insoluble in|present in|prominent in|instrumental in|successful in|similar to|close to|adjacent to|related to|equal to|equivalent to|identical to|sensitive to|resistant to|home to|subject to|vulnerable to|immune to|opposed to|loyal to|toxic to|susceptible to|prone to|allergic to|effective against|effective in|popular among|common among|restricted to|limited to|confined to|poisonous to|harmful to|contrary to|parallel to|perpendicular to|proportional to|superior to|essential to|crucial to|vital to|central to|unique to|attached to|exposed to|accustomed to|capable of|full of|independent of|critical of|typical of|characteristic of|aware of|fond of|guilty of|composed of|made of|dependent on|reliant on|based on|compatible with|consistent with|popular with|familiar with|comfortable with|different from|distinct from|free from|absent from|visible from|skilled in|interested in)$/

/** "as clearly superior | to felt, as wool is": half of a comparison. */
export const isHalfCompared = ({ analysis: { sentence } }: View, { from }: Piece): boolean =>
  /\bas (?:(?:\p{Ll}+ly|far) )?$/u.test(sentence.text.slice(0, from)) && / as /.test(sentence.text.slice(from))

function read(view: View, frame: Frame): readonly Draft[] {
  const { vg, clause } = frame
  if (!/^(?:be|become|remain)$/.test(vg.lemma) || vg.voice === 'passive') return []
  if ((clause.marker && !/^(?:while|whereas|although|though)$/.test(clause.marker)) || clause.relative === 'that')
    return []
  const rest = frame.pieces.filter((piece) => !piece.front && piece.role !== 'adverb')
  const [adjective, what] = rest
  if (!adjective || what?.role !== 'pp' || what.a !== adjective.b || isHalfCompared(view, adjective)) return []
  const prep = what.prep ?? ''
  if (!completed.test(`${adjective.words.split(' ').at(-1)} ${prep}`)) return []
  const phrase = phraseIn(view, what)
  if (!phrase || phrase.wh === 'where' || !safe(view, frame, [what])) return []
  // "was successful in Linz and Graz": where, and not in what.
  if (
    phrase.wh === 'what' &&
    prep === 'in' &&
    !/^fluent/.test(adjective.words) &&
    /^(?:the )?\p{Lu}/u.test(phrase.answer)
  )
    return []
  const stem = stranded(frame, adjective.words, prep, phrase.wh)
  return [
    draft(view, {
      kind: 'statement',
      relation: `${vg.lemma} ${adjective.words} ${prep}`,
      subject: frame.subject,
      rule: 'quality',
      claims: clause.at,
      slots: [subjectSlot(view, frame), phraseSlot(view, 'object', phrase)],
      statement: safe(view, frame) ? statement(frame) : null,
      asks: [ask('object', stem, phrase.answer, phrase.accepted)],
    }),
  ]
}

/** "What is the valley rich in?" */
function stranded(frame: Frame, adjective: string, prep: string, wh: string): string {
  const { vg } = frame
  const [first = vg.main, ...helpers] = [...vg.helpers, vg.main]
  const times = frame.pieces
    .filter((piece) => piece.role === 'date' || (piece.role === 'pp' && piece.front))
    .map((piece) => piece.words)
  const finite = vg.lemma === 'be' || vg.helpers.length > 0
  const verb = finite
    ? [first.lower, frame.subject, ...helpers.map((own) => own.lower)]
    : [doOf(vg.main.lower), frame.subject, vg.lemma]
  return wh === 'what' || wh === 'whom'
    ? `${wh === 'what' ? 'What' : 'Who'} ${plain([...verb, adjective, prep, ...times].join(' '))}?`
    : `${capital(opened(prep, wh))} ${plain([...verb, adjective, ...times].join(' '))}?`
}

const doOf = (main: string): string => (/s$/.test(main) ? 'does' : /^(?:become|remain)$/.test(main) ? 'do' : 'did')

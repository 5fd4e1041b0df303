import type { Frame } from '../frames'
import { circumstance } from './circumstance'
import { event } from './event'
import { type Draft, type Family, isUnreal, safe, type View } from './family'
import { founder } from './founder'
import { location } from './location'
import { quantity } from './quantity'
import { statement } from './statement'

/** What somebody says was so, asked by who says it: "Otto Lang wrote that Ida Holm built the mill" -> "Who built the mill, according to Otto Lang?" */
export const reported: Family = {
  name: 'reported',
  read: (view) => view.frames.flatMap((frame) => read(view, frame)),
}

const reporting = new Set(
  'say state argue claim suggest note believe think hold conclude report show find indicate explain write assert maintain contend estimate demonstrate reveal observe record recount stipulate'.split(
    ' ',
  ),
)

/** Families that read one clause and nothing beside it. */
const plainly: readonly Family[] = [founder, quantity, location, event]
const otherwise: readonly Family[] = [circumstance, statement]

/** What is written down says something as a person does; what happened only shows it. */
const written =
  /^(?:letter|report|study|survey|census|chronicle|diary|act|treaty|agreement|charter|constitution|convention|article|paper|book|theory|hypothesis|law|principle|model|theorem|thesis|doctrine|encyclopa?edia|commission|committee|court|bureau|agency)$/

/** "Otto Lang", "the Letter of Ulm", and not "the onset of the war in Ulm". */
const isSource = ({ subject, person, clause }: Frame): boolean =>
  /\p{Lu}/u.test(subject) && (person || written.test(clause.subject?.head.lower ?? ''))

/** "people like Otto Lang fled to Ida Holm's house held Graz": with a verb before it, the verb that was found may not be that of the claim. */
const hasVerb = ({ analysis: { chunks } }: View, { clause: { subject } }: Frame): boolean =>
  subject !== undefined && chunks.slice(subject.a, subject.b).some(({ kind }) => kind === 'vg')

/** "Otto Lang said that he was born in Ulm": what one says of oneself; undefined where no word tells of what sort one is. */
function ownAccount({ analysis: { replaced = [] } }: View, { subjectFrom }: Frame): string | undefined {
  const said = replaced.find(({ from }) => from === subjectFrom)?.said.toLowerCase() ?? ''
  const owner = new Map([
    ['he', 'his'],
    ['she', 'her'],
    ['it', 'its'],
    ['they', 'their'],
  ]).get(said)
  return owner && `by ${owner} own account`
}

function read(view: View, frame: Frame): readonly Draft[] {
  const { clause, vg, subject, pieces } = frame
  const that = pieces.find((piece) => piece.role === 'that' && !piece.front)
  if (!that || !reporting.has(vg.lemma) || vg.voice !== 'active' || clause.marker || clause.relative) return []
  if (!isSource(frame) || isUnreal(frame) || !safe(view, frame, [that])) return []
  const inner = view.frames.find((own) => own.clause.marker === 'that' && own.clause.subject?.a === that.a + 1)
  if (!inner || hasVerb(view, inner)) return []
  const { marker: _, ...main } = inner.clause
  const own: View = { ...view, frames: [{ ...inner, clause: main }] }
  const told = plainly.flatMap((family) => family.read(own))
  const source = inner.subject === subject ? ownAccount(view, inner) : `according to ${subject}`
  if (source === undefined) return []
  return (told.length > 0 ? told : otherwise.flatMap((family) => family.read(own))).map((draft) => ({
    ...draft,
    rule: `reported:${draft.rule}`,
    relation: `${draft.relation} by ${subject}`,
    statement: null,
    hedged: false,
    asks: draft.asks
      // "Who was born in 1840, by his own account?": whose, is what is asked.
      .filter(({ slot }) => slot !== 'subject' || inner.subject !== subject)
      .map((ask) => ({ ...ask, stem: ask.stem.replace(/\?$/, `, ${source}?`) })),
  }))
}

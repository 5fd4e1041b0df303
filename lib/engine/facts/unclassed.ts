import { initialsOf } from '../capital'
import type { Frame } from '../frames'
import { isBodyHead } from '../mentions/nameType'
import type { View } from './family'

/** What people and bodies do, and no thing. */
export const acting = new Set(
  'estimate announce publish employ found win sign declare decide state report claim propose launch adopt approve buy sell hire elect appoint ban recommend warn criticize support oppose add list inscribe recognize recognise'.split(
    ' ',
  ),
)

/** "Emir al-Din Holm attacked", "was awarded a prize": several names of which nothing tells whether they are somebody's. */
export const isUnclassed = (view: View, { subject, vg }: Frame): boolean =>
  (vg.voice === 'active' || vg.lemma === 'award') &&
  !acting.has(vg.lemma) &&
  /^\p{Lu}\p{L}+(?:\s(?:al-|el-)?\p{Lu}\p{L}+)+$/u.test(subject) &&
  view.typeOf(subject) === undefined &&
  !view.reference.isCommonWord(subject.split(' ').at(-1) ?? '')

/** What is done by somebody with a mind of their own. */
const thinking =
  /^(?:argue|believe|think|suppose|preach|complain|quip|remark|disagree|doubt|insist|theorize|hypothesize|admit|confess|boast|sue|divorce|marry)$/

const names = /^\p{Lu}\p{Ll}+(?:(?: |, | and )\p{Lu}\p{Ll}+){0,3}$/u

/** "Holm and Duncan have argued", "Skinner disagreed": names of which nothing else tells whose they are. */
export const isThinker = (view: View, { subject, vg }: Frame): boolean =>
  vg.voice === 'active' &&
  thinking.test(vg.lemma) &&
  names.test(subject) &&
  subject
    .split(/, | and /)
    .every((name) => view.typeOf(name) === undefined && !isBodyHead(name.split(' ').at(-1) ?? ''))

/** "the LBC sold cloth" in a text on the "Lund Bay Company": who acts is asked for as what the letters stand for. */
export function spelt({ reference: { title } }: View, { subject, vg }: Frame): string {
  const letters = vg.voice === 'active' ? /^(?:the )?(\p{Lu}{3,})$/u.exec(subject)?.[1] : undefined
  return letters !== undefined && initialsOf(title) === letters ? title : subject
}

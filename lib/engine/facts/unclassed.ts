import type { Frame } from '../frames'
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

import { type Frame, isAsserted } from '../frames'
import { isUnreal, participial, type View } from './family'

/** A clause that says that something is so: not that it could be, and no participle taken for a verb. */
export const isStated = (view: View, frame: Frame): boolean =>
  !isUnreal(frame) && !participial(frame) && isAsserted(view.analysis, frame.clause)

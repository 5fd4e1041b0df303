import { fill } from '../fill'
import { Icon } from '../icons'
import type { KeeperState } from './keeper'
import type { QuizTexts } from './texts'

type Props = { state: KeeperState; texts: QuizTexts; timeOf: (moment: string) => string }

/** Whether the server has everything: "Saved" only after it said so. */
export function Saved({ state: { save, savedAt }, texts, timeOf }: Props) {
  const isBad = save === 'failed' || save === 'signed-out'
  const words = {
    idle: texts.nothingYet,
    saving: texts.saving,
    saved: fill(texts.saved, { time: savedAt === null ? '' : timeOf(savedAt) }),
    failed: texts.notSaved,
    'signed-out': texts.notSaved,
  }[save]
  return (
    <p className={`small saved ${isBad ? 'red' : save}`} role="status">
      {save === 'saved' && <Icon name="check" />}
      {isBad && <Icon name="close" />}
      {words}
    </p>
  )
}

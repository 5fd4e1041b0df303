import { fill } from '@/app/_ui/fill'
import { Icon } from '@/app/_ui/icons'
import type { Refused } from '@/app/_ui/outbox/refused'
import type { SavingState } from '@/app/_ui/outbox/sender'
import { refusedInWords } from '@/app/_ui/outbox/words'
import type { Texts } from './texts'

export type Saving = {
  readonly saving: SavingState
  readonly refused: Refused
  /** How many events wait on this device. */
  readonly unsaved: number
}

/** What is not on the server, in words; empty where everything is or is on its way. */
export const troubleOf = ({ saving, refused, unsaved }: Saving, texts: Texts): readonly string[] => [
  ...(saving === 'unsaved'
    ? [unsaved > 1 ? fill(texts.unsavedMany, { n: unsaved }) : texts.unsaved]
    : saving === 'signed-out'
      ? [texts.signedOut]
      : []),
  ...refusedInWords(refused, texts),
]

/** What went wrong in saving, in red. */
export const SavingNote = ({ sentences }: { sentences: readonly string[] }) => (
  <span className="red">
    <Icon name="close" />
    {sentences.join(' ')}
  </span>
)

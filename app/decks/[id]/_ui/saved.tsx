import { reader } from '@/app/_ui/reader'

/** Said beside the button that saved the settings of a deck. */
export async function Saved() {
  const d = (await reader()).t('decks')
  return <p className="notice">{d('saved')}</p>
}

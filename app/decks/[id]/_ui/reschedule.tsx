import { Panel, Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { reader } from '@/app/_ui/reader'
import { reschedule } from '../actions'

/** Moving what is scheduled already to where settings and exams would place it: shown first, done when asked. */
export async function Reschedule({ deckId }: { deckId: string }) {
  const d = (await reader()).t('decks')
  return (
    <section className="panel" aria-labelledby="reschedule">
      <h2 className="h2" id="reschedule">
        {d('moveTitle')}
      </h2>
      <p className="small quiet">{d('moveText')}</p>
      <Form action={reschedule}>
        <input type="hidden" name="deckId" value={deckId} />
        <Submit className="btn" name="intent" value="show">
          {d('moveShow')}
        </Submit>
        <Panel />
      </Form>
    </section>
  )
}

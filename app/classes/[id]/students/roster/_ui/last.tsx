import { Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { reader } from '@/app/_ui/reader'
import type { LastRoster } from '@/lib/data/roster/undo'
import { undo } from '../actions'

/** The list that was read last, with the way back. */
export async function Last({ classId, roster }: { classId: string; roster: LastRoster }) {
  const { t: translate, format } = await reader()
  const t = translate('roster')
  const { at, made, others, active } = roster
  return (
    <section className="panel" aria-labelledby="last-h">
      <h2 className="h2" id="last-h">
        {t('lastTitle')}
      </h2>
      <p>{t('lastLine', { date: format.dateTime(at, { dateStyle: 'long', timeStyle: 'short' }), made, others })}</p>
      {active > 0 && <p className="small quiet">{t('lastActive', { active })}</p>}
      <Form action={undo} className="">
        <input type="hidden" name="classId" value={classId} />
        <Submit className="btn">{t('undo')}</Submit>
      </Form>
    </section>
  )
}

import { CopyLink } from '@/app/_ui/copy-link'
import { Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { reader } from '@/app/_ui/reader'
import { reportPath } from '@/lib/auth/report-link'
import type { Classroom } from '@/lib/data/classes'
import type { ReportLink } from '@/lib/data/reports'
import { reportDays } from '@/lib/domain/report'
import { report, revoke } from '../actions'

type Props = { classroom: Classroom; userId: string; name: string; reports: readonly ReportLink[] }

/** The links by which a report of the student can be read, and the button that makes one. */
export async function Guardian({ classroom, userId, name, reports }: Props) {
  const { t: translate, format } = await reader()
  const t = translate('reports')
  return (
    <section className="panel" aria-labelledby="gu-h" id="guardian">
      <h2 className="h2" id="gu-h">
        {t('guardian', { name })}
      </h2>
      <p className="small quiet">{t('guardianText', { name, days: reportDays })}</p>
      <ul className="plain">
        {reports.map((link) => {
          const until = format.dateTime(link.expiresAt, { dateStyle: 'medium', timeZone: classroom.timeZone })
          const path = reportPath(link.grant, link.expiresAt)
          return (
            <li key={link.id} className="report-link">
              <CopyLink path={path} label={t('until', { date: until })} copy={t('copy')} copied={t('copied')} />
              <p className="row small">
                <span className="quiet">{t('until', { date: until })}</span>
                <a href={path} target="_blank" rel="noreferrer">
                  {t('open')}
                </a>
              </p>
              <Form action={revoke} className="">
                <input type="hidden" name="classId" value={classroom.id} />
                <input type="hidden" name="linkId" value={link.id} />
                <Submit className="btn slim">{t('revoke')}</Submit>
              </Form>
            </li>
          )
        })}
      </ul>
      <Form action={report} className="" done={t('made')}>
        <input type="hidden" name="classId" value={classroom.id} />
        <input type="hidden" name="userId" value={userId} />
        <Submit className="btn">{t('make')}</Submit>
      </Form>
    </section>
  )
}

import { Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import type { Notice } from '@/lib/data/notices'
import { noticeWords } from '@/lib/i18n/notice'
import { readAll } from '../actions'

/** What somebody is told, the newest first; each is a way to what it is about, and read when it is taken. */
export async function NoticeList({ notices, now }: { notices: readonly Notice[]; now: Date }) {
  const { t, format, locale } = await reader()
  const [n, words] = [t('notices'), noticeWords(locale)]
  return (
    <>
      <div className="head">
        <h1 className="h1">{n('title')}</h1>
        <Link href="/account#notices">{n('choose')}</Link>
      </div>
      {notices.length === 0 && <p className="cite">{n('none')}</p>}
      {notices.some(({ isRead }) => !isRead) && (
        <Form action={readAll}>
          <Submit className="btn slim">{n('readAll')}</Submit>
        </Form>
      )}
      <ul className="notice-list">
        {notices.map((notice) => (
          <li key={notice.id} className={notice.isRead ? undefined : 'is-new'}>
            {/* A plain link: taking it marks the notice as read, so nothing may fetch it ahead. */}
            <a href={`/notices/${notice.id}`}>{words(notice)}</a>
            <span className="small quiet">
              {!notice.isRead && <b>{n('isNew')}</b>} {format.relativeTime(notice.at, now)}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

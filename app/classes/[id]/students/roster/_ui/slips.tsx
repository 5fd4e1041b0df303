import { type RefObject, useEffect, useState } from 'react'
import { fill } from '@/app/_ui/fill'
import { Link } from '@/app/_ui/link'
import { Print } from '@/app/_ui/print'
import { csvOf } from '@/lib/domain/csv'
import type { Slip } from '@/lib/domain/roster'
import type { RosterTexts } from './texts'

type Props = {
  readonly slips: readonly Slip[]
  readonly classId: string
  readonly heading: RefObject<HTMLHeadingElement | null>
  readonly texts: RosterTexts
}

const save = (slips: readonly Slip[], { name, username, password }: RosterTexts) => {
  const rows = [[name, username, password], ...slips.map((slip) => [slip.name, slip.username, slip.password])]
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([csvOf(rows)], { type: 'text/csv' }))
  link.download = 'recite-passwords.csv'
  link.click()
  URL.revokeObjectURL(link.href)
}

/** The names and passwords of the accounts just made, to be cut apart and handed out: seen once. */
export function Slips({ slips, classId, heading, texts }: Props) {
  const [origin, setOrigin] = useState('')
  useEffect(() => setOrigin(location.origin), [])
  return (
    <section className="panel roster-slips" aria-labelledby="roster-slips">
      <h2 className="h2" id="roster-slips" tabIndex={-1} ref={heading}>
        {slips.length > 0 ? texts.slipsTitle : texts.doneTitle}
      </h2>
      <p className="notice">{slips.length > 0 ? texts.slipsExplained : texts.doneNothingToHand}</p>
      {slips.length > 0 && (
        <>
          <div className="row no-print">
            <Print>{texts.print}</Print>
            <button className="btn" type="button" onClick={() => save(slips, texts)}>
              {texts.download}
            </button>
          </div>
          <ul className="slips">
            {slips.map(({ name, username, password }) => (
              <li key={username}>
                <b>{name}</b>
                <dl>
                  <dt>{texts.username}</dt>
                  <dd>{username}</dd>
                  <dt>{texts.password}</dt>
                  <dd>{password}</dd>
                </dl>
                <span className="small quiet">{fill(texts.signInAt, { address: `${origin}/sign-in` })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="no-print">
        <Link href={`/classes/${classId}/students`}>{texts.toStudents}</Link>
      </p>
    </section>
  )
}

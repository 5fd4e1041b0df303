import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import type { MaterialToday } from '@/lib/data/cards/materials'
import { newAtOnce } from './new-at-once'

const addressesOf = ({ kind, id }: MaterialToday) =>
  kind === 'document'
    ? { page: `/documents/${id}`, study: `/study?document=${id}&` }
    : { page: `/decks/${id}`, study: `/study/${id}?` }

/** One document, or the notes of one deck. */
export async function MaterialRow({ material }: { material: MaterialToday }) {
  const s = (await reader()).t('today')
  const { kind, title, deckName, due, minutes, newToday, inks } = material
  const [fresh = 0, faint = 0, light = 0, firm = 0, solid = 0] = inks
  const { page, study } = addressesOf(material)
  const under = kind === 'notes' ? s('notesOf') : deckName === title ? null : deckName
  const count = Math.min(newToday > 0 ? newToday : fresh, newAtOnce)
  return (
    <tr>
      <th scope="row">
        <Link href={page}>{title}</Link>
        {under && <span className="sub">{under}</span>}
      </th>
      <td className="w-bar">
        <span className="inkbar" role="img" aria-label={s('inkbarLabel', { solid, firm, light, faint, new: fresh })}>
          {[4, 3, 2, 1, 0].map((level) =>
            (inks[level] ?? 0) > 0 ? (
              <i key={level} className={`inkbox ink-${level}`} style={{ flex: `${inks[level]} 0 0` }} />
            ) : null,
          )}
        </span>
        <span className="sub">
          {s('firmOrBetter', { firm: firm + solid, total: fresh + faint + light + firm + solid })}
        </span>
      </td>
      <td className="num">
        {due > 0 ? (
          <Link className="due-n" href={`${study}mode=review`} aria-label={s('studyDueOf', { count: due, title })}>
            <i className="duebar" aria-hidden="true" />
            {due}
          </Link>
        ) : (
          0
        )}
      </td>
      <td className="num minutes">{minutes}</td>
      <td className="num">
        {count > 0 ? (
          <Link href={`${study}mode=learn&n=${count}`} aria-label={s('learnNewOf', { count, title })}>
            {newToday}
          </Link>
        ) : (
          newToday
        )}
        {fresh > newToday && <span className="sub">{s('newAll', { count: fresh })}</span>}
      </td>
    </tr>
  )
}

import { Scroller } from '@/app/_ui/charts/scroller'
import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import type { AssignmentResults, ItemResult } from '@/lib/data/assignments/results'
import { leastAttempts } from '@/lib/domain/statistics'

/** What the figures of a question say, in words. Below 10 answers they say nothing. */
export const wordsOf = async ({ flags, statistics }: ItemResult): Promise<string> => {
  const t = (await reader()).t('assignments')
  const [flag] = flags
  if (flag) return t(`flag_${flag}`)
  return statistics.attempts < leastAttempts ? t('flag_few') : t('flag_none')
}

async function Row({
  item,
  number,
  href,
  isCurrent,
}: {
  item: ItemResult
  number: number
  href: string
  isCurrent: boolean
}) {
  const { format } = await reader()
  const { facility, discrimination } = item.statistics
  const isFlagged = item.flags.length > 0
  const isWrongWay = item.flags.includes('wrong-way')
  const round = (value: number) => format.number(value, { maximumFractionDigits: 0 })
  return (
    <tr aria-current={isCurrent || undefined}>
      <td className="num n1">{number}</td>
      <th scope="row">
        <Link href={href} scroll={false} dir="auto">
          {item.stem}
        </Link>
      </th>
      <td className={item.flags.some((flag) => flag !== 'wrong-way') ? 'num nowrap red' : 'num nowrap'}>
        {facility !== null && (
          <>
            <span className="meter" aria-hidden="true">
              <i style={{ inlineSize: `${100 * facility}%` }} />
            </span>
            {round(100 * facility)}
          </>
        )}
      </td>
      <td className={isWrongWay ? 'num nowrap red' : 'num nowrap'}>
        {discrimination !== null && round(discrimination)}
      </td>
      <td className={isFlagged ? 'small red' : 'small quiet'}>{await wordsOf(item)}</td>
    </tr>
  )
}

/** The questions of a quiz with their figures; each opens beside the table. */
export async function ItemTable({ results, current }: { results: AssignmentResults; current: string | null }) {
  const t = (await reader()).t('assignments')
  return (
    <section className="panel" aria-labelledby="it-h">
      <h2 className="h2" id="it-h">
        {t('questions')}
      </h2>
      {results.drawn && <p className="small quiet">{t('drawnNote', results.drawn)}</p>}
      <Scroller label={t('itemsRegion')}>
        <table className="table items">
          <thead>
            <tr>
              <th scope="col" className="num n1">
                {t('number')}
              </th>
              <th scope="col">{t('approvedQuestion')}</th>
              <th scope="col" className="num">
                {t('facility')}
              </th>
              <th scope="col" className="num">
                {t('discrimination')}
              </th>
              <th scope="col">{t('inWords')}</th>
            </tr>
          </thead>
          <tbody>
            {results.items.map((item, index) => (
              <Row
                key={item.itemId}
                item={item}
                number={index + 1}
                href={`/assignments/${results.assignment.id}?question=${item.itemId}#item`}
                isCurrent={item.itemId === current}
              />
            ))}
          </tbody>
        </table>
      </Scroller>
    </section>
  )
}

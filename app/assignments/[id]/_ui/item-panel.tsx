import { Icon } from '@/app/_ui/icons'
import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import type { ItemResult } from '@/lib/data/assignments/results'
import type { Interval } from '@/lib/domain/moments'
import type { ItemStatistics } from '@/lib/domain/statistics'
import { MoreFigures } from './more-figures'

async function Options({ item }: { item: ItemResult }) {
  const t = (await reader()).t('assignments')
  return (
    <table className="table opts">
      <thead>
        <tr>
          <th scope="col">{t('option')}</th>
          <th scope="col" className="num">
            {t('all')}
          </th>
          <th scope="col" className="num">
            {t('upper')}
          </th>
          <th scope="col" className="num">
            {t('lower')}
          </th>
        </tr>
      </thead>
      <tbody>
        {item.options.map(({ option, correct, all, upper, lower }) => (
          <tr key={option}>
            <th scope="row" dir="auto">
              <span className="opt-k">
                {correct && (
                  <>
                    <Icon name="check" />
                    <span className="vh">{t('key')}: </span>
                  </>
                )}
              </span>
              {option}
            </th>
            <td className="num">{all}</td>
            <td className="num">{upper}</td>
            <td className="num">{lower}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Figures with their ranges, in words. */
const rangesOf = async ({ facility, facilityInterval, discrimination, discriminationInterval }: ItemStatistics) => {
  const { t: translate, format } = await reader()
  const t = translate('assignments')
  const round = (value: number) => format.number(value, { maximumFractionDigits: 0 })
  const figure = (value: number | null, interval: Interval | null, scale: number) =>
    value === null
      ? t('noFigure')
      : `${round(scale * value)}${interval ? ` (${t('interval', { least: Math.round(scale * interval.least), most: round(scale * interval.most) })})` : ''}`
  return {
    facility: figure(facility, facilityInterval, 100),
    discrimination: figure(discrimination, discriminationInterval, 1),
  }
}

/** The figures over all assignments that asked it, where there is more than this one. */
async function Pooled({ pooled }: { pooled: ItemResult['pooled'] }) {
  const t = (await reader()).t('assignments')
  if (pooled === null || pooled.assignments < 2) return null
  const { assignments, statistics } = pooled
  return (
    <p className="micro dim ci">
      {t('pooledFigures', { assignments, count: statistics.attempts, ...(await rangesOf(statistics)) })}
    </p>
  )
}

type PanelProps = { assignmentId: string; item: ItemResult; number: number }

/** One question of a quiz: what is against it, how its options were picked, its figures with their ranges, its sentence. */
export async function ItemPanel({ assignmentId, item, number }: PanelProps) {
  const { t: translate, format } = await reader()
  const t = translate('assignments')
  const kind = translate('study')(`kind_${item.kind}`)
  const { attempts, spreadPercent, efficiency } = item.statistics
  const chance = format.number(100 * item.guess, { maximumFractionDigits: 0 })
  return (
    <aside className="item" id="item" aria-labelledby="item-h">
      <p className="label">{t('questionLabel', { number, kind, points: item.points })}</p>
      <h2 className="item-stem" id="item-h" dir="auto">
        {item.stem}
      </h2>
      {item.flags.map((flag) => (
        <p className="notice alert" key={flag}>
          {t(`advice_${flag}`)}
        </p>
      ))}
      {item.options.length > 0 ? (
        <Options item={item} />
      ) : (
        <p className="small">
          {t('theAnswer')}: <span className="serif">{item.answer}</span>
        </p>
      )}
      <p className="micro dim ci">
        {t('figuresOf', { count: attempts, chance, ...(await rangesOf(item.statistics)) })}
      </p>
      <Pooled pooled={item.pooled} />
      <MoreFigures
        of={item.stem}
        figures={[
          ['itemSpread', spreadPercent, 0],
          ['efficiency', efficiency, 0],
          ['effectiveWeight', item.effectiveWeight, 1],
        ]}
      />
      <section>
        <h3 className="label">{t('whereWritten')}</h3>
        <blockquote className="source" dir="auto">
          <p>{item.quotedSentence}</p>
        </blockquote>
      </section>
      <p>
        <Link className="btn slim" href={`/assignments/${assignmentId}/questions/${item.itemId}`}>
          {translate('marking')('openQuestion')}
        </Link>
      </p>
    </aside>
  )
}

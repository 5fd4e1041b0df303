import { reader } from '@/app/_ui/reader'
import type { Column } from '@/lib/domain/gradebook'
import { sharesOf, type Weighting } from '@/lib/domain/weighting'

/** How a total is made, in words. */
export async function TotalRule({ columns, weighting }: { columns: readonly Column[]; weighting: Weighting }) {
  const { t: translate, format } = await reader()
  const t = translate('gradebook')
  const shares = sharesOf(columns, weighting)
  const [only] = shares
  const within = t(`within_${weighting.within}`)
  if (shares.length < 2)
    return (
      <p className="small">
        {t('ruleOne', { within })} {only && only.drop > 0 && t('dropOnly', { drop: only.drop })}
      </p>
    )
  return (
    <>
      <ul className="small">
        {shares.map(({ category, sharePercent, drop }) => (
          <li key={category}>
            {t('share', {
              category: category || t('noCategory'),
              share: format.number(sharePercent, { maximumFractionDigits: 0 }),
              drop,
            })}
          </li>
        ))}
      </ul>
      <p className="small">{t('rule', { within })}</p>
    </>
  )
}

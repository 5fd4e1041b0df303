import { reader } from '@/app/_ui/reader'

type Figure = 'itemSpread' | 'efficiency' | 'effectiveWeight' | 'errorRatio' | 'skewness' | 'kurtosis'
type Props = { of: string; figures: readonly (readonly [figure: Figure, value: number | null, digits: number])[] }

/** The figures that few look for, behind one word; `of` says for a screen reader whose they are. */
export async function MoreFigures({ of, figures }: Props) {
  const { t: translate, format } = await reader()
  const t = translate('assignments')
  return (
    <details className="data">
      <summary>
        {t('moreFigures')} <span className="vh">: {of}</span>
      </summary>
      <dl className="res-facts">
        {figures.map(([figure, value, digits]) => (
          <div key={figure}>
            <dt>{t(figure)}</dt>
            <dd>
              {value === null ? (
                <small>{t('undefinedFigure')}</small>
              ) : (
                format.number(value, { minimumFractionDigits: digits, maximumFractionDigits: digits })
              )}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

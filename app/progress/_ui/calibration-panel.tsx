import { DataTable } from '@/app/_ui/charts/data-table'
import { Reliability } from '@/app/_ui/charts/reliability'
import { progressWords } from '@/app/_ui/charts/words'
import { reader } from '@/app/_ui/reader'
import type { Progress } from '@/lib/data/progress'
import { leastRecalls } from '@/lib/domain/finding'
import type { Calibration } from '@/lib/domain/history'

/** So far apart on average expectation and observation may be before the forecast is called off. */
const closePoints = 5

const answersIn = ({ bins }: Calibration) => bins.reduce((sum, { answers }) => sum + answers, 0)

const meanIn = (calibration: Calibration, of: 'expected' | 'observed') =>
  calibration.bins.reduce((sum, bin) => sum + bin[of] * bin.answers, 0) / answersIn(calibration)

/** Whether what the schedule expects comes true, over all and by kind of question, so that a kind that is easily guessed shows. */
export async function CalibrationPanel({ progress: { calibration, kinds } }: { progress: Progress }) {
  const { p, c, percent } = await progressWords()
  const kindName = (await reader()).tr('study')
  const answers = answersIn(calibration)
  const points = Math.round(100 * (calibration.error ?? 0))
  const verdict = answers < leastRecalls ? 'few' : points <= closePoints ? 'close' : 'off'
  const columns = [p('expected'), p('observed'), p('reviews')]
  return (
    <section className="panel">
      <h2 className="h2">{p(`calibrationTitle_${verdict}`)}</h2>
      <p className="small quiet">{p('calibrationNote')}</p>
      <Reliability
        label={p('calibrationLabel', { answers, points })}
        bins={calibration.bins.map(({ expected, observed, answers: count }) => ({
          expected: 100 * expected,
          observed: 100 * observed,
          answers: count,
        }))}
        notes={[
          p('calibrationPerfect'),
          p('calibrationLarger'),
          p('calibrationAnswers', { answers }),
          ...(verdict === 'few' ? [] : [p('calibrationOff', { points })]),
        ]}
      />
      <DataTable
        open={c('showTable')}
        caption={p('calibrationCaption')}
        columns={columns}
        rows={calibration.bins.map((bin) => [percent(bin.expected), percent(bin.observed), String(bin.answers)])}
      />
      <DataTable
        open={p('byKind')}
        caption={p('byKindCaption')}
        columns={[p('kind'), ...columns]}
        rows={kinds.map(([kind, own]) => [
          kindName(`kind_${kind}`),
          percent(meanIn(own, 'expected')),
          percent(meanIn(own, 'observed')),
          String(answersIn(own)),
        ])}
      />
    </section>
  )
}

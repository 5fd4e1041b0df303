import { reader } from '@/app/_ui/reader'
import type { AssignmentResults } from '@/lib/data/assignments/results'
import { leastAttempts } from '@/lib/domain/statistics'
import { MarksChart } from './marks-chart'
import { MoreFigures } from './more-figures'

/** The figures of the whole quiz; few answers are shown as few. */
export async function Figures({ results }: { results: AssignmentResults }) {
  const { t: translate, format } = await reader()
  const t = translate('assignments')
  const { quiz, marks, students, assignment } = results
  const { attemptsAllowed, whichCounts } = assignment.settings
  const number = (value: number, digits = 0) => format.number(value, { maximumFractionDigits: digits })
  const orNone = (value: number | null | undefined, words: (value: number) => string) =>
    value === null || value === undefined ? <small>{t('noFigure')}</small> : words(value)
  const handedIn = students.filter(({ submittedAt }) => submittedAt !== null).length
  const count = quiz?.attempts ?? 0
  return (
    <div className="res-top">
      <div>
        <dl className="res-facts">
          <div>
            <dt>{t('handedIn')}</dt>
            <dd>
              {handedIn} <small>{t('ofStudents', { students: String(students.length) })}</small>
            </dd>
          </div>
          <div>
            <dt>{t('meanMedian')}</dt>
            <dd>{orNone(marks?.mean, (mean) => `${number(mean)}%, ${number(marks?.median ?? 0)}%`)}</dd>
          </div>
          <div>
            <dt>{t('spread')}</dt>
            <dd>{orNone(quiz?.standardDeviation, (points) => `${number(points, 1)} ${t('pointsUnit')}`)}</dd>
          </div>
          <div>
            <dt>{t('reliability')}</dt>
            <dd>{orNone(quiz?.alpha, (alpha) => number(alpha / 100, 2))}</dd>
          </div>
          <div>
            <dt>{t('standardError')}</dt>
            <dd>{orNone(quiz?.standardError, (points) => `${number(points, 1)} ${t('pointsUnit')}`)}</dd>
          </div>
        </dl>
        <p className="micro dim res-note">
          {count < leastAttempts
            ? t('fewNote', { count })
            : quiz?.leastDifference && t('figuresNote', { least: Math.round(quiz.leastDifference * 10) / 10 })}
          {quiz?.alphaGap && ` ${t(`alphaGap_${quiz.alphaGap}`)}`}
          {quiz && attemptsAllowed > 1 && whichCounts !== 'last' && ` ${translate('assigning')('figuresOfLast')}`}
        </p>
        {quiz && (
          <MoreFigures
            of={t('quizFigures')}
            figures={[
              ['errorRatio', quiz.errorRatio, 0],
              ['skewness', quiz.skewness, 2],
              ['kurtosis', quiz.kurtosis, 2],
            ]}
          />
        )}
      </div>
      <MarksChart percents={students.flatMap((student) => student.percent ?? [])} />
    </div>
  )
}

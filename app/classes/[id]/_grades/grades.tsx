import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import type { StudentGrades } from '@/lib/data/gradebook/student'
import { sentencesOf } from '@/lib/i18n'
import { TotalRule } from './total-rule'
import { WhatIf, type WhatIfTexts } from './what-if'

const textKeys = [
  'assignment',
  'state',
  'mark',
  'whatIf',
  'whatIfNote',
  'whatIfForget',
  'totalNow',
  'totalNone',
  'totalIf',
  'leftOut',
  'doesNotCount',
] as const

type Props = {
  readonly grades: StudentGrades
  /** Where a line leads. */
  readonly hrefOf: (assignmentId: string) => string
}

/** The marks of one student in a class, how they make a total, and what others would make of it. */
export async function Grades({ grades, hrefOf }: Props) {
  const { t: translate, format, locale } = await reader()
  const [t, c] = [translate('gradebook'), translate('classes')]
  const sentences = sentencesOf(locale, 'gradebook')
  const texts = Object.fromEntries(textKeys.map((key) => [key, sentences[key] ?? ''])) as WhatIfTexts
  if (grades.lines.length === 0) return <p className="cite">{t('noMarks')}</p>
  const lines = grades.lines.map(({ column, cell }) => ({
    id: column.assignmentId,
    title: <Link href={hrefOf(column.assignmentId)}>{column.title}</Link>,
    state: [c(`cell_${cell.status}`), cell.daysLate > 0 && c('lateDays', { days: cell.daysLate })]
      .filter(Boolean)
      .join(', '),
    shown: cell.percent === null ? '' : format.number(cell.percent, { maximumFractionDigits: 1 }),
    percent: cell.percent,
    column,
    label: t('whatIfOf', { title: column.title }),
  }))
  return (
    <>
      <WhatIf lines={lines} weighting={grades.weighting} texts={texts} />
      <section className="panel how-total" aria-labelledby="how-h">
        <h2 className="h3" id="how-h">
          {t('howTotal')}
        </h2>
        <TotalRule columns={grades.lines.map(({ column }) => column)} weighting={grades.weighting} />
      </section>
    </>
  )
}

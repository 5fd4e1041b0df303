import { reader } from '@/app/_ui/reader'
import type { Paper } from '@/lib/data/assignments/paper'
import { drawn } from '@/lib/domain/pool'

/** Says, where not all questions are asked of everybody, which of them are printed. */
export async function Drawn({ paper: { questions, pools } }: { paper: Paper }) {
  const [t, count] = [(await reader()).t('assignments'), drawn(questions, pools, '').length]
  if (count === questions.length) return null
  return <p className="small quiet no-print">{t('paperDrawn', { drawn: count, all: questions.length })}</p>
}

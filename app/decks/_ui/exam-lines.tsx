import type { ExamView } from '@/lib/data/decks/exams'
import { deckWords } from './words'

/** The exams of a deck with how ready one is. */
export async function ExamLines({ exams }: { exams: readonly ExamView[] }) {
  const { d, percent, day } = await deckWords()
  if (exams.length === 0) return null
  return (
    <ul className="exam-lines">
      {exams.map((exam) => (
        <li key={exam.id}>
          {d('examLine', {
            title: exam.title,
            day: day(exam.day),
            ready: percent(exam.readiness),
            studied: exam.mastery.studied,
            total: exam.mastery.total,
          })}
        </li>
      ))}
    </ul>
  )
}

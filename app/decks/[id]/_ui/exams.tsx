import { Field, Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { deckWords } from '@/app/decks/_ui/words'
import type { ExamView } from '@/lib/data/decks/exams'
import type { DeckPage } from '@/lib/data/decks/overview'
import { createExam, submitExam } from '../actions'

/** The exams of a deck: each with how ready one is, and a form for one more. */
export async function Exams({ page: { deck, line } }: { page: DeckPage }) {
  const { d } = await deckWords()
  return (
    <section className="panel" aria-labelledby="exams">
      <h2 className="h2" id="exams">
        {d('examsTitle')}
      </h2>
      {line.exams.length === 0 && <p className="small quiet">{d('examsNone')}</p>}
      {line.exams.map((exam) => (
        <Exam key={exam.id} exam={exam} />
      ))}
      <Form action={createExam} done={d.raw('examAdded')} clears>
        <input type="hidden" name="deckId" value={deck.id} />
        <div className="form-line exam-fields">
          <Field name="title" label={d('examTitle')} required maxLength={120} autoComplete="off" />
          <Field name="day" type="date" label={d('examDay')} required />
        </div>
        <Submit className="btn">{d('examAdd')}</Submit>
      </Form>
    </section>
  )
}

async function Exam({ exam }: { exam: ExamView }) {
  const { d, percent, day } = await deckWords()
  const { id, title, daysLeft, mastery, readiness, readinessNow, newPerDay } = exam
  const { studied, total } = mastery
  return (
    <section className="exam" aria-label={d('examOf', { title })}>
      <div className="head">
        <h3 className="h3">{title}</h3>
        <span className="small quiet">
          {day(exam.day)}, {daysLeft === 0 ? d('examToday') : d('examIn', { days: daysLeft })}
        </span>
      </div>
      <p>
        <b>{d('examReady', { ready: percent(readiness) })}</b>{' '}
        <span className="small quiet">
          {d('examReadyNote', { now: percent(readinessNow), studied, total })}{' '}
          {newPerDay > 0 && d('examPace', { count: newPerDay })}
        </span>
      </p>
      <details className="confirm">
        <summary className="small">{d('examChange')}</summary>
        <Form action={submitExam} done={d('examSaved')}>
          <input type="hidden" name="examId" value={id} />
          <div className="form-line exam-fields">
            <Field
              name="title"
              label={d('examTitle')}
              defaultValue={title}
              required
              maxLength={120}
              autoComplete="off"
            />
            <Field name="day" type="date" label={d('examDay')} defaultValue={exam.day} required />
          </div>
          <div className="form-end">
            <Submit className="btn slim" name="intent" value="save">
              {d('examSave')}
            </Submit>
            <Submit className="btn slim" name="intent" value="remove">
              {d('examRemove')}
            </Submit>
          </div>
        </Form>
      </details>
    </section>
  )
}

import 'server-only'
import { type DocumentExam, examsOfDocument } from '@/lib/data/decks/exams-of-document'
import type { Learner } from '@/lib/domain/policy'

/** The day for which a page is inked: tomorrow (no exam), or that of one of the exams ahead. */
export type InkDay = { readonly exams: readonly DocumentExam[]; readonly exam: DocumentExam | undefined }

export type InkDayQuery = { readonly exam?: string | string[] | undefined }

/** Reads the address of a document's page for its day; an exam that is over or not the actor's is none. */
export const inkDayOf = async (
  actor: Learner,
  documentId: string,
  wanted: InkDayQuery['exam'],
  now: Date,
): Promise<InkDay> => {
  const exams = await examsOfDocument(actor, documentId, now)
  return { exams, exam: exams.find(({ id }) => id === wanted) }
}

/** The page of a document on that day, or with a fact open there: `fact` comes last, by which its mark is found. */
export const pageOn = (documentId: string, { exam }: Pick<InkDay, 'exam'>) => {
  const path = `/documents/${documentId}`
  return exam
    ? { closed: `${path}?exam=${exam.id}`, toFact: `${path}?exam=${exam.id}&fact=` }
    : { closed: path, toFact: `${path}?fact=` }
}

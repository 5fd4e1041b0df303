import { studentProgress } from '@/lib/data/class-progress'
import { makeReport } from '@/lib/data/reports'
import { type Area, asPerson, open, own, refuses, relatedPeople } from './shape'

const now = new Date('2026-03-03T09:00:00Z')
const student = 'app/classes/[id]/students/[student]'

/** The page of one student, the document as a class remembers it, and reports read by a link. */
export const reports: Area = {
  doors: {
    [`${student}/page.tsx#page`]: relatedPeople('what a student remembers', 'teacher'),
    [`${student}/actions.ts#report`]: relatedPeople('a student', 'teacher'),
    [`${student}/actions.ts#revoke`]: relatedPeople('a report', 'teacher'),
    'app/classes/[id]/documents/[document]/page.tsx#page': relatedPeople(
      'a document as a class remembers it',
      'teacher',
    ),
    'app/(account)/link/report/[token]/route.ts#GET': open('the report of one student', 'the bearer of a link'),
  },
  data: {
    'lib/data/class-progress.ts#studentProgress': refuses((actor, { ids, student: { userId } }) =>
      asPerson(actor, (person) => studentProgress(person, ids.classId, userId, now)),
    ),
    'lib/data/class-progress.ts#reportedProgress': own('the student of a checked link, for lib/data/reports/read'),
    'lib/data/gradebook/student.ts#reportedGrades': own('the student of a checked link, for lib/data/reports/read'),
    'lib/data/reports.ts#makeReport': refuses((actor, { ids, student: { userId } }) =>
      asPerson(actor, (person) => makeReport(person, ids.classId, userId, now)),
    ),
    'lib/data/reports.ts#openReports': own('students of classes the actor teaches (tests/db/reports)'),
    'lib/data/reports.ts#revokeReport': own('reports of classes the actor teaches (tests/db/reports)'),
    'lib/data/reports/read.ts#reportOf': own('the student of a checked link (tests/db/reports)'),
  },
}

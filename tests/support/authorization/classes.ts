import { assignmentsOf } from '@/lib/data/assignments'
import { answersOf, answersOfClass } from '@/lib/data/assignments/answers'
import { changeAssignment, withdrawAssignment } from '@/lib/data/assignments/change'
import { questionsToAssign } from '@/lib/data/assignments/choose'
import { assign } from '@/lib/data/assignments/create'
import { addMinutes, giveException } from '@/lib/data/assignments/exceptions'
import { ownAssignment } from '@/lib/data/assignments/own'
import { paperOf } from '@/lib/data/assignments/paper'
import { assignmentResults } from '@/lib/data/assignments/results'
import { ownDeadline } from '@/lib/data/attempts/deadlines'
import { handIn } from '@/lib/data/attempts/hand-in'
import { previewMarks, previewOf, previewSheet } from '@/lib/data/attempts/preview'
import { attemptSheet } from '@/lib/data/attempts/sheet'
import { startAttempt } from '@/lib/data/attempts/start'
import { changeClass, classFor } from '@/lib/data/classes'
import { copyClass, termToCopy } from '@/lib/data/classes/copy'
import { documentsOfClass } from '@/lib/data/classes/documents'
import { goalOfClass } from '@/lib/data/goals'
import { gradebookOf } from '@/lib/data/gradebook'
import { ownGrades, studentGrades } from '@/lib/data/gradebook/student'
import { saveWeighting } from '@/lib/data/gradebook/weighting'
import { changeRole, leaveClass, membersOf, removeMember } from '@/lib/data/memberships'
import { setAccommodation } from '@/lib/data/memberships/accommodation'
import { resetStudentPassword } from '@/lib/data/memberships/password'
import { releaseMarks } from '@/lib/data/release'
import { saveResponses } from '@/lib/data/responses'
import { previewRoster, uploadRoster } from '@/lib/data/roster'
import { lastRoster, undoRoster } from '@/lib/data/roster/undo'
import { noAccommodation } from '@/lib/domain/accommodation'
import type { AssignInput } from '@/lib/domain/assigning'
import { AssignmentSettings } from '@/lib/domain/assignment'
import { plainWeighting } from '@/lib/domain/weighting'
import { type Area, asPerson, own, people, refuses, relatedPeople, system, type WorldIds } from './shape'

const now = new Date('2026-03-03T09:00:00Z')
const given = { type: 'text' as const, text: 'Donaueschingen' }

const assignInput = ({ documentId, questionId, classId }: WorldIds): AssignInput => ({
  documentId,
  title: 'Best of rivers',
  questionIds: [questionId],
  draw: null,
  classes: [{ classId, due: null }],
  opens: null,
  kind: 'graded',
  settings: AssignmentSettings.parse({}),
  points: 1,
  studentIds: [],
  lateDays: 0,
})

const sampleClass = 'the start, which makes the sample class'

/** Classes, their members, assignments and attempts. */
export const classes: Area = {
  doors: {
    'app/classes/page.tsx#page': people('classes one is in', 'oneself'),
    'app/classes/join/page.tsx#page': people('the class of a code', 'who knows the code'),
    'app/classes/actions.ts#createClass': people('a new class', 'whom RECITE_CLASSES allows'),
    'app/classes/actions.ts#joinByCode': people('the class of a code', 'who knows the code'),
    'app/classes/[id]/page.tsx#page': relatedPeople('a class', 'member'),
    'app/classes/[id]/assignments/page.tsx#page': relatedPeople('assignments of a class', 'member'),
    'app/classes/[id]/gradebook/page.tsx#page': relatedPeople('marks of a class', 'teacher'),
    'app/classes/[id]/gradebook/[student]/page.tsx#page': relatedPeople('marks of a student', 'teacher'),
    'app/classes/[id]/gradebook/actions.ts#weigh': relatedPeople('a class', 'teacher'),
    'app/classes/[id]/gradebook/marks/route.ts#GET': relatedPeople('marks of a class', 'teacher'),
    'app/classes/[id]/gradebook/responses/route.ts#GET': relatedPeople('answers of a class', 'teacher'),
    'app/classes/[id]/marks/page.tsx#page': relatedPeople('own marks in a class', 'student'),
    'app/classes/[id]/students/list/route.ts#GET': relatedPeople('members of a class', 'teacher'),
    'app/_ui/names/actions.ts#chooseNames': people('how this browser shows names', 'oneself'),
    'app/classes/[id]/students/page.tsx#page': relatedPeople('members of a class', 'teacher'),
    'app/classes/[id]/actions.ts#change': relatedPeople('a class', 'teacher'),
    'app/classes/[id]/actions.ts#copy': relatedPeople('a class', 'teacher'),
    'app/classes/[id]/actions.ts#remove': relatedPeople('a membership', 'teacher'),
    'app/classes/[id]/actions.ts#giveRole': relatedPeople('a membership', 'teacher'),
    'app/classes/[id]/actions.ts#givePassword': relatedPeople('an account made by a list of the class', 'teacher'),
    'app/classes/[id]/students/roster/page.tsx#page': relatedPeople('a class', 'teacher'),
    'app/classes/[id]/students/roster/actions.ts#preview': relatedPeople('a class', 'teacher'),
    'app/classes/[id]/students/roster/actions.ts#upload': relatedPeople('a class', 'teacher'),
    'app/classes/[id]/students/roster/actions.ts#undo': relatedPeople('a class', 'teacher'),
    'app/classes/[id]/actions.ts#accommodate': relatedPeople('a membership', 'teacher'),
    'app/classes/[id]/actions.ts#leave': relatedPeople('own membership', 'member'),
    'app/documents/[id]/assign/page.tsx#page': relatedPeople('a document', 'owner or reader'),
    'app/documents/[id]/assign/actions.ts#assignQuestions': relatedPeople(
      'a document and classes',
      'reader who teaches',
    ),
    'app/assignments/[id]/page.tsx#page': relatedPeople('an assignment', 'member'),
    'app/assignments/[id]/board/page.tsx#page': relatedPeople('an assignment with its key', 'teacher'),
    'app/assignments/[id]/preview/page.tsx#page': relatedPeople('an assignment as a student sees it', 'teacher'),
    'app/assignments/[id]/paper/page.tsx#page': relatedPeople('an assignment with its key', 'teacher'),
    'app/assignments/[id]/actions.ts#start': relatedPeople('an assignment', 'student'),
    'app/assignments/[id]/preview/actions.ts#startPreview': relatedPeople('an assignment', 'teacher'),
    'app/assignments/[id]/preview/actions.ts#handInPreview': relatedPeople('an assignment', 'teacher'),
    'app/assignments/[id]/actions.ts#change': relatedPeople('an assignment', 'teacher'),
    'app/assignments/[id]/actions.ts#withdraw': relatedPeople('an assignment', 'teacher'),
    'app/assignments/[id]/actions.ts#moreMinutes': relatedPeople('an assignment', 'teacher'),
    'app/assignments/[id]/actions.ts#except': relatedPeople('the times of a student', 'teacher'),
    'app/assignments/[id]/actions.ts#release': relatedPeople('an assignment', 'teacher'),
    'app/assignments/[id]/students/[student]/page.tsx#page': relatedPeople('answers of a student', 'teacher'),
    'app/assignments/[id]/marks/route.ts#GET': relatedPeople('marks of an assignment', 'teacher'),
    'app/assignments/[id]/responses/route.ts#GET': relatedPeople('answers to an assignment', 'teacher'),
    'app/assignments/[id]/figures/route.ts#GET': relatedPeople('figures of an assignment', 'teacher'),
    'app/attempts/[id]/page.tsx#page': relatedPeople('own attempt', 'whose it is'),
    'app/api/attempts/[id]/responses/route.ts#PUT': relatedPeople('own attempt', 'whose it is'),
    'app/api/attempts/[id]/hand-in/route.ts#POST': relatedPeople('own attempt', 'whose it is'),
    'app/api/attempts/[id]/deadline/route.ts#GET': relatedPeople('own attempt', 'whose it is'),
  },
  data: {
    'lib/data/classes.ts#addClass': own('a new class of the actor'),
    'lib/data/classes.ts#joinClass': own('the actor’s membership; the code is the key'),
    'lib/data/classes.ts#classesOf': own('classes the actor is in'),
    'lib/data/classes.ts#classFor': refuses((actor, { ids }) => classFor(actor, ids.classId)),
    'lib/data/classes.ts#changeClass': refuses((actor, { ids }) =>
      changeClass(actor, ids.classId, { name: 'Mine', renewCode: true }, now),
    ),
    'lib/data/classes/copy.ts#termToCopy': refuses((actor, { ids }) => termToCopy(actor, ids.classId, now)),
    'lib/data/classes/copy.ts#copyClass': refuses((actor, { ids }) =>
      asPerson(actor, (person) =>
        copyClass(person, { classId: ids.classId, name: 'Mine', firstDay: '2026-09-01' }, now),
      ),
    ),
    'lib/data/classes/documents.ts#documentsOfClass': refuses((actor, { ids }) => documentsOfClass(actor, ids.classId)),
    'lib/data/goals.ts#ownGoals': own('assignments of classes the actor is a student of'),
    'lib/data/goals.ts#goalOfClass': refuses((actor, { ids }) =>
      asPerson(actor, (person) => goalOfClass(person, ids.assignmentId, now)),
    ),
    'lib/data/assignments.ts#openAssignments': own('assignments of classes the actor is in'),
    'lib/data/assignments.ts#assignmentsOf': refuses((actor, { ids }) => assignmentsOf(actor, ids.classId, now)),
    'lib/data/gradebook.ts#gradebookOf': refuses((actor, { ids }) =>
      asPerson(actor, (person) => gradebookOf(person, ids.classId, now)),
    ),
    'lib/data/gradebook/student.ts#studentGrades': refuses((actor, { ids, student }) =>
      asPerson(actor, (person) => studentGrades(person, ids.classId, student.userId, now)),
    ),
    'lib/data/gradebook/student.ts#ownGrades': refuses(
      (actor, { ids }) => asPerson(actor, (person) => ownGrades(person, ids.classId, now)),
      'student',
    ),
    'lib/data/gradebook/weighting.ts#saveWeighting': refuses((actor, { ids }) =>
      asPerson(actor, (person) =>
        saveWeighting(person, { classId: ids.classId, weighting: plainWeighting, categories: [] }, now),
      ),
    ),
    'lib/data/assignments/answers.ts#answersOf': refuses((actor, { ids }) =>
      asPerson(actor, (person) => answersOf(person, ids.assignmentId, now)),
    ),
    'lib/data/assignments/answers.ts#answersOfClass': refuses((actor, { ids }) =>
      asPerson(actor, (person) => answersOfClass(person, ids.classId, now)),
    ),
    'lib/data/assignments/pooled.ts#pooledItems': own('assignments of classes the actor teaches'),
    'lib/data/memberships.ts#studentIdsOf': own('students of a class the actor teaches; else nobody'),
    'lib/data/memberships.ts#membersOf': refuses((actor, { ids }) => membersOf(actor, ids.classId)),
    'lib/data/memberships.ts#removeMember': refuses((actor, { ids, student }) =>
      removeMember(actor, ids.classId, student.userId, now),
    ),
    'lib/data/memberships.ts#changeRole': refuses((actor, { ids, student }) =>
      changeRole(actor, ids.classId, student.userId, 'teacher', now),
    ),
    'lib/data/memberships/password.ts#resetStudentPassword': refuses((actor, { ids, student }) =>
      resetStudentPassword(actor, ids.classId, student.userId, 'hash', now),
    ),
    'lib/data/roster.ts#previewRoster': refuses((actor, { ids }) => previewRoster(actor, ids.classId, 'Anna Berg')),
    'lib/data/roster.ts#uploadRoster': refuses((actor, { ids }) =>
      uploadRoster(actor, ids.classId, { text: 'Anna Berg', digest: '' }, ['hash'], now),
    ),
    'lib/data/roster/undo.ts#lastRoster': refuses((actor, { ids }) => lastRoster(actor, ids.classId)),
    'lib/data/roster/undo.ts#undoRoster': refuses((actor, { ids }) => undoRoster(actor, ids.classId, now)),
    'lib/data/memberships.ts#leaveClass': refuses((actor, { ids }) => leaveClass(actor, ids.classId, now), 'student'),
    'lib/data/assignments/choose.ts#questionsToAssign': refuses((actor, { ids }) =>
      asPerson(actor, (person) => questionsToAssign(person, ids.documentId, now)),
    ),
    'lib/data/assignments/create.ts#assign': refuses((actor, { ids }) =>
      asPerson(actor, (person) => assign(person, assignInput(ids), now)),
    ),
    'lib/data/assignments/own.ts#ownAssignment': refuses(
      (actor, { ids }) => asPerson(actor, (person) => ownAssignment(person, ids.assignmentId, now)),
      'student',
    ),
    'lib/data/assignments/paper.ts#paperOf': refuses((actor, { ids }) =>
      asPerson(actor, (person) => paperOf(person, ids.assignmentId, now)),
    ),
    'lib/data/assignments/results.ts#assignmentResults': refuses((actor, { ids }) =>
      asPerson(actor, (person) => assignmentResults(person, ids.assignmentId, now)),
    ),
    'lib/data/assignments/change.ts#changeAssignment': refuses((actor, { ids }) =>
      asPerson(actor, (person) =>
        changeAssignment(person, ids.assignmentId, { title: 'Mine', opens: '', due: '', closes: '' }, now),
      ),
    ),
    'lib/data/assignments/change.ts#withdrawAssignment': refuses((actor, { ids }) =>
      asPerson(actor, (person) => withdrawAssignment(person, ids.assignmentId, now)),
    ),
    'lib/data/assignments/exceptions.ts#addMinutes': refuses((actor, { ids }) =>
      asPerson(actor, (person) => addMinutes(person, ids.assignmentId, 5, now)),
    ),
    'lib/data/assignments/exceptions.ts#giveException': refuses((actor, { ids, student }) =>
      asPerson(actor, (person) =>
        giveException(person, ids.assignmentId, student.userId, { due: '', closes: '', minutes: 5 }, now),
      ),
    ),
    'lib/data/memberships/accommodation.ts#setAccommodation': refuses((actor, { ids, student }) =>
      asPerson(actor, (person) =>
        setAccommodation(person, ids.classId, student.userId, { ...noAccommodation, timeFactor: 2 }, now),
      ),
    ),
    'lib/data/attempts/deadlines.ts#ownDeadline': refuses(
      (actor, { ids }) => asPerson(actor, (person) => ownDeadline(person, ids.attemptId, now)),
      'student',
    ),
    'lib/data/pulse.ts#beat': system('the pulse of a server'),
    'lib/data/release.ts#releaseMarks': refuses((actor, { ids }) =>
      asPerson(actor, (person) => releaseMarks(person, ids.assignmentId, true, now)),
    ),
    'lib/data/release.ts#closeAssignments': system('the job that closes what is over'),
    'lib/data/release/feed.ts#feedAnswers': system('the job that takes released answers into the log'),
    'lib/data/wall.ts#withheldQuestionIds': own('quizzes the actor sits'),
    'lib/data/attempts/start.ts#startAttempt': refuses(
      (actor, { ids }) => asPerson(actor, (person) => startAttempt(person, ids.assignmentId, null, now)),
      'student',
    ),
    'lib/data/attempts/preview.ts#previewOf': refuses((actor, { ids }) =>
      asPerson(actor, (person) => previewOf(person, ids.assignmentId, now)),
    ),
    'lib/data/attempts/preview.ts#previewSheet': refuses((actor, { ids }) =>
      asPerson(actor, (person) => previewSheet(person, ids.assignmentId, null, now)),
    ),
    'lib/data/attempts/preview.ts#previewMarks': refuses((actor, { ids: { assignmentId, attemptId } }) =>
      asPerson(actor, (person) => previewMarks(person, { assignmentId, attemptId, responses: [] }, now)),
    ),
    'lib/data/attempts/sheet.ts#attemptSheet': refuses(
      (actor, { ids }) => asPerson(actor, (person) => attemptSheet(person, ids.attemptId, now)),
      'student',
    ),
    'lib/data/attempts/hand-in.ts#handIn': refuses(
      (actor, { ids }) => asPerson(actor, (person) => handIn(person, ids.attemptId, now)),
      'student',
    ),
    'lib/data/responses.ts#saveResponses': refuses(
      (actor, { ids }) =>
        asPerson(actor, (person) =>
          saveResponses(person, ids.attemptId, [{ itemId: ids.itemId, sequence: 1, given }], now),
        ),
      'student',
    ),
    'lib/data/samples/classroom.ts#lacksSampleClass': system(sampleClass),
    'lib/data/samples/classroom.ts#markSampleClass': system(sampleClass),
    'lib/data/samples/classroom.ts#setSamplePassword': system(sampleClass),
    'lib/data/samples/classroom.ts#addSampleClass': system(sampleClass),
    'lib/data/samples/quiz.ts#addSampleQuiz': system(sampleClass),
    'lib/data/samples/study.ts#sampleMaterial': system(sampleClass),
    'lib/data/samples/study.ts#writeSampleStudy': system(sampleClass),
  },
}

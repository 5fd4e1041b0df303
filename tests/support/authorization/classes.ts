import { assignmentsOf } from '@/lib/data/assignments'
import { handIn } from '@/lib/data/attempts/hand-in'
import { attemptSheet } from '@/lib/data/attempts/sheet'
import { changeClass, classFor } from '@/lib/data/classes'
import { documentsOfClass } from '@/lib/data/classes/documents'
import { gradebookOf } from '@/lib/data/gradebook'
import { leaveClass, membersOf, removeMember } from '@/lib/data/memberships'
import { saveResponses } from '@/lib/data/responses'
import { type Area, asPerson, own, people, refuses, relatedPeople, system } from './shape'

const now = new Date('2026-03-03T09:00:00Z')
const given = { type: 'text' as const, text: 'Donaueschingen' }

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
    'app/classes/[id]/gradebook/csv/route.ts#GET': relatedPeople('marks of a class', 'teacher'),
    'app/classes/[id]/students/page.tsx#page': relatedPeople('members of a class', 'teacher'),
    'app/classes/[id]/actions.ts#change': relatedPeople('a class', 'teacher'),
    'app/classes/[id]/actions.ts#remove': relatedPeople('a membership', 'teacher'),
    'app/classes/[id]/actions.ts#leave': relatedPeople('own membership', 'member'),
    'app/attempts/[id]/page.tsx#page': relatedPeople('own attempt', 'whose it is'),
    'app/api/attempts/[id]/responses/route.ts#PUT': relatedPeople('own attempt', 'whose it is'),
    'app/api/attempts/[id]/hand-in/route.ts#POST': relatedPeople('own attempt', 'whose it is'),
  },
  data: {
    'lib/data/classes.ts#addClass': own('a new class of the actor'),
    'lib/data/classes.ts#joinClass': own('the actor’s membership; the code is the key'),
    'lib/data/classes.ts#classesOf': own('classes the actor is in'),
    'lib/data/classes.ts#classFor': refuses((actor, { ids }) => classFor(actor, ids.classId)),
    'lib/data/classes.ts#changeClass': refuses((actor, { ids }) =>
      changeClass(actor, ids.classId, { name: 'Mine', renewCode: true }, now),
    ),
    'lib/data/classes/documents.ts#documentsOfClass': refuses((actor, { ids }) => documentsOfClass(actor, ids.classId)),
    'lib/data/assignments.ts#openAssignments': own('assignments of classes the actor is in'),
    'lib/data/assignments.ts#assignmentsOf': refuses((actor, { ids }) => assignmentsOf(actor, ids.classId, now)),
    'lib/data/gradebook.ts#gradebookOf': refuses((actor, { ids }) =>
      asPerson(actor, (person) => gradebookOf(person, ids.classId, now)),
    ),
    'lib/data/memberships.ts#membersOf': refuses((actor, { ids }) => membersOf(actor, ids.classId)),
    'lib/data/memberships.ts#removeMember': refuses((actor, { ids, student }) =>
      removeMember(actor, ids.classId, student.userId, now),
    ),
    'lib/data/memberships.ts#leaveClass': refuses((actor, { ids }) => leaveClass(actor, ids.classId, now), 'student'),
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
    'lib/data/samples/classroom.ts#setSamplePassword': system(sampleClass),
    'lib/data/samples/classroom.ts#addSampleClass': system(sampleClass),
    'lib/data/samples/quiz.ts#addSampleQuiz': system(sampleClass),
    'lib/data/samples/study.ts#sampleMaterial': system(sampleClass),
    'lib/data/samples/study.ts#writeSampleStudy': system(sampleClass),
  },
}

import { questionAnswers, setScheme } from '@/lib/data/assignments/question'
import { acceptLate, markByHand, refuseLate } from '@/lib/data/attempts/mark-by-hand'
import { applyRegrade, tryRegrade } from '@/lib/data/regrade'
import { undoRegrade } from '@/lib/data/regrade/history'
import type { RegradeForm } from '@/lib/domain/regrade'
import { type Area, asPerson, own, refuses, relatedPeople, type WorldIds } from './shape'

const now = new Date('2026-03-03T09:00:00Z')
const drop = ({ assignmentId, itemId }: WorldIds): RegradeForm => ({
  ...{ assignmentId, itemId, remedy: 'drop', right: [], answers: '', points: '', seen: '' },
})
const questions = 'app/assignments/[id]/questions'

/** Marks by hand, objections to marks, and marking anew. */
export const marking: Area = {
  doors: {
    'app/assignments/[id]/actions.ts#mark': relatedPeople('a response', 'teacher'),
    'app/assignments/[id]/actions.ts#accept': relatedPeople('a response', 'teacher'),
    'app/assignments/[id]/actions.ts#refuse': relatedPeople('a response', 'teacher'),
    'app/assignments/[id]/actions.ts#contest': relatedPeople('own released mark', 'whose it is'),
    [`${questions}/[item]/page.tsx#page`]: relatedPeople('a question of an assignment with all answers', 'teacher'),
    [`${questions}/actions.ts#saveScheme`]: relatedPeople('a question of an assignment', 'teacher'),
    [`${questions}/actions.ts#leaveMark`]: relatedPeople('an objection to a mark', 'teacher'),
    [`${questions}/actions.ts#regrade`]: relatedPeople('a question of an assignment', 'teacher'),
    [`${questions}/actions.ts#undo`]: relatedPeople('a question of an assignment', 'teacher'),
  },
  data: {
    'lib/data/attempts/mark-by-hand.ts#markByHand': refuses((actor, { ids }) =>
      asPerson(actor, (person) =>
        markByHand(person, ids.handedInId, ids.itemId, { points: '1', comment: '', seen: '' }, now),
      ),
    ),
    'lib/data/attempts/mark-by-hand.ts#acceptLate': refuses((actor, { ids }) =>
      asPerson(actor, (person) => acceptLate(person, ids.handedInId, ids.itemId, now)),
    ),
    'lib/data/attempts/mark-by-hand.ts#refuseLate': refuses((actor, { ids }) =>
      asPerson(actor, (person) => refuseLate(person, ids.handedInId, ids.itemId, now)),
    ),
    'lib/data/attempts/sitting.ts#sittingOn': own('running attempts of the actor'),
    'lib/data/assignments/question.ts#questionAnswers': refuses((actor, { ids }) =>
      asPerson(actor, (person) => questionAnswers(person, ids.assignmentId, ids.itemId, now)),
    ),
    'lib/data/assignments/question.ts#setScheme': refuses((actor, { ids }) =>
      asPerson(actor, (person) => setScheme(person, ids.assignmentId, ids.itemId, '1 a name', now)),
    ),
    'lib/data/contests/marks.ts#contestMark': own('released marks of the actor (tests/db/regrade)'),
    'lib/data/contests/marks.ts#refuseContest': own('objections in classes the actor teaches (tests/db/regrade)'),
    'lib/data/regrade.ts#tryRegrade': refuses((actor, { ids }) =>
      asPerson(actor, (person) => tryRegrade(person, drop(ids), now)),
    ),
    'lib/data/regrade.ts#applyRegrade': refuses((actor, { ids }) =>
      asPerson(actor, (person) => applyRegrade(person, drop(ids), now)),
    ),
    'lib/data/regrade/history.ts#regradesOf': own('assignments of classes the actor teaches'),
    'lib/data/regrade/history.ts#undoRegrade': refuses((actor, { ids }) =>
      asPerson(actor, (person) => undoRegrade(person, ids.assignmentId, ids.itemId, now)),
    ),
  },
}

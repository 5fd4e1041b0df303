import type { Guest, Person } from '@/lib/domain/policy'

/** What somebody meets at a door: in, sent to sign in, or told that there is no such thing. */
export type Answer = 'in' | 'sign-in' | 'not-found'

/**
 * One row of the table of roles and resources, for one door: a page (`app/x/page.tsx#page`), a handler (`#GET`) or an
 * action (`#createClass`). `related` says which relation to the resource lets somebody in; a stranger is a signed-in
 * person without it. A door without a row fails tests/db/authorization.test.ts.
 */
export type Door = {
  readonly resource: string
  readonly related: string
  readonly visitor: Answer
  readonly guest: Answer
  readonly stranger: Answer
  readonly relatedAnswer: Answer
  readonly operator: Answer
}

const door =
  (visitor: Answer, guest: Answer, stranger: Answer, operator: Answer) =>
  (resource: string, related: string): Door => ({
    resource,
    related,
    visitor,
    guest,
    stranger,
    relatedAnswer: 'in',
    operator,
  })

/** Open to all: must stand in lib/auth/public-entries.ts unless it is a page that asks nothing of the database. */
export const open = door('in', 'in', 'in', 'in')
/** Somebody's own things, guests included: no id of a foreign row is taken, or a foreign one is not found. */
export const learners = door('sign-in', 'in', 'in', 'in')
/** One document, deck or card: the relation decides, for guests as for people; being operator opens nothing. */
export const related = door('sign-in', 'not-found', 'not-found', 'not-found')
/** As `learners`, for people with an account only. */
export const people = door('sign-in', 'sign-in', 'in', 'in')
/** One class, assignment or attempt: people with an account and the relation. */
export const relatedPeople = door('sign-in', 'sign-in', 'not-found', 'not-found')
/** The operator's pages, of which nobody else learns that they exist. */
export const operators = door('not-found', 'not-found', 'not-found', 'in')

/** Who tries and what there is to be tried: made once by tests/support/authorization/world.ts. */
export type World = {
  /** Owns everything below; teaches the class. */
  readonly owner: Person
  /** A student of the class. */
  readonly student: Person
  /** Those who must find nothing of the owner's. */
  readonly stranger: Person
  readonly otherTeacher: Person
  readonly otherStudent: Person
  readonly operator: Person
  readonly guest: Guest
  readonly ids: WorldIds
}

/** Ids of the owner's rows, none of them shared with anybody but the class. */
export type WorldIds = {
  readonly sessionId: string
  readonly documentId: string
  readonly versionId: string
  readonly uploadId: string
  readonly factId: string
  readonly questionId: string
  readonly questionVersionId: string
  readonly conflictId: string
  readonly grantId: string
  /** Of a document that could not be read and has no version yet. */
  readonly unreadDocumentId: string
  readonly deckId: string
  /** A card of the owner's own with a picture, of an imported list. */
  readonly noteId: string
  readonly importId: string
  readonly packageId: string
  readonly pictureId: string
  /** What the owner did to cards, to be undone. */
  readonly actId: string
  readonly classId: string
  readonly assignmentId: string
  readonly itemId: string
  /** The student's, begun and not handed in. */
  readonly attemptId: string
  /** Tells the student of the assignment. */
  readonly noticeId: string
  /** The student's, handed in, with an answer that came late. */
  readonly handedInId: string
}

export type Intruder = Person | Guest

/**
 * One exported function of lib/data that something outside lib/data calls:
 * - `refuses`: takes the id of a foreign row; tried as stranger, other class, other teacher, operator and guest, it must
 *   answer not_found (a Failure of that code, null, or an empty list) and leave every table as it was; tried as the owner
 *   or the student it must answer something else, so that the entry itself is no blank;
 * - `own`: takes no id of a foreign row, only the actor; say which rows;
 * - `system`: takes a System actor, so that no request can call it on its own account; say who calls it;
 * - `helper`: takes no actor (a query builder, a presenter): say why it can reveal nothing.
 */
export type DataEntry =
  | { readonly kind: 'refuses'; readonly attempt: Attempt; readonly allowed: 'owner' | 'student' | 'operator' }
  | { readonly kind: 'own'; readonly why: string }
  | { readonly kind: 'system'; readonly why: string }
  | { readonly kind: 'helper'; readonly why: string }

export type Attempt = (intruder: Intruder, world: World) => Promise<unknown>

/** What one area of the product adds: `lib/data/decks.ts#renameDeck` -> entry, `app/x/page.tsx#page` -> row. */
export type Area = {
  readonly doors: Readonly<Record<string, Door>>
  readonly data: Readonly<Record<string, DataEntry>>
}

/** `allowed` is who succeeds in the same world: the owner (default), the student, or the operator. */
export const refuses = (attempt: Attempt, allowed: 'owner' | 'student' | 'operator' = 'owner'): DataEntry => ({
  kind: 'refuses',
  attempt,
  allowed,
})
/** For functions that take a person only: a guest cannot even be passed to them. */
export const asPerson = (actor: Intruder, attempt: (person: Person) => Promise<unknown>): Promise<unknown> =>
  actor.kind === 'person' ? attempt(actor) : Promise.resolve(null)

export const own = (why: string): DataEntry => ({ kind: 'own', why })
export const system = (why: string): DataEntry => ({ kind: 'system', why })
export const helper = (why: string): DataEntry => ({ kind: 'helper', why })

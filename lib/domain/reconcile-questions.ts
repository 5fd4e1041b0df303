import { isUndecided } from './decision'
import type { Id } from './id'
import type { Answerable, QuestionKind, QuestionStatus } from './question'
import type { Slot } from './slot'
import { answerKey } from './text'

/** What of a question a learner or author sees: another one is another version. */
export type QuestionContent = Pick<Answerable, 'answer' | 'accepted' | 'options' | 'parts'> & { readonly stem: string }

/** `factId` is the id the fact has (or will have) in the database, also for a fact whose key has changed. */
export type QuestionTarget = { readonly factId: Id; readonly slot: Slot }

/** What a question asks, and how. */
export type Asking = {
  readonly kind: QuestionKind
  readonly targets: readonly QuestionTarget[]
  readonly content: QuestionContent
}

/** What a question is before anybody has decided about it, as its reading has it. */
export type Offer = 'proposed' | 'held'

export type ReadQuestion = Asking & { readonly offer: Offer }

export type StoredQuestion = Asking & {
  readonly id: Id
  readonly status: QuestionStatus
  /** `edited`: the engine's, in a person's words now. `own`: a person's from the start, which no reading proposes. */
  readonly authorship: 'engine' | 'edited' | 'own'
  /** Approved, learnt or assigned. */
  readonly isInUse: boolean
}

export type QuestionPlan<Old extends StoredQuestion, New extends ReadQuestion> = {
  /** Nothing to write but perhaps the key (its facts may have new ones). */
  readonly keep: readonly { readonly old: Old; readonly read: New | null }[]
  /** A new version with the content read; `status` is what it has then, the one it had where it `isSettled`. */
  readonly change: readonly {
    readonly old: Old
    readonly read: New
    readonly status: QuestionStatus
    readonly isSettled: boolean
  }[]
  /** Questions that stay, to be offered otherwise than before, unless somebody decides about them at this moment. */
  readonly move: readonly { readonly old: Old; readonly offer: Offer }[]
  /** A person's own question whose facts have changed or gone: its words stay, it asks for approval again. */
  readonly recheck: readonly Old[]
  readonly create: readonly New[]
  readonly retire: readonly Old[]
}

/** What makes two questions one over several readings: how they ask what of which facts. */
export const identityOf = ({ kind, targets }: Pick<Asking, 'kind' | 'targets'>): string =>
  JSON.stringify([kind, ...targets.map(({ factId, slot }) => [factId, slot])])

const sameText = (a: readonly string[], b: readonly string[]) => JSON.stringify(a) === JSON.stringify(b)

const isSameContent = (a: QuestionContent, b: QuestionContent): boolean =>
  a.stem === b.stem &&
  a.answer === b.answer &&
  sameText(a.accepted, b.accepted) &&
  sameText(
    a.options.map(({ text, correct, because }) => JSON.stringify([text, correct, because])),
    b.options.map(({ text, correct, because }) => JSON.stringify([text, correct, because])),
  ) &&
  sameText(
    a.parts.flatMap(({ text, answer }) => [text, answer]),
    b.parts.flatMap(({ text, answer }) => [text, answer]),
  )

/** The answer a learner is held to, whatever its spelling: the answer, the right options, the pairs or the order. */
const heldTo = ({ answer, options, parts }: QuestionContent): string =>
  JSON.stringify([
    answerKey(answer),
    options
      .filter((option) => option.correct)
      .map((option) => answerKey(option.text))
      .sort(),
    parts.map((part) => [answerKey(part.text), answerKey(part.answer)]),
  ])

/** What a question is to be offered as from now on; null where that stays, or somebody has decided about it or uses it. */
const movedTo = ({ status, isInUse }: StoredQuestion, { offer }: ReadQuestion): Offer | null =>
  isUndecided(status) && !isInUse && status !== offer ? offer : null

/** What a question is whose answer is another now, so that no decision about it holds; what is in use never leaves its author's sight. */
const offeredAnew = ({ status, isInUse }: StoredQuestion, { offer }: ReadQuestion): Offer => {
  if (!isInUse) return offer
  return status === 'held' ? 'held' : 'proposed'
}

/**
 * What becomes of the questions of a document that was read again. The same question gets a new version where its content
 * changed, and asks for approval again where its answer did. `unsettled` are the ids of facts that changed or were retired.
 * Run it after `reconcileFacts`, with the ids its plan gives to the facts.
 */
export const reconcileQuestions = <Old extends StoredQuestion, New extends ReadQuestion>(
  before: readonly Old[],
  after: readonly New[],
  unsettled: ReadonlySet<Id>,
): QuestionPlan<Old, New> => {
  const open = new Map(after.map((read) => [identityOf(read), read]))
  const keep: { old: Old; read: New | null }[] = []
  const change: { old: Old; read: New; status: QuestionStatus; isSettled: boolean }[] = []
  const move: { old: Old; offer: Offer }[] = []
  const recheck: Old[] = []
  const retire: Old[] = []
  for (const old of before) {
    const identity = identityOf(old)
    const read = old.authorship === 'own' ? null : (open.get(identity) ?? null)
    if (read !== null) open.delete(identity)
    if (old.authorship !== 'engine') {
      const isUnsettled = old.targets.some((target) => unsettled.has(target.factId))
      if (isUnsettled && old.status === 'approved') recheck.push(old)
      else keep.push({ old, read })
    } else if (read === null) {
      if (old.status === 'retired') keep.push({ old, read })
      else retire.push(old)
    } else if (isSameContent(old.content, read.content) && old.status !== 'retired') {
      keep.push({ old, read })
    } else {
      const isSettled = heldTo(old.content) === heldTo(read.content) && old.status !== 'retired'
      change.push({ old, read, status: isSettled ? old.status : offeredAnew(old, read), isSettled })
      if (!isSettled) continue
    }
    const offer = old.authorship === 'engine' && read !== null ? movedTo(old, read) : null
    if (offer !== null) move.push({ old, offer })
  }
  return { keep, change, move, recheck, create: [...open.values()], retire }
}

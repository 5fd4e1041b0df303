import * as z from 'zod/mini'
import { type Alignment, outOfOrder } from './alignment'
import type { FactPlan, ReadFact, StoredFact } from './reconcile'
import type { QuestionPlan, ReadQuestion, StoredQuestion } from './reconcile-questions'

const count = z.int().check(z.gte(0))
const id = z.string()
const stakes = { approved: count, learners: count }

const noPictures = { stay: 0, move: 0, made: 0, gone: 0 }

/** What a new edition of a text would do to its document, before it is applied. Of long lists the first are given, and how many there are. */
export const EditionPreview = z.object({
  sentences: z.object({ same: count, moved: count, changed: count, made: count, gone: count }),
  facts: z.object({ stay: count, move: count, change: count, back: count, made: count, retire: count }),
  /** Approved questions, and those that would be proposed. */
  questions: z.object({ stay: count, again: count, retire: count, made: count }),
  /** A preview that was kept before pictures were compared tells of none. */
  pictures: z._default(z.object({ stay: count, move: count, made: count, gone: count }), noPictures),
  leaving: z._default(z.array(z.object({ media: id, after: count, alt: z.string(), width: count, height: count })), []),
  changed: z.array(z.object({ id, before: z.string(), after: z.string(), ...stakes })),
  retired: z.array(z.object({ id, words: z.string(), ...stakes })),
  made: z.array(z.object({ id, words: z.string() })),
})
export type EditionPreview = z.infer<typeof EditionPreview>

/** How many facts of a list are shown. */
export const shownFacts = 200

/** A text in sentences, each with the heading it stands under. */
type Sentences = readonly { readonly text: string; readonly section: string }[]

/** What of the sentences of a text stays, moves, changes, comes and goes. Letters, accents and stops that differ make it changed. */
export const sentenceChanges = (
  before: Sentences,
  after: Sentences,
  alignment: Alignment,
): EditionPreview['sentences'] => {
  const moved = outOfOrder(alignment)
  const pairs = [...alignment.entries()].flatMap(([from, to]) => (to === null ? [] : [{ from, to }]))
  const isSame = ({ from, to }: { from: number; to: number }) => before[from]?.text === after[to]?.text
  const same = pairs.filter(isSame)
  const movedCount = same.filter(({ from }) => moved.has(from)).length
  return {
    same: same.length - movedCount,
    moved: movedCount,
    changed: pairs.length - same.length,
    made: after.length - pairs.length,
    gone: before.length - pairs.length,
  }
}

/** A picture by what tells it from others, and the last sentence that stands before it; -1 above all. */
type Hanging = { readonly key: string; readonly sentence: number }

/** What of the pictures of a text stays, moves behind another sentence, comes and goes. */
export const pictureChanges = <Old extends Hanging>(
  before: readonly Old[],
  after: readonly Hanging[],
  alignment: Alignment,
): { readonly pictures: EditionPreview['pictures']; readonly gone: readonly Old[] } => {
  const free = new Set(after)
  const take = (old: Old, isThere: (one: Hanging) => boolean) => {
    const found = [...free].find((one) => one.key === old.key && isThere(one))
    return found !== undefined && free.delete(found)
  }
  const placeOf = ({ sentence }: Old) => (sentence < 0 ? sentence : (alignment[sentence] ?? null))
  const others = before.filter((old) => !take(old, ({ sentence }) => sentence === placeOf(old)))
  const gone = others.filter((old) => !take(old, () => true))
  const move = others.length - gone.length
  return { pictures: { stay: before.length - others.length, move, made: free.size, gone: gone.length }, gone }
}

/** What of the facts stays where it is, moves, changes, comes back, comes and goes. */
export const factChanges = <Old extends StoredFact, New extends ReadFact>(
  plan: FactPlan<Old, New>,
  before: Sentences,
  after: Sentences,
  alignment: Alignment,
): EditionPreview['facts'] => {
  const moved = outOfOrder(alignment)
  const sectionsOf = (text: Sentences, sentences: readonly number[]) =>
    [...new Set(sentences.map((index) => text[index]?.section))].sort().join('\n')
  const isMoved = ({ old, read }: { old: Old; read: New }) =>
    old.sentences.some((index) => moved.has(index)) ||
    sectionsOf(before, old.sentences) !== sectionsOf(after, read.sentences)
  const comesBack = ({ old }: { old: Old }) => old.isRetired
  const stated = plan.keep.filter((pair) => !comesBack(pair))
  const move = stated.filter(isMoved).length
  return {
    stay: stated.length - move + plan.leave.filter(({ isRetired }) => !isRetired).length,
    move,
    change: plan.change.filter((pair) => !comesBack(pair)).length,
    back: [...plan.keep, ...plan.change].filter(comesBack).length,
    made: plan.create.length,
    retire: plan.retire.length,
  }
}

/** What of the approved questions stays approved, asks for approval again and goes, and how many would be proposed. */
export const questionChanges = <Old extends StoredQuestion, New extends ReadQuestion>({
  keep,
  change,
  recheck,
  retire,
  create,
}: QuestionPlan<Old, New>): EditionPreview['questions'] => {
  const approved = (olds: readonly Old[]) => olds.filter(({ status }) => status === 'approved').length
  const staysApproved = change.filter(({ status }) => status === 'approved')
  const again = change.filter(({ old, status }) => old.status === 'approved' && status !== 'approved')
  return {
    stay: approved(keep.map(({ old }) => old)) + approved(staysApproved.map(({ old }) => old)),
    again: again.length + approved(recheck),
    retire: approved(retire),
    made: create.filter(({ offer }) => offer === 'proposed').length,
  }
}

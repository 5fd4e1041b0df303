import type { VersionView } from '@/lib/data/documents/version'
import type { FactView } from '@/lib/data/facts/read'
import type { AuthorQuestion } from '@/lib/data/questions/read'
import { grouped } from '@/lib/domain/grouped'
import { headingsOver } from '@/lib/domain/row'
import { segmentsOf } from '@/lib/domain/segments'

/** A piece of a sentence: `facts` are the ids of the facts that it is evidence of. */
export type PairPiece = { readonly start: number; readonly text: string; readonly facts: readonly string[] }

/** A sentence with the questions on it, or with the reason code why there are none. */
export type Pair = {
  readonly sentence: number
  readonly section: string
  /** Of a row of a table. */
  readonly headings: string | null
  readonly text: string
  readonly pieces: readonly PairPiece[]
  readonly questions: readonly AuthorQuestion[]
  readonly damaged: string | null
  readonly unused: string | null
}

/** Where a question belongs: the sentence it quotes among those that state its first fact. */
const sentenceOf = (question: AuthorQuestion, facts: ReadonlyMap<string, FactView>, version: VersionView): number => {
  const evidence = facts.get(question.targets[0]?.factId ?? '')?.evidence ?? []
  const quoted = evidence.find(({ sentence: index }) => {
    const sentence = version.sentences[index]
    return sentence && version.text.slice(sentence.start, sentence.end) === question.quotedSentence
  })
  return (quoted ?? evidence[0])?.sentence ?? -1
}

/** The sentences of a version beside their questions, in the order of the text; all of them, or those with questions. */
export const pairsOf = (
  version: VersionView,
  factList: readonly FactView[],
  questions: readonly AuthorQuestion[],
  everySentence: boolean,
): Pair[] => {
  const facts = new Map(factList.map((fact) => [fact.id, fact]))
  const bySentence = grouped(questions, (question) => sentenceOf(question, facts, version))
  const reasons = (list: readonly { sentence: number; reason: string }[]) =>
    new Map(list.map(({ sentence, reason }) => [sentence, reason]))
  const [damaged, unused] = [reasons(version.check.damaged), reasons(version.check.unused)]
  const marksIn = grouped(
    factList.flatMap((fact) => fact.evidence.map((span) => ({ id: fact.id, ...span }))),
    (mark) => mark.sentence,
  )
  return version.sentences.flatMap(({ index, start, end, section, block }) => {
    const own = bySentence.get(index) ?? []
    if (own.length === 0 && !everySentence) return []
    const headings = headingsOver(version.text, version.blocks, block)
    return [
      {
        sentence: index,
        section,
        headings: headings && version.text.slice(headings.start, headings.end),
        text: version.text.slice(start, end),
        pieces: segmentsOf(start, end, marksIn.get(index) ?? []).map((segment) => ({
          start: segment.start,
          text: version.text.slice(segment.start, segment.end),
          facts: segment.ids,
        })),
        questions: own,
        damaged: damaged.get(index) ?? null,
        unused: unused.get(index) ?? null,
      },
    ]
  })
}

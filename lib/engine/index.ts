import { isAskedIn } from '@/lib/domain/language'
import { type Analysis, analyse, extent, nameWords } from './analysis'
import { resolveAnaphora } from './anaphora'
import { damagedSentences, isDamaged, unusedSentences } from './check'
import { findConflicts } from './conflicts'
import { mergeFacts } from './consistency'
import { findDates, inheritYears } from './dates'
import type { Draft, Family, View } from './facts/family'
import { entryFamilies, families } from './facts/registry'
import { step } from './facts/step'
import { attributionOf, flagsOf, misspeltNames } from './flags'
import { frameOf } from './frames'
import { hedge } from './lexicon'
import { hasTag } from './library'
import { findMentions, typeIndex } from './mentions'
import { makeQuestions } from './questions'
import { type GivenName, type Reference, resolveReferences } from './reference'
import { type RawSentence, splitSentences } from './sentences'
import { isLineOfList, isStated } from './stated'
import { asMeant, inTitleCase } from './typedSigns'
import type { CanonicalDocument, EngineSlot, Reading, Sentence, SentenceFlag } from './types'

/** Changes whenever the same text may yield other facts or questions: an upgrade is a reconcile with preview. */
export const engineVersion = '1.30.0'

/** What a reading does, in this order; of the first two it says at which offset of the text it is. */
export type Step = 'sentences' | 'facts' | 'questions'
type Reach = (step: Step, offset: number) => void

/** A document whose sentences are analysed from its beginning on: what has been analysed can be read while the rest waits. */
export type Course = {
  /** Analyses the sentences that begin before `until` and have not been; tells these, which `resume` takes instead. */
  readonly analyse: (until: number, reach?: Reach) => readonly Analysis[]
  /** Goes on behind sentences that were analysed in another course of the same document; those of another are left. */
  readonly resume: (analysed: readonly Analysis[]) => void
  /** Facts, check and questions of the sentences analysed so far; those that wait have no flags yet. */
  readonly read: (reach?: Reach) => Reading
  /** The same as the last thing of the course, which lets go of its sentences once their facts are there. */
  readonly finish: (reach?: Reach) => Reading
}

/** Begins to read a document. Of one that is not in English there is nothing to analyse. */
export function begin(document: CanonicalDocument): Course {
  const raw = splitSentences(document)
  const titled = raw.map((sentence) => ({ ...sentence, text: inTitleCase(sentence.text, document.title) }))
  const asked = isAskedIn(document.language) ? titled.map((sentence) => asSentence(document, sentence)) : []
  const dates = datesByParagraph(asked)
  const isName = nameWords(titled, document.title)
  const analyses: Analysis[] = []
  return {
    analyse: (until, reach = () => {}) => {
      const from = analyses.length
      for (const sentence of asked.slice(from)) {
        if (sentence.start >= until) break
        reach('sentences', sentence.start)
        analyses.push(analyse(sentence, dates[analyses.length] ?? [], isName))
      }
      return analyses.slice(from)
    },
    resume: (analysed) => {
      for (const analysis of analysed) {
        const sentence = asked[analyses.length]
        if (sentence?.start !== analysis.sentence.start || sentence.text !== analysis.sentence.text) break
        analyses.push(analysis)
      }
    },
    read: (reach = () => {}) => readAnalysed(document, raw, analyses, reach),
    finish: (reach = () => {}) =>
      readAnalysed(document, raw, analyses, (step, offset) => {
        if (step === 'questions') analyses.length = 0
        reach(step, offset)
      }),
  }
}

/** What a line of a list says of its term, or a bullet without a stop, as a sentence of its own; any other sentence as it is meant. */
function asSentence({ text }: CanonicalDocument, sentence: RawSentence): RawSentence {
  const { start, end } = sentence.entry?.body ?? sentence
  if (sentence.entry) return { ...sentence, start, end, text: `${text.slice(start, end)}.` }
  const meant = asMeant(sentence.text)
  if (sentence.isOpen) return { ...sentence, text: `${meant}.` }
  return meant === sentence.text ? sentence : { ...sentence, text: meant }
}

/**
 * Reads a document: sentences with flags, mentions, facts, the check of the document against itself, and questions.
 * Pure and deterministic, but for what `reach` does, which is told how far it is; a document that is not in English yields sentences and nothing else.
 */
export function read(document: CanonicalDocument, reach: Reach = () => {}): Reading {
  const course = begin(document)
  course.analyse(Number.POSITIVE_INFINITY, reach)
  return course.finish(reach)
}

function readAnalysed(
  document: CanonicalDocument,
  raw: readonly RawSentence[],
  analyses: readonly Analysis[],
  reach: Reach,
): Reading {
  const reference = resolveReferences(document, analyses, givenName)
  const misspelt = misspeltNames(analyses, reference.protagonist ? [reference.protagonist.name] : [])
  const sentences = raw.map((sentence, index): Sentence => {
    const analysis = analyses[index]
    const attribution = analysis ? attributionOf(sentence.text) : undefined
    const own = analysis ? [...flagsOf(analysis), ...(misspelt.has(index) ? (['misspelt'] as const) : [])] : []
    const flags = analysis ? listedFlags(analysis, own) : own
    return { ...withoutMarks(sentence), index, flags, ...(attribution === undefined ? {} : { attribution }) }
  })
  const mentions = findMentions(analyses, reference)
  const facts = mergeFacts(draftsOf(document, analyses, sentences, reference, typeIndex(mentions), reach), (index) => ({
    start: sentences[index]?.start ?? 0,
    end: sentences[index]?.end ?? 0,
  }))
  const conflicts = findConflicts(facts, document.text)
  const own = isAskedIn(document.language) ? sentences.slice(0, analyses.length) : sentences
  reach('questions', document.text.length)
  const { questions, doubtful, held, gates, refusals } = makeQuestions({
    document,
    sentences: own,
    mentions,
    facts,
    check: { conflicts },
  })
  const check = {
    conflicts,
    damaged: damagedSentences(own),
    unused: unusedSentences({ sentences: own, facts, questions, refusals }),
  }
  return { engineVersion, document, sentences, mentions, facts, check, questions, doubtful, held, gates }
}

/** A line of a list is whole by its list; a bullet without a stop by a clause of its own. */
function listedFlags(analysis: Analysis, own: readonly SentenceFlag[]): readonly SentenceFlag[] {
  if (isLineOfList(analysis)) return own.filter((flag) => flag === 'hedged')
  return analysis.sentence.isOpen && !isStated(analysis) ? [...new Set<SentenceFlag>(['fragment', ...own])] : own
}

/** Copied only where there is something to leave out: what is left of an object takes twice its room. */
function withoutMarks(sentence: RawSentence): Omit<RawSentence, 'terms' | 'entry' | 'isOpen' | 'step'> {
  if (!sentence.terms && !sentence.entry && !sentence.isOpen && !sentence.step) return sentence
  const { terms: _, entry: _entry, isOpen: _isOpen, step: _step, ...rest } = sentence
  return rest
}

/** What every sentence says, in its order. */
function draftsOf(
  document: CanonicalDocument,
  analyses: readonly Analysis[],
  sentences: readonly Sentence[],
  reference: Reference,
  typeOf: View['typeOf'],
  reach: Reach,
): readonly Draft[] {
  const drafts: Draft[] = []
  let last: View | undefined
  let index = -1
  for (const resolved of resolveAnaphora(document, analyses, reference)) {
    index += 1
    const asSaid = analyses[index]
    const analysis = asSaid && isLineOfList(asSaid) ? asSaid : resolved
    const sentence = sentences[index]
    // What a text asks, it does not say; a step may be told in words that are no sentence.
    const isRead = sentence && !isDamaged(sentence) && !/\?["”’)]*$/.test(sentence.text)
    if (!sentence || (!isRead && !analysis.sentence.step)) continue
    reach('facts', sentence.start)
    const frames = analysis.clauses.flatMap((clause) => frameOf(analysis, index, clause, reference) ?? [])
    const own: View = {
      analysis,
      index,
      frames,
      reference,
      typeOf,
      ...(sentence.attribution === undefined ? {} : { attribution: sentence.attribution }),
    }
    const isBeside = last?.index === index - 1 && last.analysis.sentence.block === analysis.sentence.block
    const view = isBeside && last ? { ...own, before: last } : own
    last = own
    const hedged = sentence.flags.includes('hedged')
    const found = [
      ...(isRead ? readFamilies(view, isLineOfList(analysis) ? entryFamilies : families) : []),
      ...step.read(view),
    ]
    for (const draft of found)
      drafts.push({ ...draft, hedged: draft.hedged || (hedged && hedgesClause(analysis, draft.claims)) })
  }
  return drafts
}

/** A hedge in another clause of the sentence does not touch what this one says. */
function hedgesClause(analysis: Analysis, claims: number | undefined): boolean {
  const clause = claims === undefined ? undefined : analysis.clauses.find((own) => own.at === claims)
  if (!clause?.subject) return true
  const from = extent(analysis, Math.min(clause.subject.a, clause.front[0]?.a ?? clause.subject.a), clause.at + 1).from
  const to = extent(analysis, clause.at, Math.max(clause.at + 1, clause.complement.b)).to
  const verb = extent(analysis, clause.at, clause.at + 1).from
  const { text } = analysis.sentence
  return hedge.test(text.slice(from, verb).replace(aside, '') + text.slice(verb, to).replace(relative, ''))
}

/** "the loom, perhaps the oldest in Ulm, was built", "a wheel that is thought to have been lost": of the thing, not of the deed. */
const aside = /, (?:(?:probably|possibly|perhaps|arguably|likely) (?:the|an?)|which|who) [^,]{1,120},/g
const relative =
  /,? (?:which|who|that|something which) (?:is|are|was|were|has|have|had|may|might|could) (?:(?! and )[^,\d]){1,120}(?=[,.;]|$)/g

/** Every family in turn; what one claims whole, the plain ones do not read again. */
function readFamilies(view: View, own: readonly Family[]): readonly Draft[] {
  const drafts: Draft[] = []
  for (const family of own) {
    if (family.last) {
      drafts.push(...beside(drafts, family.read(view)))
      continue
    }
    const claimed = new Set(drafts.map((draft) => draft.claims))
    const frames = family.plain ? view.frames.filter((frame) => !claimed.has(frame.clause.at)) : view.frames
    drafts.push(...family.read({ ...view, frames }))
  }
  return drafts
}

/** What is left to ask of a sentence beside what others ask of it: nothing twice, and a term only where they ask nothing. */
function beside(others: readonly Draft[], last: readonly Draft[]): readonly Draft[] {
  const answers = others.flatMap((draft) => draft.asks.map((ask) => ask.answer))
  const isLeft = ({ slot, text }: EngineSlot): boolean =>
    !answers.some((answer) =>
      slot === 'term' ? answer.replace(/^(?:the|an?) /, '') === text : answer.includes(text) || text.includes(answer),
    )
  return last
    .filter((draft) => draft.rule !== 'unread:term' || answers.length === 0)
    .map((draft) => ({ ...draft, slots: draft.slots.filter(isLeft) }))
    .map((draft) => ({ ...draft, asks: draft.asks.filter(({ slot }) => draft.slots.some((own) => own.slot === slot)) }))
    .filter((draft) => draft.slots.length > 0)
}

function datesByParagraph(raw: readonly { readonly text: string; readonly block: number }[]) {
  const found = raw.map((sentence) => findDates(sentence.text))
  const blocks = new Map<number, number[]>()
  raw.forEach((sentence, index) => {
    blocks.set(sentence.block, [...(blocks.get(sentence.block) ?? []), index])
  })
  const result = [...found]
  for (const indexes of blocks.values()) {
    inheritYears(indexes.map((index) => found[index] ?? [])).forEach((dates, at) => {
      result[indexes[at] ?? 0] = dates
    })
  }
  return result
}

/** Whether the library's lexicon has the word as a first name, and of whom. */
function givenName(word: string): GivenName | undefined {
  if (!hasTag(word, 'FirstName')) return undefined
  return hasTag(word, 'MaleName') ? 'he' : hasTag(word, 'FemaleName') ? 'she' : 'either'
}

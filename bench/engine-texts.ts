import { compareDates } from '@/lib/domain/date'
import { contentTokens, stem, tokenF1 } from '@/lib/domain/text'
import { read } from '@/lib/engine'
import { bestSetLimits, bestSetSize } from '@/lib/engine/questions/rank'
import type { EngineQuestion, Fact, Reading } from '@/lib/engine/types'
import { readDocument } from '@/lib/reading'

/** Reads a plain text as an uploaded file would be read. */
export function readText(text: string, name: string): Reading {
  const document = readDocument(text, name)
  if (!document.ok) throw new Error(`${name}: ${document.reason}`)
  return read(document.value.document)
}

type Role = { readonly post: ReadonlySet<string>; readonly place: ReadonlySet<string>; readonly from: string }

const stems = (text: string): Set<string> => new Set(contentTokens(text).map(stem))
const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter((word) => b.has(word)).length
const posts = new Set(['tenure', 'appointment', 'membership', 'education', 'succession'])

const words = (fact: Fact): Set<string> =>
  stems([fact.relation, fact.kind, fact.statement ?? '', ...fact.slots.map((slot) => slot.text)].join(' '))

/** A fact names a place where it has a slot for one, or its post goes on with "of" or "at". */
const namesPlace = (fact: Fact): boolean =>
  fact.slots.some((slot) => slot.slot === 'place' || (slot.type === 'role' && / (?:of|at|in|to) /.test(slot.text)))

/** The date of a row of the list, its post, and its place where the fact names one (the list takes it from sentences around). */
function says(fact: Fact, role: Role): boolean {
  const own = words(fact)
  const dated = role.from === '' || (fact.start !== undefined && compareDates(fact.start, role.from) === 0)
  const placed = !namesPlace(fact) || shared(role.place, own) >= Math.min(2, role.place.size / 2)
  return dated && placed && shared(role.post, own) >= role.post.size / 2
}

type RoleScores = { recall: number; precision: number; missed: string[]; surplus: Fact[] }

/** Dated posts of a hand-made list found among the facts about its person, and such facts that the list confirms; both 0 to 1. */
export function roleScores(reading: Reading, list: string, person: string): RoleScores {
  const rows = list.split('\n').filter((row) => row !== '' && !row.startsWith('#') && !row.startsWith('post\t'))
  const roles = rows.map((row): Role => {
    const [post = '', place = '', from = ''] = row.split('\t')
    return { post: stems(post), place: stems(place), from: /^\d{4}(-\d\d){0,2}$/.test(from) ? from : '' }
  })
  const own = reading.facts.filter((fact) => fact.subject === person)
  const dated = own.filter((fact) => posts.has(fact.kind) && fact.start !== undefined)
  const missed = rows.filter((_, index) => {
    const role = roles[index]
    return role !== undefined && !own.some((fact) => says(fact, role))
  })
  const surplus = dated.filter((fact) => !roles.some((role) => says(fact, role)))
  return {
    recall: 1 - missed.length / Math.max(1, rows.length),
    precision: 1 - surplus.length / Math.max(1, dated.length),
    missed,
    surplus,
  }
}

/** The questions that count for the promises: by rank, within the limits of the best set (question-engine.md, Numbers). */
export function bestSet(reading: Reading): EngineQuestion[] {
  const limit = bestSetSize(reading.sentences.length)
  const sentences = new Map<number, number>()
  const slots = new Set<string>()
  const kept: EngineQuestion[] = []
  for (const question of reading.questions) {
    if (kept.length >= limit) break
    const fact = reading.facts.find((own) => own.key === question.targets[0]?.factKey)
    const sentence = fact?.allEvidence[0]?.sentence ?? -1
    const targets = question.targets.map((target) => `${target.factKey}:${target.slot}`)
    const gaps = kept.filter((own) => own.kind === 'cloze').length + (question.kind === 'cloze' ? 1 : 0)
    if ((sentences.get(sentence) ?? 0) >= bestSetLimits.perSentence || targets.some((target) => slots.has(target)))
      continue
    if (question.kind === 'cloze' && gaps > bestSetLimits.clozeShare * (kept.length + 1)) continue
    kept.push(question)
    sentences.set(sentence, (sentences.get(sentence) ?? 0) + 1)
    for (const target of targets) slots.add(target)
  }
  return kept
}

export type Passages = {
  readonly documents: readonly {
    readonly title: string
    readonly paragraphs: readonly {
      readonly text: string
      readonly asked: readonly { readonly question: string; readonly answer: string }[]
    }[]
  }[]
}

/** A document of passages as one text, read like an uploaded file. */
export const readPassage = ({ title, paragraphs }: Passages['documents'][number]): Reading =>
  readText(`# ${title}\n\n${paragraphs.map((own) => own.text).join('\n\n')}`, `${title}.md`)

/** Over all passages: sentences, questions of the best sets, and answers people asked for that one of them asks for (F1 >= 0.6). */
export function passageScores(
  passages: Passages,
  readings: readonly Reading[],
): { sentences: number; questions: number; asked: number; covered: number } {
  const total = { sentences: 0, questions: 0, asked: 0, covered: 0 }
  passages.documents.forEach(({ paragraphs }, index) => {
    const reading = readings[index]
    if (!reading) return
    const kept = bestSet(reading)
    total.sentences += reading.sentences.length
    total.questions += kept.length
    for (const { text, asked } of paragraphs) {
      const start = reading.document.text.indexOf(text.slice(0, 40))
      const own = kept.filter(({ evidence }) => evidence.start >= start && evidence.start < start + text.length)
      total.asked += asked.length
      total.covered += asked.filter(({ answer }) =>
        own.some((question) => [question.answer, ...question.accepted].some((form) => tokenF1(form, answer) >= 0.6)),
      ).length
    }
  })
  return total
}

import type { Analysis } from './analysis'
import type { Chunk, VerbGroup } from './chunks'
import { type Clause, isPast, nominal, type Subject, skipAdverbsRight } from './clauseParts'
import { complementEnd } from './complement'
import { overBearer } from './nounPhraseEnd'
import type { Piece } from './pieces'
import { predicateNounBefore } from './predicateNoun'
import { subjectOf } from './subjects'
import type { Token } from './tokens'
import { infinitive } from './verbs'

/** Participles that give a name: the families for naming read them where they stand. */
const naming = new Set(
  'call know name title entitle dub term nickname style refer follow accord compare base take give see undeter'.split(
    ' ',
  ),
)

/** What a thing is rather than what was once done to it: in the present where the sentence is. */
const lasting = new Set(
  'locate situate base use compose lead head govern divide surround house associate characterize define regard consider own operate employ inhabit cover connect link relate run headquarter dedicate devote intend sponsor fund centre center aim make fill line fuse enclose join attach speak wear eat drink consume celebrate practise practice'.split(
    ' ',
  ),
)

export const givesName = (lemma: string): boolean => naming.has(lemma)
export const isLasting = (lemma: string): boolean => lasting.has(lemma)

/**
 * Clauses without a finite verb that say something of a noun in plain sight: "Founded in 1636, the college ...", "the mill, built in 1820, ...",
 * "the mill is a house built by monks". Tense is that of the sentence; each stands in the passive.
 */
export function reducedClauses(
  chunks: readonly Chunk[],
  verbs: readonly number[],
  clauses: readonly Clause[],
): readonly Clause[] {
  const found: Clause[] = []
  chunks.forEach((_, at) => {
    const clause = reducedAt(chunks, verbs, clauses, at, found.at(-1))
    if (clause) found.push(clause)
  })
  return found
}

function reducedAt(
  chunks: readonly Chunk[],
  verbs: readonly number[],
  clauses: readonly Clause[],
  at: number,
  before: Clause | undefined,
): Clause | undefined {
  const chunk = chunks[at] as Chunk
  const participle = chunk.kind === 'part' || (chunk.kind === 'vg' && chunk.vg?.doubtful && !verbs.includes(at))
  const main = chunk.kind === 'part' ? chunk.head : chunk.vg?.main
  if (!participle || !main || main.lower === 'been') return undefined
  const lemma = infinitive(main.lower)
  if (givesName(lemma) || nominal(chunks[at + 1])) return undefined
  const shared = before && chunks[at - 1]?.kind === 'conj' && before.complement.b === at - 1 ? before : undefined
  const found = shared ? undefined : said(chunks, verbs, clauses, at, lemma)
  const subject = shared?.subject ?? found?.subject
  if (!subject || (ofPeople.has(lemma) && deed.test(subject.head.lower))) return undefined
  const once = onceBefore(chunks[at - 1], main)
  const past = shared
    ? /^w/.test(shared.vg.helpers[0]?.lower ?? '')
    : once.length > 0 ||
      (found !== undefined && isPast(found.host.vg)) ||
      !(isLasting(lemma) || (found && isOfKind(chunks, found, at, lemma)))
  // "Born too soon, Johannes": a first name in -s is one.
  const name = subject.head.pos === 'name' && subject.b - subject.a === 1 && chunks[subject.a]?.lead !== 'the'
  const plural = subject.plural && !name
  const helper = past ? (plural ? 'were' : 'was') : plural ? 'are' : 'is'
  const close = complementEnd(chunks, verbs, at)
  const end = Math.min(
    found?.end ?? chunks.length,
    chunks[close - 2]?.word === 'by' ? overBearer(chunks, close) : close,
  )
  return {
    vg: passive(main, helper, lemma, [...once, ...(chunk.vg?.adverbs ?? [])]),
    at,
    subject,
    front: [],
    complement: { a: at + 1, b: beforeNext(chunks, verbs, at, end) },
    shared: false,
    reduced: true,
  }
}

/** "The hip is a joint formed by two bones": of a kind of thing it is always so, unless a time is told. */
const isOfKind = (chunks: readonly Chunk[], { subject, host, end }: Said, at: number, lemma: string): boolean =>
  /^(?:form|create|produce|cause|generate|transmit|carry|release|secrete|manufacture|synthesize|excrete|require|need|find|grow|cultivate|observe|power|control|regulate|determine|trigger)$/.test(
    lemma,
  ) &&
  subject.head.pos === 'noun' &&
  host.vg.lemma === 'be' &&
  at > host.at &&
  chunks.slice(at, end).every(({ kind }) => kind !== 'date')

/** "the language, once spoken in Tyrol": it is no more. */
const onceBefore = (before: Chunk | undefined, { form: _, ...rest }: Token): readonly Token[] =>
  before?.kind === 'adv' && before.word === 'once'
    ? [{ ...rest, to: rest.from, text: 'once', lower: 'once', pos: 'adv' }]
    : []

/** "a line of looms | made in Ulm": the line is made of looms. */
const isOfContainer = (chunks: readonly Chunk[], a: number, open: number): boolean =>
  open === a + 2 &&
  chunks[a + 1]?.word === 'of' &&
  nominal(chunks[open]) &&
  /^(?:line|group|set|series|type|kind|form|suite|class|family|brand|collection|variety|breed|pair|network|system)$/.test(
    chunks[a]?.head?.lower ?? '',
  )

/** "completed in 1904 and damaged in 1915": up to the next participle; "signed in 1648 that ended the war": up to what else is said. */
function beforeNext(chunks: readonly Chunk[], verbs: readonly number[], at: number, end: number): number {
  for (let next = at + 1; next < end; next += 1)
    if (
      (chunks[next]?.kind === 'rel' &&
        chunks[next]?.word === 'that' &&
        predicateNounBefore(chunks, next - 1) !== undefined) ||
      (chunks[next]?.kind === 'conj' &&
        (chunks[next + 1]?.kind === 'part' || (chunks[next + 1]?.kind === 'vg' && !verbs.includes(next + 1))))
    )
      return next
  return end
}

function passive(main: Token, helper: string, lemma: string, adverbs: readonly Token[]): VerbGroup {
  const { form: _, ...rest } = main
  return {
    helpers: [{ ...rest, to: main.from, text: helper, lower: helper, pos: 'be' }],
    adverbs,
    main: { ...main, text: main.lower, form: 'pp' },
    lemma,
    voice: 'passive',
    negated: false,
    progressive: false,
    doubtful: false,
  }
}

/** "The role of a board, composed of five judges": what is made of people is the board. */
const ofPeople = new Set(['compose', 'staff', 'man', 'chair', 'elect', 'appoint'])
const deed =
  /^(?:role|function|task|duty|duties|work|power|powers|idea|proposal|plan|creation|formation|establishment|decision|influence|existence|rise|history|activity|activities|report|meeting|meetings|size|aim|purpose|goal)$/

/** What is done with a thing, and never the thing. */
const doing =
  /^(?:construction|work|works|building|production|development|planning|restoration|excavation|demolition|filming|recording|research|writing|publication|operation|operations)$/

/** "The lamps carried up the hill in 1801 gave more light": the verb of the sentence comes behind a date. */
export const isOfReduced = ({ chunks }: Analysis, { vg }: Clause, pieces: readonly Piece[]): boolean =>
  vg.doubtful &&
  pieces.some(({ role, front, a }) => {
    const { kind, vg: behind } = chunks[a] ?? {}
    return role === 'other' && !front && kind === 'vg' && /^(?:past|pastpp|pres3)$/.test(behind?.main.form ?? '')
  })

const takingPlace = /^(?:conduct|hold|fight|wage|stage|organi[sz]e|convene|convoke)$/

type Said = { readonly subject: Subject; readonly host: Clause; readonly end: number }

/** The noun that the participle at `at` speaks of, the clause it stands in, and where its words end. */
function said(
  chunks: readonly Chunk[],
  verbs: readonly number[],
  clauses: readonly Clause[],
  at: number,
  lemma: string,
): Said | undefined {
  let open = at - 1
  while (chunks[open]?.kind === 'adv') open -= 1
  for (const host of clauses) {
    const { subject } = host
    if (!subject || host.relative !== undefined) continue
    const [front] = host.front
    // "Designed by Otto Lang, construction began": what was designed is not the work.
    if (front && skipAdverbsRight(chunks, front.a) === at)
      return doing.test(subject.head.lower) ? undefined : { subject, host, end: front.b }
    if (at > subject.a && at < subject.b) {
      const inserted = inInsertion(chunks, subject, open, lemma)
      return inserted && { subject: inserted, host, end: subject.b - 1 }
    }
    const { a, b } = host.complement
    const is = host.vg.lemma === 'be' && host.vg.voice === 'active' && !host.vg.negated && chunks[a]?.kind === 'np'
    const isOfPredicate = open === a || predicateNounBefore(chunks, open) === a || isOfContainer(chunks, a, open)
    if (is && isOfPredicate && at < b && /^(?:an?|the)$/.test(chunks[a]?.lead ?? '')) return { subject, host, end: b }
    if (is && open === b && chunks[open]?.kind === 'comma' && nominal(chunks[open - 1]) && !host.marker)
      // "was a loom shown at the Ulm fair, held in 1840": the fair was held.
      return takingPlace.test(lemma) && chunks[open - 2]?.kind === 'prep'
        ? undefined
        : { subject, host, end: chunks.length }
  }
  return named(chunks, verbs, clauses, open, lemma)
}

/** "the mill, built in 1820, burned": the subject before the comma. */
function inInsertion(chunks: readonly Chunk[], subject: Subject, open: number, lemma: string): Subject | undefined {
  const comma = chunks[open]?.kind === 'comma' ? open : chunks[open - 1]?.kind === 'comma' ? open - 1 : -1
  const indefinite = comma === open || /^an?$/.test(chunks[open]?.lead ?? '')
  return comma > subject.a && indefinite && chunks.slice(subject.a, comma).every((chunk) => chunk.kind !== 'comma')
    ? (madeThing(chunks, subject.a, lemma) ??
        work(chunks, subject.a, comma, lemma) ??
        subjectOf(chunks, subject.a, comma))
    : undefined
}

/** What is done with a work when it is out in the world, and nothing that is designed or written itself. */
const appearing =
  /^(?:release|publication|launch|premiere|opening|completion|inauguration|unveiling|success|failure|popularity|demolition|destruction|collapse|sale|purchase|discovery|arrival|introduction|appearance|debut)$/
const making =
  /^(?:design|write|compose|direct|develop|create|invent|build|produce|paint|author|illustrate|star|sculpt|engineer|film)$/

/** "the release of Moss Man in 1981, designed by Lang": what is made is what the name stands for. */
const madeThing = (chunks: readonly Chunk[], a: number, lemma: string): Subject | undefined =>
  making.test(lemma) &&
  appearing.test(chunks[a]?.head?.lower ?? '') &&
  chunks[a + 1]?.word === 'of' &&
  chunks[a + 2]?.head?.pos === 'name'
    ? subjectOf(chunks, a + 2, a + 3)
    : undefined

const maker =
  /^(?:author|writer|co-author|composer|painter|inventor|editor|translator|publisher|designer|architect|builder|owner|subject|hero|heroine)$/
const handling =
  /^(?:send|write|publish|print|compose|paint|translate|copy|finish|complete|patent|release|perform|record|build|design|sell|buy|purchase|entitle)$/

/** "the author of the letter, sent to Lund in 1820": what was sent is the letter. */
const work = (chunks: readonly Chunk[], a: number, comma: number, lemma: string): Subject | undefined =>
  handling.test(lemma) && maker.test(chunks[a]?.head?.lower ?? '') && chunks[a + 1]?.word === 'of'
    ? subjectOf(chunks, a + 2, comma)
    : undefined

const beside = /^(?:near|beside|behind|opposite|outside|above|below|along|alongside|around|across|off|by)$/

/** What moves people or thoughts, or goes with them, and no place. */
const moving =
  /^(?:inspire|influence|motivate|prompt|encourage|drive|accompany|aid|help|assist|join|urge|convince|persuade|impress|shock|disappoint|depress|fascinate|exhaust|force|compel|oblige)$/

/** "in the Grand Hotel, built in 1890": a name before the comma, and no other noun that could be meant. */
function named(
  chunks: readonly Chunk[],
  verbs: readonly number[],
  clauses: readonly Clause[],
  open: number,
  lemma: string,
): Said | undefined {
  const name = chunks[open - 1]
  const host = clauses.findLast((clause) => clause.at < open)
  if (chunks[open]?.kind !== 'comma' || name?.kind !== 'np' || name.head?.pos !== 'name' || !host) return undefined
  let a = open - 1
  while (chunks[a - 1]?.word === 'of' && chunks[a - 2]?.head?.pos === 'name') a -= 2
  const before = chunks[a - 1]
  // "A column was raised near the Grand Hotel, designed by": of the column.
  // "designs for the Garnet Bridge in Graz, begun in 1831": of any of the three.
  if (before?.kind === 'prep' && nominal(chunks[a - 2])) return undefined
  // "planned to sail to Lund, inspired by Lang": of the plan, or of who has it.
  if (moving.test(lemma) && before?.kind === 'prep') return undefined
  if (beside.test(before?.word ?? '') || host.vg.voice === 'passive') return undefined
  if (before?.word === 'of' || before?.kind === 'conj' || before?.kind === 'comma' || nominal(before)) return undefined
  const subject = subjectOf(chunks, a, open)
  const close = chunks.findIndex((chunk, at) => at > open && (chunk.kind === 'comma' || verbs.includes(at)))
  return subject && { subject, host, end: close < 0 ? chunks.length : close }
}

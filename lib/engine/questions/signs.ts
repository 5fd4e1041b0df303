import type { QuestionKind } from '@/lib/domain/question'
import type { Slot } from '@/lib/domain/slot'
import { remembered } from './words'

/** A question with what its reader knows: the sentence it was made of, the title, and how often the document says a word (small letters). */
export type Judged = {
  readonly kind: QuestionKind
  readonly rule: string
  readonly slot: Slot
  readonly stem: string
  readonly answer: string
  readonly subject: string
  readonly sentence: string
  readonly title: string
  /** What a gate had against it. */
  readonly advice?: string
  readonly countOf: (word: string) => number
}

/** Words that are signs by themselves: question words too, which carry no content elsewhere but tell here how it is asked. */
const grammar = new Set(
  `a an the of in on at by to for from with and or but as is are was were be been being has have had do does did that which who whom whose
  what when where why how it its they their this these those he she his her not no than more most such other into over under between after
  before during also only can could may might will would should if because while through about against many much some all each both often
  called known used so out up off own one two three`.split(/\s+/),
)

const endings = 'ing ed ly tion ment ness ity ous al ive able ic er est ism s'.split(' ')

/** Words and marks as they stand: a comma behind an answer is a sign as well. */
const cutWords = (text: string): readonly string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*|[^\p{L}\p{N}\s]/gu) ?? []
const wordsOf = remembered(cutWords)

const isWord = (word: string): boolean => /^[\p{L}\p{N}]/u.test(word)

/** What kind of word it is: itself where it carries grammar, else a year, a number, a name, or how it ends. */
const shapeOf = remembered((word): string => {
  if (/^(?:1\d|20)\d\d$/.test(word)) return 'YEAR'
  if (/^\d/.test(word)) return 'NUMBER'
  if (/^\p{Lu}/u.test(word)) return 'NAME'
  if (grammar.has(word) || !isWord(word)) return word
  const ending = endings.find((own) => word.endsWith(own) && word.length > own.length + 2)
  return ending === undefined ? 'word' : `-${ending}`
})

/** A rough stem, the same for "founded" and "founding". */
const rough = remembered((word): string => {
  const ending = ['ing', 'ed', 'es', 's'].find((own) => word.endsWith(own) && word.length > own.length + 2)
  return ending === undefined ? word : word.slice(0, -ending.length)
})

const small = remembered((text): readonly string[] => wordsOf(text).map((word) => word.toLowerCase()))

const contentWords = remembered((text): readonly string[] =>
  small(text).filter((word) => isWord(word) && !grammar.has(word)),
)

/** What an answer is: a figure or a date, a name, or words. */
const classOf = (answer: string): 'number' | 'name' | 'words' =>
  /\d|century|decade/.test(answer) ? 'number' : /^(?:the )?\p{Lu}/u.test(answer) ? 'name' : 'words'

const upTo = (most: number, value: number): number => Math.min(most, Math.floor(value))

type Note = (sign: string, size?: number) => void

/** Signs with a size of their own, and those of what a question is: a fit trusts them more than single words. */
export const measures: ReadonlySet<string> = new Set([
  'unsaid',
  'unsaid of a gap',
  'unsaid of a question',
  'names',
  'short gap',
  'short question',
  'long gap',
  'long question',
  'commas',
  'long answer',
])
export const isIdentity = (sign: string): boolean => /^(?:rule|family|slot|kind|form|advice) /.test(sign)

/** Which family asks for what, in which form. */
function identity(note: Note, { kind, rule, slot, answer, advice }: Judged): void {
  const family = rule.split(':')[0] ?? ''
  const sort = classOf(answer)
  const isCounted = /\d/.test(answer) && !/\b\d{4}\b/.test(answer)
  note(`rule ${rule}`)
  note(`family ${family}`)
  note(`slot ${slot}`)
  note(`kind ${kind}`)
  note(`rule ${rule} ${slot}`)
  note(`kind ${kind} ${slot}`)
  note(`kind ${kind} ${sort}`)
  note(`family ${family} ${sort}`)
  note(`slot ${slot} ${sort}`)
  if (advice !== undefined) for (const what of ['', ` ${kind}`, ` ${slot}`]) note(`advice ${advice}${what}`)
  const isCommon = !/[\d\p{Lu}]/u.test(answer)
  note(`form ${kind}${isCounted ? ' counted' : ''}${isCommon ? ' common' : ''}${rule === 'unread:term' ? ' term' : ''}`)
}

/** What stands beside what. */
function wording(note: Note, { stem, answer }: Judged): void {
  const asked = ['^', ...wordsOf(stem.charAt(0).toLowerCase() + stem.slice(1)).map(shapeOf)]
  for (let at = 0; at + 1 < asked.length; at += 1) {
    note(`stem ${asked[at]} ${asked[at + 1]}`)
    if (at + 2 < asked.length) note(`stem ${asked[at]} ${asked[at + 1]} ${asked[at + 2]}`)
  }
  const given = ['^', ...wordsOf(answer).map(shapeOf), '$']
  for (let at = 0; at + 1 < given.length; at += 1) note(`answer ${given[at]} ${given[at + 1]}`)
}

/** Where the answer stands in the sentence: a phrase that goes on behind it was cut. */
function place(note: Note, { rule, answer, sentence }: Judged): void {
  const at = sentence.indexOf(answer)
  if (at < 0) {
    note('answer is computed')
    return
  }
  const family = rule.split(':')[0] ?? ''
  const before = cutWords(sentence.slice(0, at)).map(shapeOf)
  const [next = '$', second = '$'] = cutWords(sentence.slice(at + answer.length)).map(shapeOf)
  const last = before.at(-1) ?? '^'
  note(`then ${next}`)
  note(`then ${next} ${second}`)
  note(`then ${next} of ${family}`)
  note(`behind ${last}`)
  note(`behind ${before.at(-2) ?? '^'} ${last}`)
  note(`behind ${last} of ${family}`)
  note(`part ${upTo(4, (5 * before.length) / Math.max(1, wordsOf(sentence).length))}`)
}

/** Of what the sentence says, the share that stands neither in the question nor in its answer: without it, much else may be meant. */
function unsaid(note: Note, { kind, rule, stem, answer, subject, sentence }: Judged): void {
  const said = new Set([stem, answer, subject].flatMap(small).map(rough))
  const all = [...new Set(contentWords(sentence).map(rough))]
  const share = all.filter((word) => !said.has(word)).length / Math.max(1, all.length)
  note('unsaid', share)
  note(kind === 'cloze' ? 'unsaid of a gap' : 'unsaid of a question', share)
  const told = new Set([stem, answer].flatMap(small))
  const content = contentWords(sentence)
  const left = content.filter((word) => !told.has(word)).length
  note(`left ${upTo(8, left / 2)}`)
  note(`left share ${upTo(5, (5 * left) / Math.max(1, content.length))}`)
  note(`left share ${upTo(3, (3 * left) / Math.max(1, content.length))} of ${rule.split(':')[0] ?? ''}`)
}

/** How long it is, and what singles it out. */
function measure(note: Note, { kind, stem, answer, sentence }: Judged): void {
  const form = kind === 'cloze' ? 'gap' : 'question'
  const words = stem.split(' ').length
  const names = stem.match(/(?<=\S )\p{Lu}/gu)?.length ?? 0
  note('names', Math.min(3, names) / 3)
  note(`short ${form}`, Math.max(0, (kind === 'cloze' ? 18 : 8) - words) / 8)
  note(`long ${form}`, Math.max(0, words - (kind === 'cloze' ? 30 : 18)) / 8)
  note('commas', Math.min(4, sentence.match(/,/g)?.length ?? 0) / 4)
  note('long answer', Math.max(0, answer.split(' ').length - 7) / 7)
  note(`words of stem ${upTo(12, wordsOf(stem).length / 3)}`)
  note(`words of answer ${upTo(12, wordsOf(answer).length)}`)
  note(`words of sentence ${upTo(10, wordsOf(sentence).length / 6)}`)
  note(`words of ${kind} ${upTo(9, wordsOf(stem).length / 4)}`)
  note(`content of stem ${upTo(8, contentWords(stem).length)}`)
  note(`known things ${upTo(4, stem.match(/\bthe \p{Ll}/gu)?.length ?? 0)}`)
  note(`names ${upTo(4, names)}`)
  if (/\b(?:may|might|could|can|would|should)\b/.test(stem)) note('modal')
}

/** What the document is about, and what it says often. */
function subject(note: Note, { stem, answer, title, subject: about, sentence, countOf }: Judged): void {
  const topic = new Set(contentWords(title))
  const said = (text: string): number => upTo(2, new Set(small(text).filter((word) => topic.has(word))).size)
  note(`title in stem ${said(stem)}`)
  note(`title in answer ${said(answer)}`)
  const common = wordsOf(stem).filter((word) => /^\p{Ll}/u.test(word) && !grammar.has(word))
  if (common.length > 0) note(`often ${upTo(4, common.filter((word) => countOf(word) >= 3).length)}`)
  const most = Math.max(0, ...contentWords(answer).map(countOf))
  note(`answer said ${most <= 1 ? 'once' : most <= 3 ? 'twice' : most <= 8 ? 'often' : 'throughout'}`)
  if (about !== '') note(sentence.includes(about) ? 'subject as said' : 'subject put in')
}

/** The signs by which readers' judgement of a question can be foreseen, with their sizes; most are there or not. */
export function signsOf(judged: Judged): ReadonlyMap<string, number> {
  const signs = new Map<string, number>()
  const note: Note = (sign, size = 1) => {
    if (size !== 0) signs.set(sign, size)
  }
  for (const read of [identity, wording, place, unsaid, measure, subject]) read(note, judged)
  return signs
}

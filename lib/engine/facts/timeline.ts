import { dateInWords } from '@/lib/domain/date'
import { remainder, whenWords } from '../asks'
import { capital } from '../capital'
import type { Entry } from '../entries'
import type { Frame } from '../frames'
import { isHumanNoun, isPlural, isTitledNoun } from '../lexicon'
import { infinitive, isListed, pastOf, verbForm } from '../verbs'
import { entrySlot } from './entrySlot'
import { ask, type Draft, draft, type Family, objectOf, subjectSlot, subjectWord, type View } from './family'
import { headNounOf, headOf, within } from './lineWords'
import { isOfRulers } from './rulers'

/** What happened when, as a line of a timeline: "1665 – Robert Hooke observes cells in cork", "3 March 1918: Treaty of Brest signed". */
export const timeline: Family = {
  name: 'timeline',
  read: (view) => {
    const entry = view.analysis.sentence.entry
    return entry?.date && !isOfRulers(view) && !isPossession(view) ? [dated(view, entry, entry.date)] : []
  },
}

const possession =
  /^(?:medal|prize|award|order|fellow|fellowship|membership|doctorate|degree|knighthood|cross|trophy|scholarship|grant|book|novel|film|album|song|symphony|opera|sonata|poem|play|essay|article|paper|thesis|portrait|painting)s?$/

/** "1903: Davy Medal": what somebody was given, is or wrote does not happen. */
function isPossession({ analysis, frames }: View): boolean {
  const said = analysis.sentence.text.slice(0, -1)
  const noun = headNounOf(said).toLowerCase()
  return frames.length === 0 && headline(said) === undefined && (possession.test(noun) || isHumanNoun(noun))
}

function dated(view: View, entry: Entry, date: NonNullable<Entry['date']>): Draft {
  const said = view.analysis.sentence.text.slice(0, -1)
  const told = tell(view, said)
  const isRange = date.end !== undefined || date.start === undefined || date.vague === true
  const when = isRange ? 'When' : whenWords(date)
  const at = isRange ? undefined : `${date.start.length > 7 ? 'on' : 'in'} ${dateInWords(date.start)}`
  const frame = told.frame
  const who = frame && at !== undefined ? doer(view, frame) : undefined
  return draft(view, {
    kind: 'event',
    relation: 'happened',
    subject: frame ? said.slice(frame.subjectFrom, frame.subjectTo) : said,
    rule: 'timeline',
    start: date.vague ? undefined : date.start,
    end: date.end,
    slots: [
      entrySlot('start', entry.term, entry.head, {
        type: 'date',
        ...(isRange ? {} : { value: date.start }),
      }),
      entrySlot('object', said, entry.body),
      ...(frame && who ? [subjectSlot(view, frame)] : []),
    ],
    statement: told.past === undefined || at === undefined ? null : `${told.past} ${at}.`,
    asks: [
      isRange
        ? ask('start', told.ask(when), entry.term)
        : ask('start', told.ask(when), dateInWords(date.start), [entry.term]),
      entry.isShared || at === undefined ? undefined : ask('object', `What happened ${at}?`, said),
      who === undefined || frame === undefined
        ? undefined
        : ask('subject', `${who} ${told.deed} ${at}?`, said.slice(frame.subjectFrom, frame.subjectTo)),
    ],
  })
}

/** A line as it is asked and told: `past` is the whole of it in past tense, `deed` that without its subject. */
type Told = {
  readonly ask: (when: string) => string
  readonly frame?: Frame
  readonly past?: string
  readonly deed?: string
}

function tell(view: View, said: string): Told {
  const [frame] = view.frames
  const passive = frame && (frame.vg.helpers.length > 0 || objectOf(frame)) ? undefined : headline(said)
  if (passive) {
    const { thing, done, rest } = passive
    const subject = withArticle(thing)
    const be = isPlural(headNounOf(thing)) ? 'were' : 'was'
    return {
      ask: (when) => `${when} ${be} ${subject} ${done}${rest}?`,
      past: `${capital(subject)} ${be} ${done}${rest}`,
    }
  }
  if (frame && coversAll(view, frame) && !isHalf(frame))
    return clause(frame, within(said.slice(frame.subjectFrom, frame.subjectTo)))
  const isPhrase = view.analysis.clauses.length === 0 && !/[,;:]/.test(said)
  if (isPhrase && (/^The /.test(said) || happening.test(headOf(said))))
    return { ask: (when) => `${when} was ${withArticle(said)}?` }
  return { ask: (when) => `${when} did this happen: “${said}”?` }
}

/** "Bolsheviks seize power": many with a capital are people; what another name is, nobody knows. */
function doer(view: View, frame: Frame): string | undefined {
  const word = subjectWord(view, frame)
  const name = view.analysis.sentence.text.slice(frame.subjectFrom, frame.subjectTo)
  if (word?.startsWith('Which two ')) return undefined
  if (word !== 'What' || !/\p{Lu}/u.test(within(name).replace(/^The /, ''))) return word
  return frame.plural && /^\p{Lu}\p{Ll}+s$/u.test(name) ? 'Who' : undefined
}

/** Verbs that want nothing behind them. */
const alone =
  /^(?:die|resign|surrender|return|collapse|arrive|emerge|retire|abdicate|revolt|withdraw|retreat|land|rise|fall|begin|end|start|erupt|sail|flee|move|travel|go|come|become|happen|occur|graduate|emigrate|speak|meet|march|strike|rebel|secede|unite|drown|explode)$/

/** "Uprising followed by a famine", "Gang of Four condemned": a participle without its helper, or a noun taken for a verb. */
const isHalf = (frame: Frame): boolean =>
  frame.vg.voice === 'active' &&
  frame.vg.lemma !== 'be' &&
  objectOf(frame) === undefined &&
  !alone.test(frame.vg.lemma) &&
  frame.vg.helpers.length === 0 &&
  (frame.vg.main.form === 'pastpp' || frame.pieces.length === 0)

/** The whole line is one clause, its subject first. */
const coversAll = ({ analysis }: View, { clause, pieces }: Frame): boolean =>
  clause.subject?.a === 0 &&
  clause.marker === undefined &&
  clause.relative === undefined &&
  !pieces.some(({ role, front }) => front || role === 'other') &&
  (pieces.at(-1)?.b ?? clause.at + 1) >= analysis.chunks.length - 1

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ')

function clause(frame: Frame, words: string): Told {
  const { vg } = frame
  const { after } = remainder(frame, [])
  const subject = withArticle(words)
  const adverbs = vg.adverbs.map(({ text }) => text)
  const tail = joined(...adverbs, after)
  const [first, ...rest] = vg.helpers
  const finite = first ?? vg.main
  const past =
    pasts[finite.lower] ??
    (first ? first.lower : finite.form === 'base' || finite.form === 'pres3' ? pastOf(vg.lemma) : vg.main.lower)
  const isBe = vg.lemma === 'be' && !first
  const behind = first ? [...rest.map(({ lower }) => lower), vg.main.lower] : isBe ? [] : [vg.lemma]
  const support = first || isBe ? past : 'did'
  const deed = joined(past, ...(first ? behind : []), tail)
  return {
    frame,
    deed: deed.replace(/^were /, 'was '),
    past: `${capital(subject)} ${deed}`,
    ask: (when) => `${joined(when, support, subject, ...behind, tail)}?`,
  }
}

const pasts: Readonly<Record<string, string>> = {
  is: 'was',
  are: 'were',
  has: 'had',
  have: 'had',
  do: 'did',
  does: 'did',
}

/** "Treaty of Versailles signed", "Berlin Wall opened to traffic": a clause as headlines have it, at its participle. */
function headline(said: string): { readonly thing: string; readonly done: string; readonly rest: string } | undefined {
  const words = said.split(' ')
  const at = words.findIndex((word, index) => {
    const behind = words[index + 1]
    return (
      index > 0 &&
      index < 9 &&
      /^\p{Ll}+$/u.test(word) &&
      /^(?:pp|pastpp)$/.test(verbForm(word)) &&
      !alone.test(infinitive(word)) &&
      (behind === undefined ||
        /^(?:in|at|on|by|to|from|for|as|under|after|into|with|near|outside|against|over|off)$/.test(behind))
    )
  })
  const isThing = at > 0 && words.slice(0, at).every((word) => /^[\p{L}\p{N}'’"“”.-]+$/u.test(word))
  const rest = words.slice(at + 1).join(' ')
  return isThing && !/\b(?:is|are|was|were|has|have)\b/.test(rest)
    ? { thing: words.slice(0, at).join(' '), done: words[at] ?? '', rest: rest === '' ? '' : ` ${rest}` }
    : undefined
}

/** What happens and does not do: the head of such a line is no doer. */
const happening =
  /(?:^| )(?:[Bb]attle|[Ss]iege|[Ww]ar|[Uu]prising|[Rr]ebellion|[Rr]evolt|[Rr]evolution|[Mm]utiny|[Mm]assacre|[Cc]rusade|[Cc]oup|[Cc]risis|[Cc]ongress|[Tt]reaty|[Pp]eace|[Aa]rmistice|[Bb]irth|[Dd]eath|[Ff]all|[Cc]oronation|[Dd]iscovery|[Ii]nvention|[Oo]utbreak|[Ee]nd|[Bb]eginning|[Ss]tart|[Oo]pening|[Ff]oundation|[Ff]ounding|[Ss]igning|[Pp]ublication|[Aa]ssassination|[Ee]xecution|[Ee]lection|[Pp]artition|[Uu]nion|[Ii]nvasion|[Aa]bolition|[Ii]ntroduction|[Ff]amine|[Pp]lague|[Ee]arthquake|[Ee]ruption|[Ff]lood|[Ff]ire|[Cc]onference|[Cc]ouncil|[Aa]ct|[Dd]eclaration|[Aa]nnexation|[Oo]ccupation|[Ll]iberation|[Uu]nification|[Aa]ccession|[Aa]bdication|[Cc]ompletion|[Ll]aunch|[Rr]elease|[Mm]arriage|[Ww]edding|[Vv]oyage|[Ee]xpedition|[Ll]anding|[Ss]trike|[Tt]rial|[Pp]rotests?)$/u

/** "Treaty of Versailles" -> "the Treaty of Versailles"; names of persons and lands need none. */
function withArticle(words: string): string {
  const head = headOf(words)
  if (/^(?:the|an?) /i.test(words)) return words.charAt(0).toLowerCase() + words.slice(1)
  if (/^(?:USSR|USA|UK|EU|UN|GDR|UAE|NHS|EEC)$/.test(words)) return `the ${words}`
  const last = head.split(' ').at(-1) ?? ''
  const isThing = / /.test(head) && (/^\p{Ll}/u.test(last) || isTitledNoun(last.toLowerCase()) || built.test(last))
  const isOne = isThing || (/ of /.test(words) && !/ \p{Lu}/u.test(head))
  if (!happening.test(head) && (!isOne || isPlural(last))) return words
  const [first = ''] = words.split(' ')
  const isCommon = happening.test(first) || isListed(first.toLowerCase())
  const isName = /^(?:Battle|Treaty|Siege|Peace|Congress|Act|Council|Union|War|Revolution|Declaration|Edict)\b| \p{Lu}/u
  return `the ${isCommon && !isName.test(head) ? within(words) : words}`
}

/** What has a name with an article: "the Berlin Wall". */
const built =
  /^(?:Wall|Blockade|Doctrine|Plan|Pact|Curtain|Empire|Republic|Bible|Canal|Tower|Bridge|Church|League|Army|Movement|Company|Bank|Museum|Institute|Airlift|Gate|Palace|Theatre|Opera|Line)$/

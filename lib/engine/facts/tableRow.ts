import { readQuantity } from '@/lib/domain/grading/numbers'
import { whenWords } from '../asks'
import { type Cell, dateOver } from '../entries'
import { isDemonym, isHumanNoun } from '../lexicon'
import type { Span } from '../types'
import { canBeVerb, infinitive, pastOf, verbForm } from '../verbs'
import { entrySlot } from './entrySlot'
import { type Ask, ask, type Draft, draft, type Family, type View } from './family'
import { headNounOf, isManyOf, spellsOut, within } from './lineWords'

/** What a table has in a cell: of the thing at the head of its row, what the heading of its column says. */
export const tableRow: Family = {
  name: 'table',
  read: (view) => {
    const { entry } = view.analysis.sentence
    if (!entry?.row) return []
    const { of, cells } = entry.row
    return cells.flatMap((cell) => {
      // "Feature | Bacteria | Animals": there the columns are the things.
      const isAcross =
        /^(?:features?|aspects?|propert(?:y|ies)|characteristics?|criteri(?:on|a)|attributes?|differences?|)$/i.test(of)
      const [thing, what] = isAcross ? [cell.column, entry.term] : [entry.term, cell.column]
      return cellOf(view, { of: isAcross ? '' : of, thing, what, head: entry.head, cell }) ?? []
    })
  },
}

type Asked = {
  readonly of: string
  readonly thing: string
  readonly what: string
  readonly head: Span
  readonly cell: Cell
}

/** "yes", "absent", "–", "see below": no answer by itself. */
const empty =
  /^(?:[–—-]+|n\/?a|none|true|false|absent|present|yes\b.*|no\b.*|varies|various|unknown|see .*|same|both|✓|✗|x|\?+)$/i

function cellOf(view: View, { of, thing, what, head, cell }: Asked): Draft | undefined {
  const { sentence } = view.analysis
  const whole = textAt(view, cell)
  // "34 million (2023)"
  const said = whole.replace(/(?<=\S) \([^()]*\)$/, '')
  if (
    said === '' ||
    empty.test(said) ||
    said.split(' ').length > 16 ||
    thing.split(' ').length > 8 ||
    !/^[\p{L}\p{N}][^<>=]*$/u.test(thing)
  )
    return undefined
  const [, name = '', unit] = /^(.*?)(?: \/ .*?)?(?:\s*[([]([^()[\]]+)[)\]])?$/u.exec(what) ?? []
  const kind = small(of)
  const about =
    happens.test(kind) && !thing.toLowerCase().includes(kind)
      ? `the ${of} of ${thing}`
      : withKind(kind, named(view, thing).replace(/^\d{1,3}[.)] /, ''))
  const date = said.length > 40 ? undefined : dateOver(said)
  const slot = date?.start !== undefined && !date.vague ? 'start' : isFigure(said) ? 'quantity' : 'object'
  const stem = cellAsk(small(name), about, {
    unit,
    when: slot === 'start' && date ? whenWords(date) : undefined,
    isCounted: slot === 'quantity',
    isDoer: isHumanNoun(kind),
    isHappening: happens.test(kind),
  })
  if (stem === undefined && !languages.test(what)) return undefined
  return draft(view, {
    kind: slot === 'start' ? 'event' : 'statement',
    relation: kind === '' ? small(name) : `${small(name)} of each ${kind}`,
    subject: about,
    rule: 'table',
    start: slot === 'start' ? date?.start : undefined,
    slots: [
      ...(sentence.entry?.term === thing ? [entrySlot('subject', thing, head)] : []),
      entrySlot(
        slot,
        said,
        { start: cell.start, end: cell.start + said.length },
        {
          ...(slot === 'start' && date?.start !== undefined ? { type: 'date', value: date.start } : {}),
          ...(slot === 'quantity' ? { type: 'quantity' } : {}),
        },
      ),
    ],
    statement: null,
    asks: wordAsks(of, what, thing, said) ??
      madeAsks(kind, small(name), thing, said)?.filter((own) => !cell.isShared || own?.slot !== 'subject') ?? [
        ask(slot, stem, said, said === whole ? [] : [whole]),
        slot === 'object' && !cell.isShared ? reverse(kind, small(name), said, thing) : undefined,
      ],
  })
}

/** "3.4 million", but no list that begins with a number word. */
const isFigure = (said: string): boolean =>
  /^\W*\d/.test(said) && said.split(' ').length <= 5 && readQuantity(said) !== null

/** Names with an article: "the Vedic Period", "the United States". */
const withThe =
  /(?:^| )(?:Period|Age|Era|Dynasty|Empire|Kingdom|Republic|States|Netherlands|Philippines|Revolution|War|River|Sea|Ocean|Desert|Union)$/

/** A thing as it stands in its row, small where the text has it so elsewhere: "oxygen", but "Saturn". */
const named = ({ analysis: { sentence } }: View, thing: string): string =>
  withThe.test(thing) && !/^the /i.test(thing)
    ? `the ${thing.replace(/^\d{1,3}[.)] /, '')}`
    : sentence.entry?.term === thing
      ? sentence.entry.isCommon
        ? within(thing, true)
        : thing
      : within(thing)

/** Headings of columns with words of a language, in English or in itself. */
const languages =
  /^(?:english|german|french|spanish|italian|dutch|swedish|latin|greek|russian|polish|portuguese|danish|norwegian|finnish|chinese|japanese|korean|arabic|hebrew|turkish|irish|welsh|deutsch|englisch|français|anglais|español|inglés|italiano|inglese|nederlands|engels|svenska|engelska|holländska|norsk|dansk|suomi|polski|português|türkçe)$/i

/** "What is “björn” in English?" */
function wordAsks(of: string, what: string, thing: string, said: string): readonly (Ask | undefined)[] | undefined {
  if (!languages.test(what)) return undefined
  return [
    ask('object', `What is “${thing}” in ${what}?`, said),
    languages.test(of) ? ask('subject', `What is “${said}” in ${of}?`, thing) : undefined,
  ]
}

/** "Inventor | Invention": who made what. */
const makers: ReadonlyMap<string, string> = new Map([
  ['invention', 'invent'],
  ['discovery', 'discover'],
  ['book', 'write'],
  ['novel', 'write'],
  ['play', 'write'],
  ['poem', 'write'],
  ['painting', 'paint'],
  ['opera', 'compose'],
  ['symphony', 'compose'],
])

/** "What did James Hargreaves invent?" and "Who invented the Spinning jenny?"; of a work by its maker the other way round. */
function madeAsks(of: string, what: string, thing: string, said: string): readonly (Ask | undefined)[] | undefined {
  const verb = makers.get(what) ?? makers.get(of)
  if (verb === undefined) return undefined
  const isMaker = makers.has(what) && isHumanNoun(of)
  if (isMaker)
    return [
      ask('object', `What did ${thing} ${verb}?`, said),
      ask('subject', `Who ${pastOf(verb)} ${titled(said)}?`, thing),
    ]
  return makers.has(of) && isHumanNoun(what)
    ? [ask('object', `Who ${pastOf(verb)} ${titled(thing)}?`, said), ask('subject', `What did ${said} ${verb}?`, thing)]
    : undefined
}

/** "the spinning jenny", "the aeroplane", but "Hamlet". */
const titled = (name: string): string => {
  const inside = /^\p{Lu}\S* \p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : within(name)
  return inside === name ? name : `the ${inside}`
}

/** "vitamin C", "group 2": a letter or a number says of what it is one. */
const withKind = (kind: string, thing: string): string =>
  kind !== '' && /^(?:\p{L}\d*|\d+)$/u.test(thing) ? `${kind} ${thing}` : thing

/** "Produces", "Occurs in": what a thing does, and where. */
const deeds =
  /^(occurs|happens|lives|grows|produces|contains|needs|requires|eats|makes|prevents|provides|protects|carries|stores|releases|absorbs|causes)(?: (in|at|on))?$/

/** Happenings have names of places: "the Battle of Ulm". */
const happens = /^(?:battle|siege|treaty|peace|congress|council|conference)$/

/** The heading of a column within a sentence: "Atomic number" is "atomic number", "pH" and "EU status" stay. */
const small = (heading: string): string =>
  heading.replace(/(?<=^|\s)\p{Lu}\p{Ll}+(?=\s|$)/gu, (word, at: number) =>
    isDemonym(word) || (at > 0 && /^(?:Sun|Moon|Earth|God)$/.test(word)) ? word : word.toLowerCase(),
  )

const textAt = ({ analysis: { sentence } }: View, { start, end }: Span): string =>
  sentence.text.slice(start - sentence.start, end - sentence.start)

/** "What is the capital of Austria?", "In what year did Austria join the Union?", "By whom was the loom invented?" */
function cellAsk(
  what: string,
  thing: string,
  {
    unit,
    when,
    isCounted,
    isDoer,
    isHappening,
  }: {
    readonly unit: string | undefined
    readonly when: string | undefined
    readonly isCounted: boolean
    readonly isDoer: boolean
    readonly isHappening: boolean
  },
): string | undefined {
  const [first = '', ...rest] = what.replace(/^(?:year|date) (?=(?:of )?\p{L}+ed$)/u, '').split(' ')
  const measure = unit === undefined ? '' : `, in ${small(unit)}`
  const isDone = /^(?:past|pastpp|pp)$/.test(verbForm(first)) && canBeVerb(infinitive(first))
  if (isDone && rest.length === 1 && rest[0] === 'by') return `By whom was ${thing} ${first}?`
  if (isDone && rest.length === 1 && /^(?:in|at|on)$/.test(rest[0] ?? '') && when === undefined)
    return `Where was ${thing} ${first}?`
  if (isDone && when !== undefined && first === 'died') return `${when} did ${thing} die?`
  if (isDone && when !== undefined && (rest.length === 0 || rest[0] === 'in')) return `${when} was ${thing} ${first}?`
  if (isDone && when !== undefined) return `${when} did ${thing} ${infinitive(first)} ${rest.join(' ')}?`
  if (/ (?:in|at|on|by|with|from|to|of|for)$/.test(what) && !deeds.test(what)) return undefined
  const deed = deeds.exec(what)
  if (deed && when === undefined)
    return `${deed[2] === undefined ? 'What' : 'Where'} does ${thing} ${infinitive(deed[1] ?? '')}?`
  if (isDone || !/^["“]?\p{L}/u.test(what) || /^(?:where|how|when|who|what|why|which)\b|(?:ed|ing)$/i.test(what))
    return undefined
  if (when !== undefined && isHappening) return `${when} was ${thing}?`
  if (/^(?:years?|dates?)$/.test(what))
    return isDoer ? undefined : `Which ${what.replace(/s$/, '')} belongs to ${thing}?`
  const noun = headNounOf(what)
  if (/^(?:examples?)$/.test(what)) return `What are examples of ${thing}?`
  if (when !== undefined) return `${when} was the ${what} of ${thing}?`
  if (isManyOf(noun) && unit === undefined) {
    const have = `${isManyOf(thing) ? 'do' : 'does'} ${thing} have?`
    return isCounted
      ? `How many ${what} ${have}`
      : /^(?:the )?\p{Lu}/u.test(thing)
        ? `What are the ${what} of ${thing}?`
        : `What ${what} ${have}`
  }
  const be = isHappening ? 'was' : 'is'
  return `${(isHumanNoun(noun) && !/^(?:family|tribe|host|parent|order)$/.test(noun)) || /^(?:victor|winner|loser|discoverer)$/.test(noun) ? 'Who' : 'What'} ${be} the ${what} of ${thing}${measure}?`
}

/** "Which country has the capital Vienna?" */
function reverse(kind: string, what: string, said: string, thing: string): Ask | undefined {
  const isNamed =
    /^\p{L}/u.test(said) &&
    (said.split(' ').length <= 3 || /^(?:\p{Lu}\S*|of|the|and|de)(?: (?:\p{Lu}\S*|of|the|and|de))*$/u.test(said)) &&
    /^\p{Ll}+(?: \p{Ll}+)?$/u.test(what)
  return kind !== '' && isNamed && !spellsOut(said, thing) && !/(?:ed|by|in)$/.test(what) && !isManyOf(what)
    ? ask('subject', `Which ${kind} has the ${what} ${said}?`, thing)
    : undefined
}

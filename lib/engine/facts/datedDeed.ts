import { fullMonths } from '../dates'
import { isPlural } from '../lexicon'
import { ask, type Draft, draft, type Family, slotAt, type View } from './family'

/** When something was done that the sentence only mentions: "the founding of the Ulm Gallery in 1824", "Lang's crossing of Lapland in 1888". */
export const datedDeed: Family = { name: 'dated-deed', read }

/** Nouns of deeds that are done once to what "of" names, with the verb: past participle and infinitive. */
const deeds: Readonly<Record<string, readonly [string, string]>> = {
  abolition: ['abolished', 'abolish'],
  acquisition: ['acquired', 'acquire'],
  adoption: ['adopted', 'adopt'],
  annexation: ['annexed', 'annex'],
  assassination: ['assassinated', 'assassinate'],
  building: ['built', 'build'],
  capture: ['captured', 'capture'],
  completion: ['completed', 'complete'],
  conquest: ['conquered', 'conquer'],
  construction: ['constructed', 'construct'],
  creation: ['created', 'create'],
  crossing: ['crossed', 'cross'],
  demolition: ['demolished', 'demolish'],
  destruction: ['destroyed', 'destroy'],
  discovery: ['discovered', 'discover'],
  dissolution: ['dissolved', 'dissolve'],
  election: ['elected', 'elect'],
  establishment: ['established', 'establish'],
  execution: ['executed', 'execute'],
  formation: ['formed', 'form'],
  foundation: ['founded', 'found'],
  founding: ['founded', 'found'],
  inauguration: ['inaugurated', 'inaugurate'],
  introduction: ['introduced', 'introduce'],
  invasion: ['invaded', 'invade'],
  invention: ['invented', 'invent'],
  launch: ['launched', 'launch'],
  murder: ['murdered', 'murder'],
  nationalisation: ['nationalised', 'nationalise'],
  nationalization: ['nationalized', 'nationalize'],
  occupation: ['occupied', 'occupy'],
  opening: ['opened', 'open'],
  passage: ['passed', 'pass'],
  publication: ['published', 'publish'],
  purchase: ['purchased', 'purchase'],
  release: ['released', 'release'],
  repeal: ['repealed', 'repeal'],
  restoration: ['restored', 'restore'],
  signing: ['signed', 'sign'],
}

const name = "(?:\\p{Lu}[\\p{L}.'’-]*|\\d{1,4}(?:st|nd|rd|th))"
/** "the Ulm Gallery", "Ida's Law of Wheels", "the structure of DNA": with a name in it, and no verb. */
const plainWord =
  '(?:(?!(?:his|her|its|their|this|that|these|those|which|who|it|in|on|was|were|is|are|had|has|another|such)\\b)\\p{Ll}[\\p{L}’-]*)'
const what = `(?:the |an? )?(?:(?:${name}|${plainWord}) ){0,6}(?:${name}|${plainWord})`
const month = `(?:${fullMonths})`
const mentioned = new RegExp(
  `(?<![\\p{L}-])(?:[Tt]he|(?<who>${name}(?: ${name}){0,2})['’]s) (?<deed>${Object.keys(deeds).join('|')}) of (?<what>${what}) (?:in (?=\\D{0,10}\\d{4})|on (?=\\d|\\p{L}{3,9} \\d\\d?,))(?<date>(?:\\d{1,2} )?(?:${month} )?(?:\\d{1,2}, )?(?:1[0-9]|20)[0-9]{2})(?![\\d–-]|,? (?:and|or|to) (?:\\d|${month})| \\p{Lu})`,
  'gu',
)
/** "opposed the annexation of the duchy in 1848": the date is that of the verb, unless the deed opens the sentence or stands behind a preposition. */
const standsApart =
  /(?:^|[,;:] |\b(?:[Bb]efore|[Aa]fter|[Ss]ince|[Uu]ntil|[Ff]ollowing|[Ww]ith|[Aa]t|[Uu]pon|[Dd]uring|[Ff]rom|[Tt]o|[Bb]y) )$/
/** Deeds that are done to people; of others "of Otto Lang" names the doer. */
const toPeople = /^(?:assassination|capture|election|execution|murder|release)$/

/** What is plural up to the word that "of" or "in" opens: "the first railways of Ulm". */
const headOf = (words: string): string => words.split(/ (?:of|by|to|as|at|for|with|from|on) /)[0] ?? words
const severalIn = (words: string): boolean => / and /.test(words) || isPlural(words.split(' ').at(-1) ?? '')
/** "the United States" was founded, "the Lund Tolls" were: only the reader knows. */
const isPluralName = (words: string): boolean =>
  /(?<!s)s$/.test(words) && /^\p{Lu}/u.test(words.split(' ').at(-1) ?? '')

function read(view: View): readonly Draft[] {
  const { text } = view.analysis.sentence
  return [...text.matchAll(mentioned)].flatMap((found): readonly Draft[] => {
    const { who, deed = '', what: done = '', date = '' } = found.groups ?? {}
    const [participle, base] = deeds[deed] ?? []
    if (participle === undefined || base === undefined || !/\p{Lu}/u.test(done)) return []
    if (!standsApart.test(text.slice(0, found.index))) return []
    if (view.reference.isPerson(view.reference.fullName(done)) && !toPeople.test(deed)) return []
    if (who === undefined && isPluralName(headOf(done))) return []
    const wh = /^\d{4}$/.test(date)
      ? 'In what year'
      : /\d\D+\d{4}/.test(date)
        ? 'On what date'
        : 'In what month and year'
    const stem =
      who === undefined
        ? `${wh} ${severalIn(headOf(done)) ? 'were' : 'was'} ${done} ${participle}?`
        : `${wh} did ${who} ${base} ${done}?`
    const from = found.index + found[0].length - date.length
    const at = found.index + found[0].lastIndexOf(done, found[0].length - date.length)
    return [
      draft(view, {
        kind: 'event',
        relation: base,
        subject: done,
        rule: 'dated-deed',
        slots: [
          slotAt(view, 'subject', at, at + done.length),
          slotAt(view, 'start', from, from + date.length, {
            type: 'date',
            ...(date.length === 4 ? { value: date } : {}),
          }),
        ],
        ...(date.length === 4 ? { start: date } : {}),
        statement: null,
        asks: [ask('start', stem, date)],
      }),
    ]
  })
}

import { beForms, doForms, haveForms } from './lexicon'
import nlp from './library'
import { alsoVerbs, pureVerbs } from './verbLexicon'

/** Irregular verbs: base, past, participle; of two forms of one verb the last is the usual one. The tagger knows most of them; the table says which form is which. */
const table =
  'burn burnt burnt|learn learnt learnt|dream dreamt dreamt|lean leant leant|spoil spoilt spoilt|spill spilt spilt|leap leapt leapt|kneel knelt knelt|dwell dwelt dwelt|forsake forsook forsaken|withhold withheld withheld|overtake overtook overtaken|mistake mistook mistaken|befall befell befallen|override overrode overridden|outdo outdid outdone|shear sheared shorn|hew hewed hewn|partake partook partaken|interweave interwove interwoven|misunderstand misunderstood misunderstood|thrust thrust thrust|resell resold resold|foretell foretold foretold|redraw redrew redrawn|arise arose arisen|awake awoke awoken|bear bore borne|beat beat beaten|become became become|begin began begun|bend bent bent|bind bound bound|bite bit bitten|bleed bled bled|blow blew blown|break broke broken|breed bred bred|bring brought brought|broadcast broadcast broadcast|build built built|burn burned burned|buy bought bought|cast cast cast|catch caught caught|choose chose chosen|come came come|cost cost cost|cut cut cut|deal dealt dealt|dig dug dug|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed fed|feel felt felt|fight fought fought|find found found|flee fled fled|fly flew flown|forbid forbade forbidden|forget forgot forgotten|freeze froze frozen|get got got|give gave given|go went gone|grow grew grown|hang hung hung|hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt|keep kept kept|know knew known|lay laid laid|lead led led|leave left left|lend lent lent|let let let|lie lay lain|light lit lit|lose lost lost|make made made|mean meant meant|meet met met|overcome overcame overcome|overthrow overthrew overthrown|oversee oversaw overseen|pay paid paid|prove proved proven|put put put|quit quit quit|read read read|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|set set set|shake shook shaken|shed shed shed|shine shone shone|shoot shot shot|show showed shown|shrink shrank shrunk|shut shut shut|sing sang sung|sink sank sunk|sit sat sat|sleep slept slept|slide slid slid|speak spoke spoken|spend spent spent|spin spun spun|split split split|spread spread spread|spring sprang sprung|stand stood stood|steal stole stolen|stick stuck stuck|strike struck struck|swear swore sworn|sweep swept swept|swim swam swum|swing swung swung|take took taken|teach taught taught|tear tore torn|tell told told|think thought thought|throw threw thrown|undergo underwent undergone|understand understood understood|undertake undertook undertaken|uphold upheld upheld|wear wore worn|weave wove woven|win won won|wind wound wound|withdraw withdrew withdrawn|withstand withstood withstood|write wrote written|relinquish relinquished relinquished|foresee foresaw foreseen|forgive forgave forgiven|bet bet bet|burst burst burst|bid bid bid|lean leaned leaned|learn learned learned|dream dreamed dreamed|sew sewed sewn|sow sowed sown|swell swelled swollen|dive dived dived|outgrow outgrew outgrown|remake remade remade|rebuild rebuilt rebuilt|retake retook retaken|rewrite rewrote rewritten|mislead misled misled|melt melted melted|grind ground ground|fling flung flung|cling clung clung|creep crept crept|weep wept wept|string strung strung|slay slew slain|strive strove striven|tread trod trodden|bestow bestowed bestowed|overrun overran overrun|undo undid undone|do did done|bear bore born|have had had'

type Irregular = { readonly base: string; readonly past: string; readonly participle: string }
const irregular: readonly Irregular[] = table.split('|').map((row) => {
  const [base = '', past = '', participle = ''] = row.split(' ')
  return { base, past, participle }
})
const byPast = new Map(irregular.map((verb) => [verb.past, verb]))
const byParticiple = new Map(irregular.map((verb) => [verb.participle, verb]))
const byBase = new Map(irregular.map((verb) => [verb.base, verb]))

/** `pastpp` may be either ("worked", "held"); the words around decide. */
export type VerbForm = 'base' | 'pres3' | 'past' | 'pp' | 'pastpp' | 'ger'

/** Form of a verb by its spelling; undefined where the word cannot be one. */
export function verbForm(lower: string): VerbForm {
  const past = byPast.get(lower)
  const participle = byParticiple.get(lower)
  if (past && participle) return byBase.has(lower) ? (past.base === lower ? 'pastpp' : 'base') : 'pastpp'
  if (past) return lower === 'lay' ? 'pastpp' : 'past'
  if (participle) return byBase.has(lower) ? 'base' : 'pp'
  if (
    /ing$/.test(lower) &&
    !/^(?:bring|sing|ring|spring|swing|string|cling|fling|sting|wing|king|herring|sterling|shilling|ceiling|sibling|offspring|duckling|seedling|dumpling)$/.test(
      lower,
    )
  )
    return 'ger'
  if (
    /ed$/.test(lower) &&
    !/^(?:need|feed|breed|bleed|seed|speed|exceed|succeed|proceed|embed|shed|wed|heed|weed)$/.test(lower)
  )
    return 'pastpp'
  // "focus", "bias": the -s is their own.
  if (/(?:[^aeiou]us|bias)$/.test(lower)) return 'base'
  return /[^s]s$/.test(lower) || /(?:sses|ches|shes|xes|zes)$/.test(lower) ? 'pres3' : 'base'
}

/** "set", "cut": past and participle as the infinitive. */
export const isUnchanged = (lower: string): boolean =>
  byPast.get(lower)?.base === lower && byParticiple.get(lower)?.base === lower
export const isIrregularPast = (lower: string): boolean => byPast.has(lower) && !byBase.has(lower)
export const isIrregularParticiple = (lower: string): boolean => byParticiple.has(lower) && !byBase.has(lower)
export const isKnownBase = (lower: string): boolean => byBase.has(lower)

type Lexicon = {
  readonly one: { readonly lexicon: Readonly<Record<string, string | readonly string[]>> }
  readonly two: { readonly switches: Readonly<Record<string, string>> }
}
const hasLexicon = (model: object): model is Lexicon => 'one' in model && 'two' in model

/** Whether the library's lexicon has the word at all. */
export function isListed(lower: string): boolean {
  const model = nlp.model()
  return hasLexicon(model) && (model.one.lexicon[lower] !== undefined || model.two.switches[lower] !== undefined)
}

/** The base that an -s form may have: "carries" -> "carry", "reaches" -> "reach". */
const withoutS = (lower: string): readonly string[] =>
  /[^s]s$/.test(lower)
    ? [
        /ies$/.test(lower) ? `${lower.slice(0, -3)}y` : lower.slice(0, -1),
        ...(/(?:ch|sh|x|z|ss|o)es$/.test(lower) ? [lower.slice(0, -2)] : []),
      ]
    : []

/** "describe", "describes": a verb and nothing else. */
export const isPureVerb = (lower: string): boolean =>
  pureVerbs.has(lower) || withoutS(lower).some((base) => pureVerbs.has(base))

/** Whether a base or -s form has a reading as a noun ("states", "rise"), as far as the lexicon knows. */
export function canBeNoun(lower: string): boolean {
  if (isPureVerb(lower)) return false
  const model = nlp.model()
  if (!hasLexicon(model)) return true
  const reads = (word: string): boolean =>
    /Noun|Plural|Singular|Actor|Unit/.test(`${model.one.lexicon[word] ?? ''} ${model.two.switches[word] ?? ''}`) ||
    /^(?:cycle|remains|program|exploit|import|export|permit|record|survey|exit|firm)s?$/.test(word)
  return reads(lower) || withoutS(lower).some(reads)
}

/** Whether a base or -s form has a reading as a verb at all ("pumps" has, "animals" has none). */
export function canBeVerb(lower: string): boolean {
  if (byBase.has(lower) || alsoVerbs.has(lower) || pureVerbs.has(lower)) return true
  const model = nlp.model()
  if (!hasLexicon(model)) return false
  const tag = String(model.one.lexicon[lower] ?? '')
  if (/Infinitive|PresentTense|Verb/.test(tag) || /Verb|Present/.test(model.two.switches[lower] ?? '')) return true
  if (/[^s]s$/.test(lower)) return withoutS(lower).some(canBeVerb)
  return /(?:ize|ise|ify)$/.test(lower) && lower.length > 5
}

/** The bases that an -ed form may have: "decoded" -> "decode", "regretted" -> "regret". */
const withoutEd = (lower: string): readonly string[] =>
  /ed$/.test(lower)
    ? [
        lower.slice(0, -1),
        lower.slice(0, -2),
        ...(/([^aeiou])\1ed$/.test(lower) ? [lower.slice(0, -3)] : []),
        ...(/ied$/.test(lower) ? [`${lower.slice(0, -3)}y`] : []),
      ]
    : []

type Transform = {
  readonly two: {
    readonly transform: {
      readonly verb: { readonly toInfinitive: (word: string, model: object, tense: string) => string }
    }
  }
}
const hasTransform = (methods: object): methods is Transform => 'two' in methods
const known = new Map<string, string>()

/** Infinitive of one verb form: "took" -> "take". */
export function infinitive(word: string): string {
  const lower = word.toLowerCase()
  if (beForms.has(lower)) return 'be'
  if (haveForms.has(lower)) return 'have'
  if (doForms.has(lower)) return 'do'
  const irregularVerb = byPast.get(lower) ?? byParticiple.get(lower)
  if (irregularVerb && !(byBase.has(lower) && byPast.get(lower) !== byBase.get(lower))) return irregularVerb.base
  if (byBase.has(lower)) return lower
  const cached = known.get(lower)
  if (cached !== undefined) return cached
  const form = verbForm(lower)
  const tense = form === 'ger' ? 'Gerund' : form === 'pres3' ? 'PresentTense' : 'PastTense'
  const methods = nlp.methods()
  const found =
    form === 'base' || !hasTransform(methods)
      ? lower
      : methods.two.transform.verb.toInfinitive(lower, nlp.model(), tense)
  const base = canBeVerb(found) ? found : (withoutEd(lower).find(canBeVerb) ?? found)
  if (known.size > 20_000) known.clear()
  known.set(lower, base)
  return base
}

/** Past of the verb that an -ing form is of: "taking" -> "took", "planning" -> "planned". */
export function pastOfGerund(gerund: string): string {
  const known = byBase.get(infinitive(gerund))
  if (known) return known.past
  const stem = gerund.slice(0, -3)
  if (/[^aeiou]y$/.test(stem)) return `${stem.slice(0, -1)}ied`
  return /e$/.test(stem) ? `${stem}d` : `${stem}ed`
}

/** Past of a base form: "take" -> "took", "plan" -> "planned". */
export function pastOf(base: string): string {
  const known = byBase.get(base)
  if (known) return known.past
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`
  if (/^[^aeiou]*[aeiou][^aeiouwxy]$/.test(base)) return `${base}${base.at(-1)}ed`
  return /e$/.test(base) ? `${base}d` : `${base}ed`
}

/** Third person singular of a base form: "carry" -> "carries". */
export function thirdPerson(base: string): string {
  if (base === 'have') return 'has'
  if (base === 'be') return 'is'
  if (/(?:s|x|z|ch|sh|o)$/.test(base)) return `${base}es`
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`
}

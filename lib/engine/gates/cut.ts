import { type Candidate, slotOf } from '../questions/candidate'
import { type Context, sentenceAround } from '../questions/context'
import type { Mention } from '../types'
import { isIrregularPast } from '../verbs'
import { isVerb } from './definite'
import { isHalfDeed } from './halfDeed'
import { isLost } from './lost'
import { isMisread } from './misread'
import { bearsTitle, isOneOfFamily } from './namesake'
import { answered, type Check, type Objection, type Objections, withoutAnyInStem } from './types'

const named = new Set(['person', 'org', 'work', 'event', 'date', 'quantity'])

/** True where the span ends or begins within a longer name, so that the answer would be a piece of it. */
function cutsMention(span: { start: number; end: number }, mention: Mention): boolean {
  if (!named.has(mention.type)) return false
  const inside =
    mention.start <= span.start && span.end <= mention.end && mention.end - mention.start > span.end - span.start
  const across =
    (mention.start < span.start && span.start < mention.end && mention.end < span.end) ||
    (span.start < mention.start && mention.start < span.end && span.end < mention.end)
  return (inside && !/^ \([^()]*\)$/.test(mention.text.slice(span.end - mention.start))) || across
}

/** A number that goes on ("1" of "1,000", "9" of "9.9%"), or a word cut in two. */
function cutsToken(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start)
  const after = text.slice(end, end + 2)
  // One mark of a quotation stands beside it, and the other does not: "Potosí" of "vale un Potosí"; of “dry felt,” both do.
  const opens = /["“]$/.test(before)
  const closes = (opens ? /^[.,]?["”]/ : /^["”]/).test(after)
  if (closes !== opens) return !/["“”]/.test(text.slice(start, end))
  const first = text[start] ?? ''
  const last = text[end - 1] ?? ''
  if (/[\p{L}\p{N}]$/u.test(before) && /[\p{L}\p{N}]/u.test(first)) return true
  if (/^[\p{L}\p{N}]/u.test(after) && /[\p{L}\p{N}]/u.test(last)) return true
  if (
    /\b(?:few|several|many) $/.test(text.slice(Math.max(0, start - 8), start)) &&
    /^(?:\d|hundred|thousand|million|billion|dozen)/.test(text.slice(start))
  )
    return true
  if (/\p{L}$/u.test(last) && /^['’–-]\p{L}/u.test(after) && !/^['’]s/.test(after)) return true
  return (
    (/\p{N}[.,]$/u.test(before) && /\p{N}/u.test(first)) ||
    (/^[.,]\p{N}/u.test(after) && /\p{N}/u.test(last)) ||
    (/^ ?%/.test(after) && /\p{N}/u.test(last))
  )
}

/** "the Conference on Publicity" of "the Conference on Publicity, Ideology and Cultural Work", "Baker" of "Baker, Jr." */
function cutAtComma(text: string, start: number, end: number): boolean {
  const answer = text.slice(start, end)
  const after = text.slice(end, end + 60)
  if (/^,? (?:Jr|Sr|Inc|Ltd)\b/.test(after)) return true
  return (
    /\p{Lu}\S* (?:on|of|for|and) (?:the )?\p{Lu}\S*$/u.test(answer) &&
    /^, (?:\p{Lu}\S*(?:, | ))+(?:and|&) \p{Lu}/u.test(after)
  )
}

const listGoesOn = /^(?:, (?:\p{L}+ ){0,3}\p{L}+){1,4},? (?:and|or) \p{L}+/u
const coordinated = /^ (?:and|or) (?:an? )?(\p{L}+)/u

const nounBeforeOf =
  /^ (?:and|or) (?!(?:consist|dispose|think|approve|die|speak|complain|tell|boast|smell|dream|warn|conceive|admit|partake)s )\p{L}+s of \p{L}/u

const joinsClause = (word: string): boolean => isVerb(word) || /ed$/.test(word) || isIrregularPast(word)

/** "human history, art" of "human history, art and culture": the list goes on behind the answer. Clauses join with a subject or a verb of their own. */
function cutsList(candidate: Candidate, text: string, end: number): boolean {
  const slot = candidate.targets[0]?.slot
  if (slot === 'start' || slot === 'end' || slot === 'quantity' || slot === 'reason') return false
  const after = text.slice(end, end + 120)
  // "called dots and dashes": behind a name that is given, "dashes" is no verb.
  if (slot === 'term' && candidate.facts[0].kind === 'naming' && /^ (?:and|or) \p{L}+[.,;]/u.test(after)) return true
  const word = coordinated.exec(after)?.[1]
  // "on the banks and slopes of hills": few verbs have "of" behind them.
  if (word !== undefined && nounBeforeOf.test(after)) return true
  if (word !== undefined)
    return (
      !/^(?:the|this|that|these|those|it|he|she|they|who|which|is|was|were|are|has|had|have|in|on|at|by|for|from|to|with|as|then|thus|so|later|also|not|more|most|when|where|if|while|after|before|under|its|his|her|their)$/i.test(
        word,
      ) && !joinsClause(word)
    )
  return (
    slot !== 'subject' &&
    / and |, /.test(candidate.answer) === false &&
    listGoesOn.test(after) &&
    /^, (?:\p{L}+ ){0,3}\p{L}+,/u.test(after) &&
    !isVerb(/^, (\p{L}+)/u.exec(after)?.[1] ?? '')
  )
}

/** "the gain" of "greater than the gain to producers", "in oratorios" of "in oratorios by Handel": what says which one is left out. */
function cutsComplement({ answer, facts, targets }: Candidate, after: string): boolean {
  if (facts[0].kind === 'comparison' && /^the \p{Ll}+$/u.test(answer) && /^ (?:of|to|for|between|in|from) /.test(after))
    return true
  return targets[0]?.slot === 'place' && / \p{Ll}+s$/u.test(answer) && /^ by (?:\p{Lu}|the \p{Lu})/u.test(after)
}

/** "a wind that often blows" of "a wind that often blows when snow melts": what makes it so is cut off. */
function cutsDefinition({ facts }: Candidate, text: string): boolean {
  const [fact] = facts
  const meaning = fact.kind === 'definition' ? slotOf(fact, 'definition') : undefined
  if (meaning === undefined) return false
  // "a gate that lets boats, rafts" of "boats, rafts, and logs to pass"
  if (/^(?:, [\p{L} ]{2,30}){0,3},? (?:and|or) \p{L}+ to \p{Ll}/u.test(text.slice(meaning.end, meaning.end + 120)))
    return true
  return (
    /\b(?:that|which|who)\b/.test(meaning.text) &&
    /^ (?:when|if|where|because|after|before|once|while|unless|until)\b/.test(text.slice(meaning.end, meaning.end + 10))
  )
}

/** Two nouns that are said as one: "goods" is half of what a shop sells. */
const saidAsOne =
  /\b(?:goods and services|supply and demand|research and development|profit and loss|trial and error|law and order|time and space|space and time|acids? and bases?|arts and crafts|bow and arrow|wear and tear|cause and effect|push and pull|flora and fauna|plants and animals|men and women|fruits? and vegetables?)\b/gi
const halvesPair = (text: string, start: number, end: number): boolean => {
  const from = Math.max(0, start - 40)
  return [...text.slice(from, end + 40).matchAll(saidAsOne)].some(({ 0: pair, index }) => {
    const [opens, closes] = [from + index, from + index + pair.length]
    return (opens < end && end < closes) || (opens < start && start < closes)
  })
}

function cutsAnswer(candidate: Candidate, context: Context): boolean {
  const slot = candidate.slot
  const text = context.document.text
  if (!slot || slot.end <= slot.start) return false
  const at = text.slice(slot.start, slot.end).indexOf(candidate.answer)
  const start = at < 0 ? slot.start : slot.start + at
  const end = at < 0 ? slot.end : start + candidate.answer.length
  if (cutsToken(text, start, end) || cutAtComma(text, start, end) || cutsList(candidate, text, end)) return true
  if (halvesPair(text, start, end) || cutsDefinition(candidate, text)) return true
  if (cutsComplement(candidate, text.slice(end, end + 40))) return true
  if (slot.type === 'date' || slot.type === 'quantity') return false
  const sentence = sentenceAround(context, start, end)
  return (context.mentionsBySentence.get(sentence?.index ?? -1) ?? []).some((mention) =>
    cutsMention({ start, end }, mention),
  )
}

/** "the Battle of Lund" of "the Battle of Lund–Linz": half of a name with a dash. */
const halvesDash = ({ stem, answer }: Candidate, evidence: string): boolean =>
  [...evidence.matchAll(/(\p{Lu}[\p{L}]+)[–—](\p{Lu}[\p{L}]+)/gu)].some(
    ([whole, first = '']) =>
      !`${stem} ${answer}`.includes(whole) &&
      new RegExp(`(?<!\\p{Lu}\\p{L}+ )\\b${first}\\b(?![–—-])`, 'u').test(`${stem} ${answer}`),
  )

/** "the Duke of ____", "the ____ of Scotland", "The Mohawk and ____ was", "the ____ to Linz railway": half of a name is asked. */
const gapInName =
  /\p{Lu}[\p{L}'’]* of (?:the )?____|\p{Lu}[\p{L}'’]* the ____(?=[.,?]| (?:and|in|of|was|had)\b)|____ of (?:the )?\p{Lu}|\p{Lu}\p{L}+ and ____ (?:is|was|has)\b|____ to \p{Lu}\p{L}+ (?:march(?:es)?|railway|railroad|line|road|route|canal|highway|race|flight)\b|\p{Lu}\p{L}+ (?:on|for|of) (?:the )?\p{Lu}\p{L}+ and ____/u
/** "by Otto ____" for "Lang and Roth", "Level 3 ____" for "Mills": the name begins before the gap. */
const gapBehindName =
  /(?:\bby|\bof|\bwith|\band) \p{Lu}\p{Ll}+ ____|\b(?:Level|Phase|Act|Part|Type|Class|Group|Section|Article|Apollo|Route|Highway|Chapter|Volume) \d+ ____/u

/** "the Fund for Aid in ____": the place is a part of the name. */
const gapInBody = /\p{Lu}\p{L}+ (?:for|on|against) (?:the )?\p{Lu}\p{L}+ (?:in|to|from) (?:the )?____/u

/** "24 hours" of "24 hours and 50 minutes", "six" of "three and a half to six", "15" of "10 to 15", "1UP" of "1UP.com": a figure in two pieces. */
const gapInFigure =
  /____ and (?:\d|a half)|\d (?:to|or) ____|\d{4}, ____|____\.\p{L}|\band a half (?:and|to) ____|____ (?:halves|thirds|quarters|fourths|fifths|sixths|sevenths|eighths|ninths|tenths)\b/u
/** "declined after 1650, and by 1825.", "qualified as a master, but even.": a second clause ends before it begins. */
const looseTail = /,? but (?:even|also|only)\.$|,? and (?:by|in|until|since|from|after|before) (?:about )?\d{3,4}\.$/
/** "What carried the bars to the port from?": the clause that the preposition opens is gone. */
const strayEnd =
  /^(?:Who|What|Which \p{L}+) (?!does\b|did\b|was\b|is\b|has\b|had\b)\p{Ll}+(?:ed|s) .* (?:from|to|of|in|with|at|for)\?$/u
const countOfFractions = /^How many (?:halves|thirds|quarters|fourths|fifths|sixths|sevenths|eighths|ninths|tenths)\b/

/** "a third" of "a third type": an order, not an amount. */
const ordinal =
  /^(?:an? |the )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))$/i
/** "In what place did the town rank?": an order is asked for. */
const asksPlace = /^(?:In what|What) place\b/

/** "Linz among offers" of "had chosen Linz among offers from Graz and Ulm": what it was among goes on behind. */
const amongWhat = /^(?:the )?\p{Lu}.* (?:among|from among|out of) \p{Ll}+$/u

/** "in book form as Six Months | in Lauen": the place belongs to the title. */
const titledWith =
  /\b(?:publish|releas|reissu|print|film|stag|perform|broadcast|collect|record)\p{Ll}*\b.*\b(?:as|titled|entitled) ((?:\p{Lu}[\p{L}'’-]*|in|of|on|at|the|a|an|to)(?: (?:\p{Lu}[\p{L}'’-]*|in|of|on|at|the|a|an|to))*)/u
const halvesTitle = ({ stem, answer }: Candidate, evidence: string): boolean => {
  const title = titledWith.exec(evidence)?.[1] ?? ''
  const bare = answer.replace(/^(?:in|at|on|of) /, '')
  return (
    title.includes(bare) &&
    title !== bare &&
    !stem.includes(title) &&
    stem.includes(title.split(' ').slice(0, 2).join(' '))
  )
}

/** "president of Freedom" of "the League for Peace and Freedom": the end of a name. */
const endsName = ({ stem, answer }: Candidate, evidence: string): boolean =>
  [...`${stem} ${answer}`.matchAll(/\bof (\p{Lu}\p{L}+)/gu)].some(
    ([whole, last = '']) =>
      !evidence.includes(whole) && new RegExp(`\\b(?:for|of) \\p{Lu}\\p{L}+ and ${last}\\b`, 'u').test(evidence),
  )

/** "Portugal" of "Spain and Portugal controlled": one of two who did it. */
const halvesDoers = ({ answer, targets }: Candidate, evidence: string): boolean =>
  targets[0]?.slot === 'subject' &&
  /^\p{Lu}\p{L}+$/u.test(answer) &&
  new RegExp(`\\b\\p{Lu}\\p{L}+ and ${answer} \\p{Ll}+(?:ed|d)\\b`, 'u').test(evidence)

/** "the school of J?" of "J. Lang", "lists otters", "otteri", and "otts?": what the words belong to is cut. */
const endsInInitial = /\b(?:of|by|with|to|from|for|and) \p{Lu}\?$/u
const closesFirst = /^[^"“]*\p{L}["”]/u

/** "study at Ulm's secret?" - "Flying School": the answer is the rest of the phrase, and does not say who "Ulm's mayor" is. */
const endsBeforeAnswer = ({ stem, answer }: Candidate, evidence: string): boolean => {
  if (/^Who (?:is|was) /.test(stem)) return false
  const last = /['’]s (\p{Ll}+)\?$/u.exec(stem)?.[1]
  return last !== undefined && evidence.includes(`${last} ${answer}`)
}

/** "billion" of "477 billion": a part of a figure. */
const magnitude = /^(?:hundred|thousand|million|billion|trillion)s?$/i

const sentenceOf = ({ evidence }: Candidate, { document }: Context): string =>
  document.text.slice(evidence.start, evidence.end)

/** What holds of an answer beside its sentence. */
const beside = (holds: (candidate: Candidate, evidence: string, context: Context) => boolean): Objection =>
  answered((candidate, context) => holds(candidate, sentenceOf(candidate, context), context))

/** What may be a piece of something longer. */
export const cutObjections: Objections = {
  'closes first': ({ stem }) => closesFirst.test(stem),
  initial: answered(({ stem }) => endsInInitial.test(stem)),
  'before answer': beside(endsBeforeAnswer),
  'end of name': (candidate, context) => endsName(candidate, sentenceOf(candidate, context)),
  answer: answered(cutsAnswer),
  'loose tail': answered(({ stem }) => looseTail.test(stem)),
  misread: beside(isMisread),
  lost: beside(isLost),
  'half deed': beside(isHalfDeed),
  family: isOneOfFamily,
  namesake: (candidate, context) => bearsTitle(candidate, sentenceOf(candidate, context), context),
  doers: beside(halvesDoers),
  title: beside(halvesTitle),
  dash: beside(halvesDash),
  'stray end': answered(({ stem, targets }) => targets[0]?.slot === 'subject' && strayEnd.test(stem)),
  'gap in name': answered(
    ({ kind, stem, targets }) => kind === 'cloze' && targets[0]?.slot !== 'quantity' && gapInName.test(stem),
  ),
  'gap behind name': answered(
    ({ kind, stem, answer }) =>
      kind === 'cloze' && gapBehindName.test(stem) && /^\p{Lu}\p{Ll}+(?: and |$)/u.test(answer),
  ),
  'gap in body': answered(
    ({ kind, stem, targets }) => kind === 'cloze' && targets[0]?.slot === 'place' && gapInBody.test(stem),
  ),
  'gap in figure': answered(
    ({ kind, stem, targets }) =>
      kind === 'cloze' && /^(?:quantity|start|end)$/.test(targets[0]?.slot ?? '') && gapInFigure.test(stem),
  ),
  'or more': answered(({ stem }) => /^How many or (?:more|less|fewer)\b/.test(stem)),
  fractions: answered(({ stem }) => countOfFractions.test(stem)),
  magnitude: answered(({ answer }) => magnitude.test(answer)),
  'among what': answered(({ answer }) => amongWhat.test(answer)),
  ordinal: answered(
    ({ stem, answer, targets }) => targets[0]?.slot === 'quantity' && ordinal.test(answer) && !asksPlace.test(stem),
  ),
}

/** `cut`: no gap or answer inside a longer name or number, no name cut at a comma. */
export const cut: Check = withoutAnyInStem(cutObjections)

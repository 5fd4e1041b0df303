import { type Analysis, extent } from './analysis'
import { skipAdverbsRight } from './clauseParts'
import { connectives } from './connectives'
import { isHumanNoun, isPlural } from './lexicon'
import { cutPieces, type Piece, piece } from './pieces'

/** "When frozen", "once trained in Linz", "while planning a bridge", "if dry": the subject and the verb of what follows are meant. */
const isElliptic = ({ chunks }: Analysis, { a, b }: Piece): boolean => {
  const first = skipAdverbsRight(chunks, a + 1)
  return (
    /^(?:when|once|if|while|although|though|unless|until)$/.test(chunks[a]?.word ?? '') &&
    (/^(?:part|adj|prep)$/.test(chunks[first]?.kind ?? '') ||
      (chunks[first]?.kind === 'ger' &&
        ((/^(?:np|prep)$/.test(chunks[first + 1]?.kind ?? '') && first + 1 < b) ||
          (first + 1 === b && chunks[a]?.word === 'when')))) &&
    chunks.slice(first + 1, b).every(({ kind }) => /^(?:prep|np|date|adv)$/.test(kind))
  )
}

/** "About 5,000 years ago": before which day of today, does not matter. */
const longAgo = /^(?:\p{L}+ )?(?:\d[\d,]{3,}|\S+ (?:thousand|million|billion)|thousands of|millions of) years ago$/iu

/** A front that may stay before a question: a subordinate clause or a participle with more than itself. */
export function opensWell(analysis: Analysis, front: Piece): boolean {
  const first = analysis.chunks[front.a]
  if (isElliptic(analysis, front) || longAgo.test(front.words)) return true
  if (first?.kind === 'sub' || (first?.kind === 'prep' && /^(?:as|after|before|since|until)$/.test(first.word)))
    return analysis.chunks.slice(front.a, front.b).some((chunk) => chunk.kind === 'vg')
  return (
    (first?.kind === 'part' || first?.kind === 'ger' || (first?.kind === 'vg' && first.vg?.doubtful === true)) &&
    front.b - front.a >= 2
  )
}

/** "Outraged, Otto Lang", "Hopelessly outnumbered, the weavers": how people were, of which the sentence before tells why. */
export function isMood({ chunks, tokens }: Analysis, a: number, b: number): boolean {
  const at = skipAdverbsRight(chunks, a)
  const [own, bearer] = [chunks[at], chunks[b + 1]]
  const isParticiple = own?.kind === 'part' || own?.vg?.main.form === 'pastpp' || own?.vg?.main.form === 'past'
  return (
    at + 1 === b &&
    isParticiple &&
    own !== undefined &&
    own.j - own.i === 1 &&
    !/^(?:combined|united|taken|compared|translated|born|paired|joined|asked|given|provided|granted)$/.test(own.word) &&
    chunks[b]?.kind === 'comma' &&
    bearer?.kind === 'np' &&
    (bearer.head?.pos === 'name' || isHumanNoun(bearer.head?.lower ?? '')) &&
    tokens[bearer.i]?.pos !== 'pron'
  )
}

/** Adjectives that are half of a preposition. */
const half =
  /^(?:early|late|midway|due|prior|subsequent|contrary|next|close|adjacent|opposite|relative|similar|regardless|irrespective|owing|thanks|according|unlike|nearest|near)$/

const elapsed =
  /^(?:\p{L}+ ){0,3}(?:year|month|day|week|decade|centur)\p{L}* (?:later|earlier|afterwards|before|after)\b|^[\d,]+ \p{L}+ (?:later|earlier|afterwards)$/iu

/** "There", "that same year", "some 40 years ago": where or when, only the text tells, and what was done is known without it. */
const leaningFront =
  /^(?:there|here|(?:later )?(?:that|the) (?:same |very |following |next |previous )?(?:day|night|evening|morning|afternoon|week|month|year|summer|winter|spring|autumn)|(?:[\p{L}\d,]+ ){1,3}(?:years|decades|centuries) ago)$/iu

const partOfDay = /^(?:night|evening|morning|afternoon|weekend|summer|winter|spring|autumn)$/

/** "Guided by Pericles, who promoted the arts", "in Giza, Egypt": what it adds to the front before it is no front of its own. */
function addsToFront({ chunks }: Analysis, a: number, b: number): boolean {
  if (chunks[a - 1]?.kind !== 'comma') return false
  if (chunks[a]?.kind === 'rel') return chunks[a]?.word !== 'that'
  // "After some of the mills, including the one in Ulm, had closed"
  if (/^(?:including|excluding)$/.test(chunks[a]?.word ?? '')) return isPlural(chunks[a - 2]?.head?.lower ?? '')
  const [prep, place] = [chunks[a - 3], chunks[a - 2]]
  return (
    b === a + 1 &&
    chunks[a]?.head?.pos === 'name' &&
    place?.head?.pos === 'name' &&
    /^(?:in|at|near|from)$/.test(prep?.word ?? '') &&
    chunks[b]?.kind === 'comma' &&
    chunks[b + 1]?.kind === 'np'
  )
}

export function frontPieces(analysis: Analysis, a: number, b: number): readonly Piece[] {
  const first = analysis.chunks[a]
  const { from, to } = extent(analysis, a, b)
  const words = analysis.sentence.text.slice(from, to)
  // "Two days after the fire, on 20 November": the date that follows says it better.
  if (elapsed.test(words) || (leaningFront.test(words) && !longAgo.test(words)) || addsToFront(analysis, a, b))
    return []
  // "One evening in January 1842"
  if (partOfDay.test(first?.head?.lower ?? '') && analysis.chunks[a + 2]?.kind === 'date' && a + 2 < b)
    return cutPieces(analysis, a + 1, b, true, false)
  if (first?.word === 'because' && analysis.chunks[a + 1]?.word === 'of')
    return [piece(analysis, 'pp', a, b, true, { prep: 'because of' })]
  // "Once common in Tyrol, they are", "Unable to sell it, she": says something of the subject.
  if (
    first?.kind === 'adj' &&
    (analysis.chunks[a + 1]?.kind === 'inf' || (analysis.chunks[a + 1]?.kind === 'prep' && !half.test(first.word)))
  )
    return [piece(analysis, 'apposition', a, b, true)]
  if (first?.kind === 'adj' && analysis.chunks[a + 1]?.kind === 'prep')
    return [piece(analysis, 'pp', a, b, true, { prep: analysis.chunks[a + 1]?.word ?? '' })]
  if (isMood(analysis, a, b)) return []
  if (first?.kind === 'adv' && b - a > 1) return frontPieces(analysis, a + 1, b)
  if (first?.kind === 'date' || (first?.kind === 'prep' && analysis.chunks[a + 1]?.kind === 'date'))
    return cutPieces(analysis, a, b, true, false)
  if (
    first?.kind === 'prep' &&
    analysis.chunks[a + 1]?.kind !== 'vg' &&
    !analysis.chunks.slice(a, b).some((chunk) => chunk.kind === 'vg' && !chunk.vg?.doubtful)
  ) {
    const next = analysis.chunks[a + 1]
    return [piece(analysis, 'pp', a, b, true, { prep: first.word, ...(next?.head ? { head: next.head } : {}) })]
  }
  if (first?.kind === 'adv') return []
  if (isDenial(analysis, a, b)) return [piece(analysis, 'apposition', a, b, true)]
  if (first?.kind === 'inf') return [piece(analysis, 'inf', a, b, true)]
  // "A native of Linz, she ...", "A keen critic of tolls, Otto Brandt ...": says something of the subject and nothing of what is asked.
  const word = analysis.tokens[first?.i ?? 0]?.lower ?? ''
  if (first?.kind === 'np' && /^an?$/.test(word) && (isHumanNoun(first.head?.lower ?? '') || saysWhat(analysis, a, b)))
    return [piece(analysis, 'apposition', a, b, true)]
  return [piece(analysis, 'other', a, b, true)]
}

/** "While not a weaver, Otto Brandt", "Though only a boy, he": says beside what the subject is, and needs no asking. */
const isDenial = ({ chunks }: Analysis, a: number, b: number): boolean =>
  /^(?:while|although|though)$/.test(chunks[a]?.word ?? '') &&
  /^(?:not|never|only|still|just)$/.test(chunks[a + 1]?.lead ?? '') &&
  chunks.slice(a + 1, b).every(({ kind }) => /^(?:np|prep|adj|part|adv)$/.test(kind))

const extents =
  /^(?:mile|kilomet(?:er|re)|met(?:er|re)|foot|yard|bit|little|lot|few|number|year|month|week|day|decade|century|generation|while|moment|time|minute|hour)$/

/** "A voice of the guilds, the paper", "a rare metal, gold": a noun with its own phrases right before the subject. */
function saysWhat({ chunks, tokens }: Analysis, a: number, b: number): boolean {
  const subject = tokens[chunks[b + 1]?.i ?? tokens.length]
  return (
    chunks[b]?.kind === 'comma' &&
    (subject?.pos === 'name' || subject?.pos === 'noun' || subject?.lower === 'the') &&
    chunks[a]?.head?.pos === 'noun' &&
    !extents.test(chunks[a]?.head?.lower ?? '') &&
    chunks.slice(a + 1, b).every(({ kind }) => /^(?:prep|np|conj)$/.test(kind))
  )
}

const connectors = new RegExp(
  `^(?:${connectives}|otherwise|next|thereafter|first|second|third|today|so|and|but|in particular|of course|at the same time|in general|in practice|in other words|that is|in sum|in essence|all in all|most important|(?:more|most) importantly|(?:generally|broadly|strictly|roughly) speaking|as (?:(?:already|previously|just|was|is|we(?: have)?) )?(?:mentioned|noted|discussed|described|explained|stated|seen|shown|saw)(?: (?:above|before|earlier|previously))?)$`,
)

/** "Just as with the mill", "as in Graz": what else it is so of. */
const asElsewhere = /^(?:just )?as (?:with|in) /

export const isConnector = (analysis: Analysis, a: number, b: number): boolean => {
  const { from, to } = extent(analysis, a, b)
  const words = analysis.sentence.text.slice(from, to).toLowerCase()
  return connectors.test(words) || asElsewhere.test(words) || judging.test(words)
}

/** "In a growing concern, the mills are closing": what to think of it. */
const judging =
  /^in an? (?:\p{Ll}+ ){0,2}(?:concern|trend|development|move|twist|turn(?: of events)?|reversal|irony|coincidence|gesture|departure|sign)$/u

/** "At 17, Ida Holm enrolled": an age, of a person. */
export const withAge = (front: Piece): Piece =>
  front.prep === 'at' && /^at (?:[5-9]|[1-9]\d)$/i.test(front.words)
    ? { ...front, words: front.words.replace(/^at/i, 'at the age of') }
    : front

/** "Considering the Inn its main branch", "given its size": what is said holds so far and no further. */
export const proviso =
  /^(?:not )?(?:given (?:the|its|their) (?:\p{L}+ ){0,2}(?:size|nature|number|shape|distance|cost|lack|importance|rate|amount|age|conditions?|circumstances|limits?|choice|fact|scale|extent|length)\b|(?:considering|counting(?! on\b)|including|excluding|discounting|disregarding|adjusted for|adjusting for|measured (?:by|in|from|along)|judged by|relative to|in terms of) (?!\p{Ll}+ing\b))/iu

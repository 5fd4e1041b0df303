import type { Analysis } from './analysis'
import type { Chunk } from './chunks'
import { nominal } from './clauseParts'
import { isHumanNoun, isPlural, singularOf } from './lexicon'
import type { Reference } from './reference'
import type { Token } from './tokens'

/** Nouns that lean on something said before when nothing follows them: "the incident", "the company". */
const leaning =
  /^(?:account|incident|event|accident|company|firm|latter|former|group|book|work|film|song|project|process|plan|scheme|idea|method|result|results|effect|effects|study|paper|article|report|building|site|area|region|place|city|town|village|country|nation|state|period|era|time|name|word|term|team|club|league|school|university|college|institution|organization|organisation|body|office|post|position|position|role|law|act|case|system|decision|change|change|move|proposal|agreement|treaty|deal|attack|battle|war|conflict|campaign|expedition|operation|couple|pair|two|three|four|others?|rest|same|one|ones|man|woman|men|women|author|king|emperor|president|leader|government|party|family|child|children|son|daughter|series|set|list|number|amount|figure|rate|level|type|kind|form|version|model|design|product|object|device|machine|instrument|structure|function|problem|question|solution|answer|theory|experiment|observation|discovery|invention|technique|practice|tradition|movement|meeting|ceremony|competition|game|match|season|issue|matter|situation|condition|circumstances|reason|cause|mistake|tree|line|cycle|step|stage|phase|numbers|property|properties|feature|features|character|song|album|show|episode|commission|committee|council|congress|court|army|forces?|troops|ship|train|road|street|river|lake|island|mountain|church|temple|house|room|garden|station|station|museum|library|bridge|wall|tower|castle|province|district|campus|airport|port|population|economy|industry|market|bank|material|substance|element|compound|mixture|liquid|gas|solution|reaction|pore|cell|animal|plant|organism|species|disease|drug|patient|test|sample|data|value|equation|formula|theorem|proof|conjecture|algorithm|expression|space|field|point|surface|interior|exterior|coast|coastline|shore|outskirts|surroundings|hinterland|mainland|countryside|settlement|colony|index|indices|scale|ruling|survey|questionnaire|participants|subjects|researchers|respondents)$/

/** Whether the words of chunks [a, b) stand alone: no pronoun, no "this", no bare "the company". */
export function standsAlone(analysis: Analysis, a: number, b: number, reference: Reference, strict = true): boolean {
  const { chunks, tokens } = analysis
  // "such as", "other than", "by itself"
  const nextOf = (token: Token): string => tokens[tokens.indexOf(token) + 1]?.lower ?? ''
  const exemplary = (token: Token): boolean =>
    (token.lower === 'such' && nextOf(token) === 'as') ||
    (token.lower === 'other' && (/^(?:than|people)$/.test(nextOf(token)) || isCompared(tokens, token))) ||
    // "meet each other": as many as there are.
    (token.lower === 'each' && nextOf(token) === 'other') ||
    (token.lower === 'other' && tokens[tokens.indexOf(token) - 1]?.lower === 'each') ||
    // "another person's view": any but oneself.
    (token.lower === 'another' && /^(?:person|individual|being)$/.test(nextOf(token))) ||
    // "from one class to another", "one half of the other": the one stands before.
    (/^(?:another|other)$/.test(token.lower) && hasOne(tokens, chunks[a]?.i ?? 0, tokens.indexOf(token))) ||
    // "of goods for other goods": other than those
    (token.lower === 'other' && isOfSame(tokens, chunks[a]?.i ?? 0, tokens.indexOf(token))) ||
    // "former prisoners", but not "the former"
    (token.lower === 'former' && isPlural(nextOf(token))) ||
    /^(?:itself|themselves)$/.test(token.lower)
  // "atoms of the same element", "in people at the same time": as one another.
  const isShared = (token: Token): boolean =>
    token.lower === 'same' &&
    tokens.slice(chunks[a]?.i, tokens.indexOf(token)).some(({ pos, lower }) => pos === 'noun' && isPlural(lower))
  for (let at = a; at < b; at += 1) {
    const chunk = chunks[at] as Chunk
    // "iron and other metals": other than what, the list says.
    const listed = at > a && chunks[at - 1]?.kind === 'conj' && chunk.lead === 'other' && chunk.j - chunk.i > 1
    const words = tokens
      .slice(listed ? chunk.i + 1 : chunk.i, chunk.j)
      .filter((token) => !exemplary(token) && !isShared(token) && chunk.kind !== 'prep')
    // "from one crest to the next"
    const across = /^(?:next|other)$/.test(chunk.word) && chunks[at - 1]?.word === 'to'
    if (words.length === 0 || (across && chunks.slice(a, at).some(({ word }) => word === 'from'))) continue
    const isKnown = at > a && (chunk.word === 'we' || chunk.word === 'us' || refersBack(chunks, a, at))
    if (
      words.some(
        (token) =>
          (token.pos === 'pron' && !isKnown && !/^(?:it|who|whom)$/.test(token.lower)) ||
          /^(?:this|these|those|such|another|other|same|latter|former|mine|here|following|preceding|aforementioned|respective)$/.test(
            token.lower,
          ) ||
          (token.lower === 'that' && token.pos === 'det'),
      )
    )
      return false
    if (words.some((token) => isStrangers(analysis, token, reference))) return false
    if (words.some((token) => token.lower === 'it' || (token.lower === 'there' && !isExistential(tokens, token))))
      return false
    // "the tallest of all bridges", "the first to climb it"
    const next = chunks[at + 1]
    const ofAll =
      chunk.lead === 'the' &&
      (((/est$/.test(chunk.word) || /^(?:most|least)$/.test(words[1]?.lower ?? '')) &&
        next?.word === 'of' &&
        nominal(chunks[at + 2]) &&
        chunks[at + 2]?.lead !== 'any' &&
        chunks[at + 2]?.pronoun !== true) ||
        (/est$/.test(chunk.word) && next?.word === 'of' && chunks[at + 2]?.lead === 'all') ||
        (/^(?:first|last)$/.test(chunk.word) && next?.kind === 'inf'))
    if (
      chunk.kind === 'np' &&
      chunk.pronoun &&
      !isKnown &&
      !/^(?:all|most|some|many|both|each|one)$/.test(chunk.word) &&
      !isSharedNoun(chunks, at, b) &&
      !((ofAll || (next?.word === 'than' && /^(?:more|less|much|far)$/.test(chunk.lead))) && at + 1 < b) &&
      !(words[0] && isExistential(tokens, words[0]))
    )
      return false
    const pair = chunks.slice(at + 1, Math.min(b, at + 4)).some((next) => next.word === 'and')
    if (chunk.kind === 'np' && /^both$/.test(words[0]?.lower ?? '') && strict && !pair) return false
    if (
      chunk.kind === 'np' &&
      strict &&
      leans(analysis, at, b, reference, at === a) &&
      !tokens.slice(chunk.i, chunk.j).some(isShared)
    )
      return false
  }
  return true
}

/** "He helped her sons", of a man: whose, only the text tells, where the sentence names nobody else before. */
function isStrangers({ tokens }: Analysis, token: Token, { protagonist }: Reference): boolean {
  if (token.pos !== 'poss' || !/^(?:his|her)$/.test(token.lower) || !protagonist) return false
  if ((token.lower === 'his') === (protagonist.pronoun === 'he')) return false
  const own = protagonist.name.toLowerCase().split(' ')
  return !tokens
    .slice(0, tokens.indexOf(token))
    .some(({ pos, lower }) => (pos === 'name' && !own.includes(lower)) || (pos === 'noun' && isHumanNoun(lower)))
}

/** "a warm and a cold end": the noun comes behind the second. */
const isSharedNoun = (chunks: readonly Chunk[], at: number, b: number): boolean =>
  at + 2 < b &&
  chunks[at]?.head?.pos === 'adj' &&
  /^(?:and|or)$/.test(chunks[at + 1]?.word ?? '') &&
  chunks[at + 2]?.lead === chunks[at]?.lead &&
  chunks[at + 2]?.head?.pos === 'noun'

/** "unlike other bears", "longer than other tales", "told from other seals by": other than the one compared. */
const isCompared = (tokens: readonly Token[], other: Token): boolean => {
  const own = tokens.indexOf(other)
  // "from most other catalysts", "than all other tales"
  const at = /^(?:most|all|many|any)$/.test(tokens[own - 1]?.lower ?? '') ? own - 1 : own
  const before = tokens[at - 1]?.lower ?? ''
  const noun = tokens.slice(own + 1, own + 4).find(({ pos }) => pos === 'noun')
  if (!noun || !isPlural(noun.lower) || tokens[at - 1]?.pos !== 'prep') return false
  return (
    /^(?:unlike|than)$/.test(before) ||
    (before === 'from' &&
      /^(?:distinguished|different|distinct|differs?|separated?)$/.test(tokens[at - 2]?.lower ?? ''))
  )
}

const isOfSame = (tokens: readonly Token[], from: number, other: number): boolean =>
  tokens.slice(from, other).some(({ pos, lower }) => pos === 'noun' && lower === tokens[other + 1]?.lower)

/** "one good for another": what the other is other than has been said. */
const hasOne = (tokens: readonly Token[], from: number, at: number): boolean =>
  tokens.slice(Math.max(from, at - 12), at).some(({ lower }) => lower === 'one')

/** "the belief that people get what they deserve": the words themselves say who. */
const refersBack = (chunks: readonly Chunk[], a: number, at: number): boolean =>
  chunks[at]?.word === 'they' &&
  chunks[at + 1]?.kind === 'vg' &&
  /^(?:stop|comma|conj)$/.test(chunks[at + 2]?.kind ?? 'stop') &&
  chunks.slice(a, at - 1).some(({ kind, pronoun, word }) => kind === 'np' && !pronoun && isPlural(word))

/** "says that there are four primes": a subject that stands for nothing. */
const isExistential = (tokens: readonly Token[], token: Token): boolean => {
  const at = tokens.indexOf(token)
  // "the first mill built there was": a place.
  const isPlace =
    tokens[at - 1]?.pos === 'verb' &&
    /^(?:noun|name)$/.test(tokens[at - 2]?.pos ?? '') &&
    isDone.test(tokens[at - 1]?.lower ?? '')
  return token.pos === 'there' && /^(?:be|modal)$/.test(tokens[at + 1]?.pos ?? '') && !isPlace
}

const isDone =
  /^(?:built|made|held|born|raised|founded|erected|opened|placed|kept|grown|buried|discovered|excavated|housed|taught|printed|produced|published|used|settled|stationed|located|living|constructed|established|installed)$/

/** "the eastern coast": of what, only the text tells. */
const side = /^(?:(?:north|south)?(?:east|west)|north|south)(?:ern)?$/
const ofPlace = /^(?:coast|shore|part|side|half|border|bank|end|slope|region|area|district|coastline|province|tip)s?$/

/** "the left picture": what stands beside the text, and not with the question. */
const pointing = /^(?:left|right|upper|lower|top|bottom|above|below)$/
const figure =
  /^(?:picture|figure|scan|image|photo|photograph|diagram|table|chart|graph|panel|drawing|illustration|column|map|example)s?$/

/** What the whole has so many of that all of them are meant: "the three branches of the guild". */
const counted =
  /^(?:branch|kind|type|form|stage|part|component|layer|phase|chamber|class|division|element|pillar|principle|function|level|dimension|aspect|season|house|lobe|section)(?:e?s)$/

const within = /^(?:in|into|inside|within|through|throughout|around|across|outside)$/

/** "the University", "the Act": written like a name, and yet only the class of one. */
const body =
  /^(?:University|College|School|Company|Museum|Library|Bank|Club|Foundation|Institute|Academy|Treaty|Act|Team|Group|Hospital|River|City|County|Province|Society|Association|Corporation|Agreement|Convention|Charter)$/

/** "the first book on mills", "the first weaver to sail", "the first loom" in a text about looms: the first of all that there are. */
const isToldBy = ({ chunks }: Analysis, at: number, b: number, { title }: Reference): boolean =>
  (at + 2 < b && chunks[at + 1]?.kind === 'prep' && nominal(chunks[at + 2])) ||
  (at + 1 < b && chunks[at + 1]?.kind === 'inf') ||
  // "the last loom built in Ulm"
  (at + 3 < b &&
    (chunks[at + 1]?.kind === 'part' || chunks[at + 1]?.vg?.main.form === 'pastpp') &&
    chunks[at + 2]?.kind === 'prep' &&
    nominal(chunks[at + 3])) ||
  singularOf(title.toLowerCase()) === singularOf(chunks[at]?.word ?? '')

/** "the first telescope": of what was once invented there is one first, in all the world. */
const invented: ReadonlySet<string> = new Set(
  'aeroplane airplane airship algorithm antibiotic automobile barometer battery bicycle calculator camera coin compiler computer dynamo engine helicopter jet laser lens locomotive microchip microscope microwave photograph programme radar radio refrigerator robot rocket satellite semiconductor skyscraper smartphone steamship submarine supercomputer telegraph telephone telescope television thermometer transistor transplant tractor typewriter vaccine website'.split(
    ' ',
  ),
)

/** "took the post in April 1594": when, and not which post. */
const isOnlyWhen = (chunks: readonly Chunk[], at: number): boolean =>
  /^(?:in|on)$/.test(chunks[at]?.word ?? '') && chunks[at + 1]?.kind === 'date'

/** What any body does, and no council. */
const isBodily = (chunk: Chunk | undefined): boolean =>
  /^(?:absorb|break|digest|store|convert|metabolize|metabolise|excrete|burn|heal|secrete|synthesize|synthesise|cool)$/.test(
    chunk?.vg?.lemma ?? '',
  ) &&
  /^(?:pres3|base)$/.test(chunk?.vg?.main.form ?? '') &&
  chunk?.vg?.voice === 'active'

/** A definite noun without anything that says which: "the company", but not "the company of ...", "the steam company", "the heart". */
export function leans(analysis: Analysis, at: number, b: number, reference: Reference, first: boolean): boolean {
  const { chunks, tokens } = analysis
  const chunk = chunks[at] as Chunk
  const words = tokens.slice(chunk.i, chunk.j)
  const followed =
    at + 1 < b &&
    (chunks[at + 1]?.kind === 'prep' ||
      chunks[at + 1]?.kind === 'rel' ||
      chunks[at + 1]?.kind === 'inf' ||
      chunks[at + 1]?.vg?.doubtful === true ||
      chunks[at + 1]?.kind === 'part')
  if (
    words[0]?.lower === 'the' &&
    !followed &&
    words.length >= 3 &&
    !(isPlural(chunk.word) && singularOf(chunk.word) === singularOf(reference.title.toLowerCase())) &&
    // "the oldest known oven": of all.
    !words.some((token) => /^(?:known|recorded|surviving|extant|next)$/.test(token.lower)) &&
    words
      .slice(1, -1)
      .some(
        (token) =>
          token.lower === 'most' ||
          /^(?!forest|interest|west|east|test|harvest|rest|guest|honest|request|contest|modest)\p{Ll}+est$/u.test(
            token.lower,
          ),
      )
  )
    return true
  if (
    words[0]?.lower === 'the' &&
    words.length === 3 &&
    ((pointing.test(words[1]?.lower ?? '') && figure.test(words[2]?.lower ?? '')) ||
      (first && !followed && side.test(words[1]?.lower ?? '') && ofPlace.test(words[2]?.lower ?? '')))
  )
    return true
  if (words[0]?.lower === 'the' && words.length === 2 && !followed && body.test(words[1]?.text ?? '')) return true
  if (words[0]?.lower !== 'the' || words.length > 2 || words[1]?.pos === 'name')
    return (
      words[0]?.lower === 'the' &&
      words.length === 3 &&
      /^(?:two|three|four|five|six|seven|eight|nine|ten|\d[\d,]*(?:-[a-z]+)?|first|second|third|last|next|new|same|entire|whole|other)$/.test(
        words[1]?.lower ?? '',
      ) &&
      !(words[1]?.lower === 'first' && words[2]?.lower === 'time') &&
      !(
        /^(?:first|second|third|last)$/.test(words[1]?.lower ?? '') &&
        at + 2 < b &&
        (chunks[at + 1]?.word === 'of' || chunks[at + 1]?.kind === 'rel')
      ) &&
      !(/^(?:first|last)$/.test(words[1]?.lower ?? '') && isToldBy(analysis, at, b, reference)) &&
      !(words[1]?.lower === 'first' && invented.has(singularOf(words[2]?.lower ?? ''))) &&
      // "the three branches of the guild"
      !(
        counted.test(words[2]?.lower ?? '') &&
        words[1]?.pos === 'num' &&
        at + 2 < b &&
        chunks[at + 1]?.word === 'of'
      ) &&
      !(followed && chunk.i > 0 && tokens[chunk.i - 1]?.lower === 'of' && words[1]?.pos === 'num') &&
      words[2]?.pos === 'noun'
    )
  const head = words[1]?.lower ?? ''
  const next = chunks[at + 1]
  if (
    at + 1 < b &&
    (next?.word === 'of' ||
      next?.kind === 'rel' ||
      next?.kind === 'part' ||
      (next?.kind === 'prep' && !isOnlyWhen(chunks, at + 1)) ||
      next?.kind === 'inf' ||
      (next?.vg?.doubtful === true && chunks[at + 2]?.kind === 'prep'))
  )
    return false
  // "the earthquake" in a text about earthquakes; what a longer title names has been put in already where it is meant.
  if (!/\s/.test(reference.title) && singularOf(reference.title.toLowerCase()) === singularOf(head)) return false
  // "signals travel through the body": any body.
  if (head === 'body' && within.test(chunks[at - 1]?.word ?? '')) return false
  // "the body stores iron", "the salt that enters the body"
  if (head === 'body' && (isBodily(next) || /^(?:enter|leave)$/.test(chunks[at - 1]?.vg?.lemma ?? ''))) return false
  // "the liquid inside the cell", "the wall of the cell": any cell.
  if (head === 'cell' && !first && /^(?:in|inside|outside|within|into|around|of)$/.test(chunks[at - 1]?.word ?? ''))
    return false
  return (
    leaning.test(head) ||
    leaning.test(singularOf(head)) ||
    (first && /(?:ment|tion|sion|ance|ence|ness|ity|ism|ship)s?$/.test(head))
  )
}

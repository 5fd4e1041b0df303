import { type Analysis, balance, extent, plain } from './analysis'
import type { Chunk, VerbGroup } from './chunks'
import type { Clause } from './clauses'
import type { DateMention } from './dates'
import { isHumanNoun, singularOf } from './lexicon'
import type { Reference } from './reference'
import type { Token } from './tokens'

export type PieceRole = 'object' | 'predicate' | 'pp' | 'date' | 'inf' | 'that' | 'adverb' | 'apposition' | 'other'

/** A part of a clause that can be asked for or left out: chunks [a, b), offsets within the sentence, words for a question. */
export type Piece = {
  readonly role: PieceRole
  readonly a: number
  readonly b: number
  readonly from: number
  readonly to: number
  readonly words: string
  readonly prep?: string
  readonly head?: Token
  readonly date?: DateMention
  readonly front: boolean
}

/** A clause made ready for asking: names in full, nothing that points outside the sentence. */
export type Frame = {
  readonly analysis: Analysis
  readonly index: number
  readonly clause: Clause
  readonly vg: VerbGroup
  /** Full words of the subject for a stem: "Cai Qi", "the Calvin cycle". */
  readonly subject: string
  readonly subjectFrom: number
  readonly subjectTo: number
  readonly person: boolean
  readonly plural: boolean
  /** True where the subject is a pronoun or a part of a name: its span is not the full name. */
  readonly derived: boolean
  readonly pieces: readonly Piece[]
}

/** Nouns that lean on something said before when nothing follows them: "the incident", "the company". */
const leaning =
  /^(?:account|incident|event|accident|company|firm|latter|former|group|book|work|film|song|project|process|plan|scheme|idea|method|result|results|effect|effects|study|paper|article|report|building|site|area|region|place|city|town|village|country|nation|state|period|era|time|name|word|term|team|club|league|school|university|college|institution|organization|organisation|body|office|post|position|position|role|law|act|case|system|decision|change|change|move|proposal|agreement|treaty|deal|attack|battle|war|conflict|campaign|expedition|operation|couple|pair|two|three|four|others?|rest|same|one|ones|man|woman|men|women|author|king|emperor|president|leader|government|party|family|child|children|son|daughter|series|set|list|number|amount|figure|rate|level|type|kind|form|version|model|design|product|object|device|machine|instrument|structure|function|problem|question|solution|answer|theory|experiment|observation|discovery|invention|technique|practice|tradition|movement|meeting|ceremony|competition|game|match|season|issue|matter|situation|condition|circumstances|reason|cause|mistake|tree|line|cycle|step|stage|phase|numbers|property|properties|feature|features|character|song|album|show|episode|commission|committee|council|congress|court|army|forces?|troops|ship|train|road|street|river|lake|island|mountain|church|temple|house|room|garden|station|station|museum|library|bridge|wall|tower|castle|province|district|campus|airport|port|population|economy|industry|market|bank|material|substance|element|compound|mixture|liquid|gas|solution|reaction|pore|cell|animal|plant|organism|species|disease|drug|patient|test|sample|data|value|equation|formula|theorem|proof|conjecture|algorithm|expression|space|field|point|surface)$/

/** Whether the words of chunks [a, b) stand alone: no pronoun, no "this", no bare "the company". */
export function standsAlone(analysis: Analysis, a: number, b: number, reference: Reference, strict = true): boolean {
  const { chunks, tokens } = analysis
  for (let at = a; at < b; at += 1) {
    const chunk = chunks[at] as Chunk
    const words = tokens.slice(chunk.i, chunk.j)
    if (
      words.some(
        (token) =>
          (token.pos === 'pron' && !/^(?:it|who|whom)$/.test(token.lower)) ||
          /^(?:this|these|those|such|another|other|same|latter|former|mine|here|following|preceding|aforementioned|respective)$/.test(
            token.lower,
          ) ||
          (token.lower === 'that' && token.pos === 'det'),
      )
    )
      return false
    if (words.some((token) => token.lower === 'it' || token.lower === 'there')) return false
    if (chunk.kind === 'np' && chunk.pronoun && !/^(?:all|most|some|many|both|each|one)$/.test(chunk.word)) return false
    if (chunk.kind === 'np' && /^both$/.test(words[0]?.lower ?? '') && strict) return false
    if (chunk.kind === 'np' && strict && leans(analysis, at, b, reference)) return false
  }
  return true
}

/** A definite noun without anything that says which: "the company", but not "the company of ...", "the steam company", "the heart". */
export function leans(analysis: Analysis, at: number, b: number, reference: Reference): boolean {
  const { chunks, tokens } = analysis
  const chunk = chunks[at] as Chunk
  const words = tokens.slice(chunk.i, chunk.j)
  const followed =
    at + 1 < b &&
    (chunks[at + 1]?.kind === 'prep' ||
      chunks[at + 1]?.kind === 'rel' ||
      chunks[at + 1]?.kind === 'inf' ||
      chunks[at + 1]?.kind === 'part')
  if (
    words[0]?.lower === 'the' &&
    !followed &&
    words.length >= 3 &&
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
  if (words[0]?.lower !== 'the' || words.length > 2 || words[1]?.pos === 'name')
    return (
      words[0]?.lower === 'the' &&
      words.length === 3 &&
      /^(?:two|three|four|first|second|third|last|next|new|same|entire|whole|other)$/.test(words[1]?.lower ?? '') &&
      words[2]?.pos === 'noun'
    )
  const head = words[1]?.lower ?? ''
  const next = chunks[at + 1]
  if (at + 1 < b && (next?.word === 'of' || next?.kind === 'rel' || next?.kind === 'part' || next?.kind === 'prep'))
    return false
  if (
    reference.title
      .toLowerCase()
      .split(/\W+/)
      .some((word) => singularOf(word) === singularOf(head))
  )
    return false
  return (
    leaning.test(head) ||
    leaning.test(singularOf(head)) ||
    /(?:ment|tion|sion|ance|ence|ness|ity|ism|ship)s?$/.test(head)
  )
}

function piece(
  analysis: Analysis,
  role: PieceRole,
  a: number,
  b: number,
  front: boolean,
  more: Partial<Piece> = {},
): Piece {
  const { from, to } = extent(analysis, a, b)
  const fit = balance(analysis.sentence.text, from, to) ?? { from, to }
  const text = plain(analysis.sentence.text.slice(fit.from, fit.to))
  const first = analysis.tokens[analysis.chunks[a]?.i ?? 0]
  const words =
    first && first === analysis.tokens[0] && first.pos !== 'name' && first.text !== 'I'
      ? text.charAt(0).toLowerCase() + text.slice(1)
      : text
  return { role, a, b, ...fit, words, front, ...more }
}

const nominal = (chunk: Chunk | undefined): boolean => chunk?.kind === 'np' || chunk?.kind === 'date'
/** Prepositions that more often belong to the noun before them than to the verb. */
const nounBound = new Set([
  'of',
  'between',
  'about',
  'against',
  'regarding',
  'concerning',
  'over',
  'per',
  'among',
  'toward',
  'towards',
])

/** End of the noun phrase that begins at `a`, with "of ...", lists and restrictive relatives, within [a, end). */
function phraseEnd(chunks: readonly Chunk[], a: number, end: number): number {
  let b = a + 1
  while (b < end) {
    const chunk = chunks[b] as Chunk
    const next = chunks[b + 1]
    if (chunk.kind === 'prep' && nounBound.has(chunk.word) && (nominal(next) || next?.kind === 'ger')) b += 2
    else if (chunk.kind === 'conj' && nominal(next) && b + 1 < end) b += 2
    else if (chunk.kind === 'comma' && nominal(next) && listCloses(chunks, b, end))
      b = listCloses(chunks, b, end) ?? b + 2
    else if (chunk.kind === 'comma' && next?.kind === 'conj' && nominal(chunks[b + 2]) && b + 2 < end) b += 3
    else if (chunk.kind === 'rel' || (chunk.kind === 'prep' && next?.kind === 'rel')) return end
    else if ((chunk.kind === 'part' || (chunk.kind === 'vg' && chunk.vg?.doubtful)) && b < end) return end
    else if (chunk.kind === 'np' && chunks[b + 1]?.kind === 'vg' && b + 1 < end) return end
    else return b
  }
  return Math.min(b, end)
}

/** Behind the last member of the list that goes on at `comma`; undefined where none does. */
function listCloses(chunks: readonly Chunk[], comma: number, end: number): number | undefined {
  for (let at = comma + 1; at < end; at += 1) {
    const { kind, word } = chunks[at] as Chunk
    if (kind === 'conj' && nominal(chunks[at + 1]) && at + 1 < end) return at + 2
    if (kind === 'conj' || (kind !== 'np' && kind !== 'comma' && kind !== 'date' && kind !== 'prep')) return undefined
    if (kind === 'prep' && (!nominal(chunks[at + 1]) || chunks[at + 1]?.kind === 'date' || word === 'by'))
      return undefined
  }
  return undefined
}

/** Cuts chunks [a, b) of a complement or a front into pieces. */
export function cutPieces(analysis: Analysis, a: number, b: number, front: boolean, copula: boolean): readonly Piece[] {
  const { chunks } = analysis
  const pieces: Piece[] = []
  let at = a
  while (at < b) {
    const chunk = chunks[at] as Chunk
    const next = chunks[at + 1]
    if (chunk.kind === 'comma') at += 1
    else if (chunk.kind === 'prep' && next?.kind === 'date' && at + 1 < b) {
      const token = analysis.tokens[next.i]
      let end = at + 2
      if (
        /^(?:between|from)$/.test(chunk.word) &&
        /^(?:and|to|until|till)$/.test(chunks[at + 2]?.word ?? '') &&
        chunks[at + 3]?.kind === 'date' &&
        at + 3 < b
      )
        end = at + 4
      else if (chunks[at + 2]?.kind === 'conj' && chunks[at + 3]?.kind === 'date' && at + 3 < b) end = at + 4
      pieces.push(
        piece(analysis, 'date', at, end, front, { prep: chunk.word, ...(token?.date ? { date: token.date } : {}) }),
      )
      at = end
    } else if (chunk.kind === 'date') {
      const token = analysis.tokens[chunk.i]
      pieces.push(piece(analysis, 'date', at, at + 1, front, token?.date ? { date: token.date } : {}))
      at += 1
    } else if (chunk.kind === 'prep') {
      const end = nominal(next)
        ? phraseEnd(chunks, at + 1, b)
        : next?.kind === 'ger'
          ? clauseEnd(chunks, at + 2, b)
          : Math.min(at + 1, b)
      pieces.push(
        piece(analysis, next && end > at + 1 ? 'pp' : 'adverb', at, Math.max(end, at + 1), front, {
          prep: chunk.word,
          ...(next?.head ? { head: next.head } : {}),
        }),
      )
      at = Math.max(end, at + 1)
    } else if (nominal(chunk)) {
      const end = copula && pieces.length === 0 ? predicateEnd(chunks, at, b) : phraseEnd(chunks, at, b)
      pieces.push(
        piece(
          analysis,
          copula && pieces.length === 0 ? 'predicate' : 'object',
          at,
          end,
          front,
          chunk.head ? { head: chunk.head } : {},
        ),
      )
      at = end
    } else if (chunk.kind === 'inf') {
      const end = clauseEnd(chunks, at + 1, b)
      pieces.push(piece(analysis, 'inf', at, end, front))
      at = end
    } else if (chunk.kind === 'rel' && chunk.word === 'that') {
      pieces.push(piece(analysis, 'that', at, b, front))
      at = b
    } else if (chunk.kind === 'adv') {
      pieces.push(piece(analysis, 'adverb', at, at + 1, front))
      at += 1
    } else {
      const end = chunk.kind === 'adj' ? at + 1 : b
      pieces.push(piece(analysis, 'other', at, end, front))
      at = end
    }
  }
  return pieces
}

/** Up to the first date phrase: what depends on an infinitive or a gerund stays with it. */
function clauseEnd(chunks: readonly Chunk[], a: number, b: number): number {
  for (let at = a; at < b; at += 1)
    if (chunks[at]?.kind === 'prep' && chunks[at + 1]?.kind === 'date' && at + 2 >= b) return at
  return b
}

const predicateEnd = clauseEnd

/** ", which shields life": said of the noun itself; without the comma it only tells which one is meant. */
export function isNonRestrictive({ chunks }: Analysis, clause: Clause): boolean {
  if (clause.shared) return true
  let at = clause.at - 1
  while (chunks[at]?.kind === 'adv') at -= 1
  return chunks[at]?.kind === 'rel' && chunks[at]?.word !== 'that' && chunks[at - 1]?.kind === 'comma'
}

/** What "it" or "they" at the start of the next sentence stands for. */
export type Antecedent = {
  readonly subject: string
  readonly person: boolean
  readonly plural: boolean
  readonly block: number
}

/** A frame of each clause whose subject is known and which points at nothing outside. */
export function frameOf(
  analysis: Analysis,
  index: number,
  clause: Clause,
  reference: Reference,
  before?: Antecedent,
): Frame | undefined {
  const { subject, vg } = clause
  if (
    !subject ||
    vg.negated ||
    clause.marker === 'than' ||
    subject.head.pos === 'num' ||
    /^\p{L}$/u.test(subject.head.text)
  )
    return undefined
  if (clause.relative !== undefined && !isNonRestrictive(analysis, clause) && !copulaSubject(analysis, subject.a))
    return undefined
  const named = nameSubject(analysis, index, clause, reference) ?? carried(analysis, clause, before)
  if (!named) return undefined
  const copula = vg.lemma === 'be' || vg.lemma === 'become' || vg.lemma === 'remain'
  const fronts = clause.front
    .filter((range) => !isConnector(analysis, range.a, range.b))
    .flatMap((range) => frontPieces(analysis, range.a, range.b))
  if (fronts.some((front) => front.role === 'other' && !opensWell(analysis, front))) return undefined
  const pieces = [
    ...fronts,
    ...cutPieces(analysis, clause.complement.a, clause.complement.b, false, copula && vg.voice === 'active'),
  ]
  return { analysis, index, clause, vg, ...named, plural: subject.plural, pieces }
}

/** A front that may stay before a question: a subordinate clause or a participle with more than itself. */
function opensWell(analysis: Analysis, front: Piece): boolean {
  const first = analysis.chunks[front.a]
  if (first?.kind === 'sub' || (first?.kind === 'prep' && /^(?:as|after|before|since|until)$/.test(first.word)))
    return analysis.chunks.slice(front.a, front.b).some((chunk) => chunk.kind === 'vg')
  return (
    (first?.kind === 'part' || first?.kind === 'ger' || (first?.kind === 'vg' && first.vg?.doubtful === true)) &&
    front.b - front.a >= 2
  )
}

const elapsed =
  /^(?:\p{L}+ ){0,3}(?:year|month|day|week|decade|centur)\p{L}* (?:later|earlier|afterwards|before|after)\b/iu

function frontPieces(analysis: Analysis, a: number, b: number): readonly Piece[] {
  const first = analysis.chunks[a]
  const words = extent(analysis, a, b)
  // "Two days after the fire, on 20 November": the date that follows says it better.
  if (elapsed.test(analysis.sentence.text.slice(words.from, words.to))) return []
  if (first?.kind === 'adj' && analysis.chunks[a + 1]?.kind === 'prep')
    return [piece(analysis, 'pp', a, b, true, { prep: analysis.chunks[a + 1]?.word ?? '' })]
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
  // "A native of Linz, she ...": says something of the subject and nothing of what is asked.
  const word = analysis.tokens[first?.i ?? 0]?.lower ?? ''
  if (first?.kind === 'np' && /^an?$/.test(word) && isHumanNoun(first.head?.lower ?? ''))
    return [piece(analysis, 'apposition', a, b, true)]
  return [piece(analysis, 'other', a, b, true)]
}

const connectors =
  /^(?:however|therefore|thus|hence|moreover|furthermore|meanwhile|nevertheless|nonetheless|instead|otherwise|indeed|consequently|accordingly|next|then|finally|later|afterwards|subsequently|thereafter|additionally|similarly|likewise|also|first|second|third|eventually|overall|today|again|besides|so|and|but|still|yet|in fact|in addition|for example|for instance|as a result|in particular|of course|in contrast|by contrast|on the other hand|at the same time|in turn|in general|in practice|in other words|that is)$/
const isConnector = (analysis: Analysis, a: number, b: number): boolean => {
  const { from, to } = extent(analysis, a, b)
  return connectors.test(analysis.sentence.text.slice(from, to).toLowerCase())
}

/** "It" or "They" as the first word: the subject of the sentence before in the same paragraph, where number and kind fit. */
function carried(analysis: Analysis, clause: Clause, before: Antecedent | undefined): ReturnType<typeof nameSubject> {
  const { subject, vg } = clause
  if (
    !subject ||
    !before ||
    before.block !== analysis.sentence.block ||
    analysis.chunks[subject.a]?.i !== 0 ||
    subject.b !== 1
  )
    return undefined
  const word = analysis.chunks[subject.a]?.word ?? ''
  const fits = (word === 'it' && !before.plural && !before.person) || (word === 'they' && before.plural)
  const next = analysis.chunks[clause.complement.a]
  const empty =
    word === 'it' &&
    (/^(?:seem|appear|happen|turn|take)$/.test(vg.lemma) ||
      (vg.lemma === 'be' &&
        (next?.kind === 'adj' || next?.kind === 'inf' || next?.kind === 'adv' || next?.kind === 'rel')) ||
      analysis.chunks
        .slice(clause.complement.a, clause.complement.b)
        .some((chunk) => chunk.word === 'that' || chunk.kind === 'inf'))
  if (!fits || empty || / of |['’]s /.test(before.subject)) return undefined
  const { from, to } = extent(analysis, subject.a, subject.b)
  return { subject: before.subject, subjectFrom: from, subjectTo: to, person: before.person, derived: true }
}

function nameSubject(
  analysis: Analysis,
  index: number,
  clause: Clause,
  reference: Reference,
): Pick<Frame, 'subject' | 'subjectFrom' | 'subjectTo' | 'person' | 'derived'> | undefined {
  const { subject } = clause
  if (!subject) return undefined
  const { chunks, tokens, sentence } = analysis
  const same = clause.relative === undefined ? undefined : copulaSubject(analysis, subject.a)
  if (same) return nameSubject(analysis, index, same, reference)
  let b = subject.b
  while (chunks[b - 1]?.kind === 'comma') b -= 1
  const comma = chunks.findIndex((chunk, at) => at > subject.a && at < b && chunk.kind === 'comma')
  const inserted = comma > 0 && chunks[subject.b - 1]?.kind === 'comma'
  if (inserted) b = comma
  const { from, to } = extent(analysis, subject.a, b)
  const first = chunks[subject.a] as Chunk
  const text = plain(sentence.text.slice(from, to))
  const own = tokens.slice(first.i, first.j)
  if (first.pronoun && b === subject.a + 1) {
    const name = reference.pronoun(first.word, index)
    return name === undefined
      ? undefined
      : { subject: name, subjectFrom: from, subjectTo: to, person: true, derived: true }
  }
  if (/^(?:his|her)$/.test(own[0]?.lower ?? '')) {
    const name = reference.pronoun(own[0]?.lower ?? '', index)
    return name === undefined
      ? undefined
      : {
          subject: `${name}'s ${text.replace(/^\S+\s+/, '')}`,
          subjectFrom: from,
          subjectTo: to,
          person: isHumanNoun(subject.head.lower),
          derived: true,
        }
  }
  if (own[0]?.pos === 'poss' || !standsAlone(analysis, subject.a, b, reference)) return undefined
  const full = reference.fullName(text)
  const possessive = own[1]?.pos === 'part' ? reference.fullName(own[0]?.text ?? '') : undefined
  const words =
    possessive !== undefined && possessive !== own[0]?.text ? text.replace(own[0]?.text ?? '', possessive) : full
  const person =
    reference.isPerson(full) ||
    (own.at(-1)?.pos === 'name' && reference.isPerson(trailingName(own))) ||
    (subject.head.pos === 'noun' && isHumanNoun(subject.head.lower))
  const lowered =
    own[0] && own[0].pos !== 'name' && own[0].text !== 'I' && from === tokens[0]?.from
      ? words.charAt(0).toLowerCase() + words.slice(1)
      : words
  return { subject: lowered, subjectFrom: from, subjectTo: to, person, derived: full !== text || words !== text }
}

/** "Ada is a botanist who studies moss": what is said of the botanist is said of Ada. */
const copulaSubject = (analysis: Analysis, at: number): Clause | undefined =>
  analysis.clauses.find(
    (clause) =>
      clause.vg.lemma === 'be' &&
      clause.vg.voice === 'active' &&
      !clause.relative &&
      clause.marker === undefined &&
      clause.subject &&
      clause.complement.a === at &&
      at < clause.complement.b,
  )

const trailingName = (own: readonly Token[]): string => {
  const at = own.findLastIndex((token) => token.pos !== 'name')
  return own
    .slice(at + 1)
    .map((token) => token.text)
    .join(' ')
}

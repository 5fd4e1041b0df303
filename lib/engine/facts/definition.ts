import { extent, plain } from '../analysis'
import { singularVerb } from '../asks'
import type { Chunk } from '../chunks'
import type { Frame } from '../frames'
import { standsAlone } from '../leaning'
import { isHumanNoun } from '../lexicon'
import type { Piece } from '../pieces'
import { ask, type Draft, draft, type Family, pieceSlot, slotAt, subjectSlot, type View } from './family'

/** Nouns too wide for "Which ... ?": then the term is asked by its whole definition. */
const wide =
  /^(?:one|part|example|kind|type|form|sort|way|result|set|series|number|group|name|term|word|thing|process|case|piece|member|lot|variety|pair|collection|range|cluster|system|mass|sum|product|unit|measure|method|means|act|state|property|study|science|branch|field|use|amount)s?$/

/** What something is: "A granum is a stack of thylakoids", "Chlorophyll is the pigment that absorbs most of the light", "the xylem, a tissue of narrow tubes". */
export const definition: Family = {
  name: 'definition',
  read: (view) => [...view.frames.flatMap((frame) => copula(view, frame)), ...appositives(view)],
}

function copula(view: View, frame: Frame): readonly Draft[] {
  const { vg, clause } = frame
  if (
    vg.lemma !== 'be' ||
    vg.voice !== 'active' ||
    vg.helpers.length > 0 ||
    (clause.marker !== undefined && !/^(?:while|whereas|although|and|because)$/.test(clause.marker))
  )
    return []
  const [predicate] = frame.pieces.filter((piece) => !piece.front)
  if (
    predicate?.role !== 'predicate' ||
    !predicate.head ||
    predicate.head.pos === 'adj' ||
    predicate.head.pos === 'num'
  )
    return []
  const first = view.analysis.tokens[view.analysis.chunks[predicate.a]?.i ?? 0]
  const indefinite = /^(?:an?)$/.test(first?.lower ?? '')
  const definite = first?.lower === 'the'
  if (!indefinite && !definite && !(frame.plural && first && first.pos !== 'poss' && first.pos !== 'pron')) return []
  if (
    frame.pieces.some((piece) => piece.front && piece.role !== 'adverb') ||
    (frame.derived && view.reference.protagonist?.name !== frame.subject)
  )
    return []
  const full = wholePredicate(view, frame, predicate)
  if (
    full === undefined ||
    !standsAlone(view.analysis, full.a, full.b, view.reference) ||
    full.words.split(' ').length < 2
  )
    return []
  const who = frame.person ? 'Who' : 'What'
  const be = vg.main.lower
  return [makeDefinition(view, frame, full, definite, `${who} ${be} ${frame.subject}?`)]
}

/** The predicate to the end of the clause, dates and all. */
function wholePredicate(view: View, frame: Frame, predicate: Piece): Piece | undefined {
  const rest = frame.pieces.filter((piece) => !piece.front)
  const last = rest.at(-1)
  if (!last) return undefined
  const text = view.analysis.sentence.text.slice(predicate.from, last.to)
  return { ...predicate, b: last.b, to: last.to, words: plain(text) }
}

function makeDefinition(view: View, frame: Frame, predicate: Piece, definite: boolean, question: string): Draft {
  const term = subjectSlot(view, frame, 'term')
  return draft(view, {
    kind: 'definition',
    relation: 'is',
    subject: frame.subject,
    rule: 'definition:copula',
    slots: [
      articleOff(view, term, frame),
      pieceSlot(view, 'definition', predicate, predicate.head ? { head: predicate.head.lower } : {}),
    ],
    statement: `${upper(frame.subject)} ${frame.vg.main.lower} ${predicate.words}.`,
    asks: [
      frame.person && !definite ? undefined : ask('definition', question, predicate.words),
      ask('term', termQuestion(view, frame, predicate, definite), bareTerm(frame.subject)),
    ],
  })
}

/** The term without its article. */
function articleOff(view: View, slot: ReturnType<typeof subjectSlot>, frame: Frame) {
  const match = /^(?:the|an?|each|every)\s+/i.exec(slot.text)
  return match && !frame.derived
    ? slotAt(
        view,
        'term',
        frame.subjectFrom + match[0].length,
        frame.subjectTo,
        slot.head === undefined ? {} : { head: slot.head },
      )
    : slot
}

export const bareTerm = (text: string): string => text.replace(/^(?:an?|each|every)\s+/i, '')
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** "Which pigment absorbs most of the light?", "What is the term for a stack of thylakoids?" */
function termQuestion(view: View, frame: Frame, predicate: Piece, definite: boolean): string | undefined {
  if (frame.person) return definite ? `Who ${frame.vg.main.lower} ${predicate.words}?` : undefined
  const { chunks, tokens } = view.analysis
  const noun = chunks[predicate.a]
  const rel = chunks[predicate.a + 1]
  const head = noun?.head?.lower ?? ''
  if (noun && rel?.kind === 'rel' && /^(?:that|which|who)$/.test(rel.word) && !wide.test(head)) {
    const verb = chunks.slice(predicate.a + 2).findIndex((chunk) => chunk.kind === 'vg')
    const group = chunks[predicate.a + 2 + verb]?.vg
    const start = tokens[noun.i]
    const end = tokens[noun.j - 1]
    if (verb >= 0 && verb <= 1 && group && start && end) {
      const phrase = view.analysis.sentence.text.slice(start.from, end.to).replace(/^(?:the|an?)\s+/i, '')
      const tail = extent(view.analysis, predicate.a + 3 + verb, predicate.b)
      const rest = plain(view.analysis.sentence.text.slice(tail.from, predicate.to))
      const single = frame.plural
        ? group.helpers
            .concat(group.main)
            .map((token) => token.text)
            .join(' ')
        : singularVerb(group)
      return `Which ${phrase} ${single} ${rest}?`
    }
  }
  if (/^(?:example|type|kind|form|sort|part|member|one|case|way|result|topic|subject)s?$/.test(head)) return undefined
  if (definite) return `What ${frame.vg.main.lower} ${predicate.words}?`
  if (frame.clause.subject?.head.pos === 'name' && !/^\p{Ll}/u.test(frame.subject)) return undefined
  if (isHumanNoun(head) || /\p{Lu}/u.test(frame.subject.replace(/^the\s+/i, '').slice(1))) return undefined
  const words = predicate.words.replace(/^(?:an?)\s+/i, (article) => article.toLowerCase())
  return words.split(' ').length >= 3 ? `What is the term for ${words}?` : undefined
}

/** "the xylem, a tissue of narrow tubes" and "Jan Ingenhousz, a Dutch physician": a noun phrase explained behind a comma. */
function appositives(view: View): readonly Draft[] {
  const { analysis } = view
  const { chunks, tokens, sentence } = analysis
  return chunks.flatMap((chunk, at): Draft[] => {
    const noun = chunks[at - 1]
    const next = chunks[at + 1]
    if (
      !(chunk.kind === 'comma' || /^[–—]$/.test(chunk.word)) ||
      noun?.kind !== 'np' ||
      noun.pronoun ||
      next?.kind !== 'np' ||
      next.pronoun
    )
      return []
    const article = tokens[next.i]?.lower ?? ''
    const owned =
      noun.head?.pos === 'name' &&
      tokens[next.i]?.pos === 'name' &&
      tokens.slice(next.i, next.j).some((token) => token.pos === 'part')
    if (!(owned || /^(?:an?|the)$/.test(article)) || next.j - next.i < 2 || next.head?.pos !== 'noun') return []
    if (
      /^(?:walk|drive|ride|mile|miles|hour|distance|few|number|position|post|feat|move|fact|year|time|figure|total|result|process|event|practice|decision|role)$/.test(
        next.head.lower,
      )
    )
      return []
    const end = owned
      ? ownedEnd(chunks, at + 1)
      : appositionEnd(chunks, at + 1, article === 'the' && isHumanNoun(next.head.lower) && noun.head?.pos === 'name')
    if (end === undefined) return []
    const named = noun.head?.pos === 'name'
    const known = tokens[noun.i]?.lower === 'the' || named
    if (!known || (chunks[at - 2]?.kind === 'prep' && chunks[at - 2]?.word === 'of' && !named)) return []
    const { from, to } = extent(analysis, at - 1, at)
    const explained = extent(analysis, at + 1, end)
    const words = plain(sentence.text.slice(explained.from, explained.to))
    const alone = standsAlone(analysis, at + 1, end, view.reference)
    if (!standsAlone(analysis, at - 1, at, view.reference) || words.split(' ').length < 3) return []
    const text = plain(sentence.text.slice(from, to))
    const name = view.reference.fullName(trailing(view, noun.i, noun.j) ?? text)
    const person = view.reference.isPerson(name)
    if (
      person !== isHumanNoun(next.head?.lower ?? '') ||
      (!person && named && view.typeOf(name) === undefined && article !== 'the' && isHumanNoun(next.head?.lower ?? ''))
    )
      return []
    const subject = person ? name : lower(text, named)
    const who = person ? 'Who' : 'What'
    const be = person || !/s$/.test(noun.head?.lower ?? '') || named ? 'is' : 'are'
    const past =
      person || analysis.clauses[0]?.vg.main.form === 'past' || analysis.clauses[0]?.vg.main.form === 'pastpp'
    return [
      draft(view, {
        kind: 'definition',
        relation: 'is',
        subject,
        rule: 'definition:apposition',
        slots: [
          slotAt(
            view,
            'term',
            person ? (tokens[noun.j - name.split(' ').length]?.from ?? from) : articleFrom(view, noun.i, from),
            to,
            person ? { text: name, type: 'person' } : {},
          ),
          slotAt(view, 'definition', explained.from, explained.to, { head: next.head?.lower ?? '' }),
        ],
        statement: past || !alone ? null : `${upper(subject)} ${be} ${words}.`,
        asks: !alone
          ? []
          : past
            ? [
                article !== 'the' && !owned
                  ? undefined
                  : ask('term', `${who} ${person ? 'was' : be} ${words}?`, subject),
              ]
            : [
                ask('definition', `${who} ${be} ${subject}?`, words),
                article === 'the'
                  ? ask('term', `${who} ${be} ${words}?`, subject)
                  : named
                    ? undefined
                    : ask('term', `What is the term for ${words}?`, bareTerm(subject)),
              ],
      }),
    ]
  })
}

const articleFrom = (view: View, i: number, from: number): number =>
  view.analysis.tokens[i]?.pos === 'det' ? (view.analysis.tokens[i + 1]?.from ?? from) : from
const lower = (text: string, named: boolean): string =>
  named && !/^The\s/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)

/** The name at the end of a noun phrase: "the chemist Joseph Priestley" -> "Joseph Priestley". */
function trailing(view: View, i: number, j: number): string | undefined {
  const { tokens, sentence } = view.analysis
  let at = j
  while (at > i && tokens[at - 1]?.pos === 'name') at -= 1
  return at === j ? undefined : sentence.text.slice(tokens[at]?.from, tokens[j - 1]?.to)
}

/** "Momus, Warsaw's first literary cabaret,": up to the next comma. */
const ownedEnd = (chunks: readonly Chunk[], start: number): number | undefined =>
  chunks[start + 1]?.kind === 'comma' || chunks[start + 1]?.kind === 'stop' ? start + 1 : undefined

/** End of an apposition: the next comma or the end of the sentence; undefined where it is rather a list. */
function appositionEnd(chunks: readonly Chunk[], start: number, titled: boolean): number | undefined {
  for (let at = start + 1; at < chunks.length; at += 1) {
    const { kind, word } = chunks[at] as Chunk
    if (kind === 'stop') return at
    if (kind === 'comma') {
      const next = chunks[at + 1]
      if (next?.kind === 'np' && titled && next.head?.pos === 'name') return at
      if (next?.kind === 'conj' && titled && chunks[at + 2]?.head?.pos === 'name') return at
      return next?.kind === 'conj' || next?.kind === 'np' ? undefined : at
    }
    if (kind === 'conj' && chunks[at + 1]?.kind === 'np' && chunks[at - 2]?.kind === 'comma') return undefined
    if (kind === 'vg' && chunks[at - 1]?.kind !== 'rel') return undefined
    if (kind === 'sub' || word === 'but') return undefined
  }
  return undefined
}

import type { Analysis } from './analysis'
import { type Entity, entitiesOf, keyOf } from './entities'
import { nounClasses } from './headClasses'
import { singularOf } from './lexicon'
import { isKnownPlace, nameClass } from './mentions/nameType'
import type { Reference } from './reference'
import type { CanonicalDocument } from './types'

/** What a document is about, and the keys of all its names. */
export type Topic = { readonly entity: Entity; readonly names: ReadonlySet<string> }

const leadSentences = 6
/** How often a text that begins in the middle must speak of what its title names. */
const enoughMentions = 2

/** "The Lund Trading Company, at first two guilds and known as ..., became": what a text opens with, whatever its first sentence goes on to say. */
const opens = ({ i, named }: Entity): boolean => named && i <= 1

/** The thing a document is about, where its title names it and its first sentences, or several later ones, speak of it. */
export function findTopic(
  document: CanonicalDocument,
  analyses: readonly Analysis[],
  reference: Reference,
): Topic | undefined {
  const title = document.title.replace(/\s*\([^)]*\)\s*$/, '').trim()
  const names = new Set([keyOf(title), ...otherNames(title)])
  const words = keyOf(title).split(' ')
  // "in Graz", "from Graz to Linz": a text on a place speaks of it in many parts of a sentence.
  const isPlace = isKnownPlace(title)
  let found = 0
  for (const [index, analysis] of analyses.entries()) {
    const text = analysis.sentence.text.toLowerCase()
    if (index >= leadSentences && !text.includes(words[0] ?? '')) continue
    const topic = entitiesOf(analysis, reference).find(
      (entity) =>
        !entity.person &&
        (names.has(entity.key)
          ? isPlace || entity.role === 'subject' || (index === 0 && opens(entity))
          : index === 0 && opens(entity) && words.length > 1 && entity.key.endsWith(` ${keyOf(title)}`)),
    )
    if (!topic) continue
    found += 1
    if (((topic.role === 'subject' || opens(topic)) && index < leadSentences) || found >= enoughMentions)
      return {
        names,
        entity: {
          ...topic,
          key: keyOf(title),
          alone: true,
          fresh: false,
          classes: new Set([
            ...topic.classes,
            ...saidOf(analysis, topic),
            ...saidOfElement(analysis, topic),
            ...inBrackets(document.title),
            ...(topic.named && nameClass(title) === undefined && topic.classes.size === 0
              ? calledFromStart(analyses)
              : []),
          ]),
        },
      }
  }
  return definedFirst(title, analyses[0], reference)
}

/** "The Convention of Holm was a treaty" under "Treaty of Holm", "Norland is an island" under "History of Norland": what the first sentence says what it is. */
function definedFirst(title: string, analysis: Analysis | undefined, reference: Reference): Topic | undefined {
  const entity = analysis && entitiesOf(analysis, reference).find(({ role }) => role === 'subject')
  if (!entity || entity.person || entity.plural || entity.clause !== analysis.clauses[0]) return undefined
  const classes = saidOf(analysis, entity)
  const own = new Set(title.match(/\p{Lu}\p{L}{3,}/gu) ?? [])
  const isShared = entity.named && entity.phrase.tokens.some(({ text, pos }) => pos === 'name' && own.has(text))
  const isWritten =
    entity.key.replaceAll(' ', '') === keyOf(title).replaceAll(' ', '') ||
    `${keyOf(title)} `.startsWith(`${entity.key} `)
  if (classes.length === 0 || !(isShared || isWritten)) return undefined
  return {
    names: new Set([entity.key]),
    entity: { ...entity, alone: true, fresh: false, classes: new Set([...entity.classes, ...classes]) },
  }
}

/** "Holm (river)", "The Weir (1931 film)": what a title says of its thing to tell it from others of the name. */
function inBrackets(title: string): readonly string[] {
  const noun = /\(([^()]* )?(\p{Ll}+)\)\s*$/u.exec(title)?.[2]
  return noun === undefined ? [] : nounClasses(noun)
}

const kinds = new Set(
  `film movie game series show programme program album song novel book play opera ballet musical poem magazine newspaper journal company
  firm university college school museum church cathedral temple castle bridge tower stadium canal railway ship spacecraft mission expedition
  war battle siege revolt empire dynasty kingdom league club team orchestra band festival tournament city town village river lake`.split(
    /\s+/,
  ),
)

/**
 * "the game", twice and more a subject in a text that has brought up no game: what the title names is called so, though the text, which
 * may begin in the middle, does not say what it is.
 */
function calledFromStart(analyses: readonly Analysis[]): readonly string[] {
  const counts = new Map<string, number>()
  const others = new Set<string>()
  for (const { chunks, clauses, tokens } of analyses) {
    const subjects = new Set(clauses.map(({ subject }) => (subject && subject.b === subject.a + 1 ? subject.a : -1)))
    chunks.forEach(({ kind, lead, head, i, j }, at) => {
      if (kind !== 'np' || !head || !kinds.has(singularOf(head.lower))) return
      const isSubject = subjects.has(at)
      if (/^(?:an?|another|one|two|three)$/.test(lead) || (isSubject && head.pos === 'name'))
        others.add(singularOf(head.lower))
      else if (isSubject && j === i + 2 && tokens[i]?.lower === 'the')
        counts.set(head.lower, (counts.get(head.lower) ?? 0) + 1)
    })
  }
  const called = [...counts].filter(([noun, count]) => count >= enoughMentions && !others.has(noun))
  return called.length === 1 ? called.flatMap(([noun]) => nounClasses(noun)) : []
}

const classWord = /^(?:university|college|dynasty|empire|river|company|corporation|party|museum|district)$/

/** What a text also calls the thing of its title: "IMF", "Holm Laboratories" for "Holm Labs", "Holm" for "Holm University", "the Rowing Club" for "Rowing Club of Holm". */
function otherNames(title: string): readonly string[] {
  const words = title.split(' ')
  const initials = words.filter((word) => /^\p{Lu}/u.test(word)).map((word) => word.charAt(0).toLowerCase())
  const last = words.at(-1)?.toLowerCase() ?? ''
  const of = words.indexOf('of')
  return [
    ...(initials.length >= 2 ? [initials.join('')] : []),
    ...(/^labs?$/.test(last) ? [keyOf(title.replace(/abs$/, 'aboratories').replace(/ab$/, 'aboratory'))] : []),
    ...(words.length === 2 && classWord.test(last) ? [keyOf(words[0] ?? '')] : []),
    ...(of >= 2 && words.slice(0, of).every((word) => /^\p{Lu}/u.test(word))
      ? [keyOf(words.slice(0, of).join(' '))]
      : []),
  ]
}

/** "Nairobi is the capital and largest city of Kenya": what the predicate calls the subject. */
export function saidOf(analysis: Analysis, entity: Entity): readonly string[] {
  const { chunks } = analysis
  const { clause } = entity
  if (entity.role !== 'subject' || !clause || clause.vg.lemma !== 'be' || clause.vg.voice === 'passive') return []
  const classes: string[] = []
  for (let at = clause.complement.a; at < clause.complement.b; at += 1) {
    if (isOneOf(chunks, at)) at += 2
    const chunk = chunks[at]
    const next = chunks[at + 1]
    if (chunk?.kind === 'np' && chunk.head?.pos === 'noun' && !chunk.pronoun) {
      const inner = /^(?:type|kind|form|sort|class|part|one|variety)$/.test(chunk.head.lower)
        ? chunks[at + 2]
        : undefined
      const noun = next?.word === 'of' && inner?.head?.pos === 'noun' ? inner.head : chunk.head
      classes.push(...nounClasses(noun.lower))
    }
    if (next?.kind === 'prep' && chunks[at + 2]?.kind === 'np' && chunks[at + 3]?.kind === 'conj')
      if (isOneOf(chunks, at + 4)) at += 2
    const after = chunks[at + 1]
    if (
      after?.kind !== 'conj' &&
      after?.kind !== 'comma' &&
      after?.kind !== 'np' &&
      chunk?.kind !== 'conj' &&
      chunk?.kind !== 'comma'
    )
      break
  }
  return classes
}

/** "a chemical element with the symbol W, a dense metal": what is said of it behind the comma. */
function saidOfElement(analysis: Analysis, { role, clause }: Entity): readonly string[] {
  const said = role === 'subject' && clause?.vg.lemma === 'be' ? analysis.sentence.text : ''
  const behind =
    /\bis an? (?:\p{Ll}+ ){0,2}element\b[^.;]*?\b(metal|gas|metalloid)\b(?=$|[.,;]| (?:that|which|of|with|in)\b)/u.exec(
      said,
    )?.[1]
  return behind === undefined ? [] : nounClasses(behind)
}

/** "one of the regions" names the class of what it is said of. */
const isOneOf = (chunks: Analysis['chunks'], at: number): boolean =>
  chunks[at]?.word === 'one' && chunks[at + 1]?.word === 'of'

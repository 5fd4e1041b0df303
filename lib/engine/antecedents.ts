import type { Chunk, VerbGroup } from './chunks'
import { nominal, type Subject } from './clauseParts'
import { isHumanNoun } from './lexicon'
import { predicateNounBefore } from './predicateNoun'
import { subjectOf } from './subjects'

const effects = new Set([
  'reduce',
  'cause',
  'lead',
  'mean',
  'make',
  'allow',
  'enable',
  'result',
  'help',
  'give',
  'increase',
  'be',
  'become',
  'prevent',
  'cost',
  'show',
  'suggest',
  'require',
  'bring',
  'force',
  'end',
  'start',
  'create',
  'prompt',
  'contribute',
])

/** What may be thought of all that was said before, and is no account of a thing. */
const judged =
  /^(?:reason|result|problem|fact|feat|success|failure|record|shame|sign|mistake|case|way|advantage|disadvantage|violation|crime|challenge|change|cause|consequence|practice|process|event|step|move|development|difference|increase|decrease|policy|idea|only|one)$/

/** ", which is the energy needed": the pronoun is followed by what its noun is. */
function saysWhat(chunks: readonly Chunk[], rel: number): boolean {
  const predicate = chunks[rel + 2]
  return (
    predicate?.kind === 'np' &&
    predicate.lead === 'the' &&
    predicate.head?.pos === 'noun' &&
    !judged.test(predicate.head.lower) &&
    !predicate.pronoun
  )
}

/** What a deed does as well as a thing. */
const sentential = new Set([
  ...effects,
  'drive',
  'raise',
  'lower',
  'weaken',
  'strengthen',
  'restore',
  'upset',
  'decide',
  'spark',
  'trigger',
])

/** The name behind whose comma a list of what its bearer is ends at `last`: "a weaver, printer and radical". */
function describedBefore(chunks: readonly Chunk[], last: number): number | undefined {
  let at = last
  const isNoun = (own: number): boolean => chunks[own]?.kind === 'np' && chunks[own]?.head?.pos === 'noun'
  while (isNoun(at) && /^(?:comma|conj)$/.test(chunks[at - 1]?.kind ?? '') && isNoun(at - 2)) at -= 2
  const name = chunks[at - 2]
  return at < last &&
    /^an?$/.test(chunks[at]?.lead ?? '') &&
    chunks[at - 1]?.kind === 'comma' &&
    name?.head?.pos === 'name'
    ? at - 2
    : undefined
}

/** The name behind whose comma stands what its bearer is in a body that ends at `last`: "Otto Lang, a member of the Ulm Guild, who". */
function memberBefore(chunks: readonly Chunk[], last: number): number | undefined {
  let at = last
  while (/^(?:np|prep|conj)$/.test(chunks[at - 1]?.kind ?? '')) at -= 1
  const name = chunks[at - 2]
  return at < last &&
    (chunks[last]?.lead === 'the' || isNobody(chunks[last]) || isKinOfOther(chunks, at)) &&
    (isHumanNoun(chunks[at]?.head?.lower ?? '') ||
      // "the well-known mole and member of the Ulm Guild, who"
      (chunks[at + 1]?.word === 'and' && isHumanNoun(chunks[at + 2]?.head?.lower ?? ''))) &&
    /^(?:an?|the)$/.test(chunks[at]?.lead ?? '') &&
    chunks[at - 1]?.kind === 'comma' &&
    name?.head?.pos === 'name'
    ? at - 2
    : undefined
}

/** The name behind whose comma stands the title of its bearer that ends at `last`: "Otto Lang, Duke of Ulm, who". */
function titledBefore(chunks: readonly Chunk[], last: number): number | undefined {
  const [name, comma, title, of] = chunks.slice(last - 4, last)
  return name?.head?.pos === 'name' &&
    comma?.kind === 'comma' &&
    title?.kind === 'np' &&
    title.j - title.i === 1 &&
    /^\p{Lu}/u.test(title.head?.text ?? '') &&
    isHumanNoun(title.head?.lower ?? '') &&
    of?.word === 'of'
    ? last - 4
    : undefined
}

/** "the wife of the duke's physician in Ulm, who": whose kin she was, only tells who she was. */
const isKinOfOther = (chunks: readonly Chunk[], at: number): boolean =>
  /^(?:wife|widow|husband|daughter|son|sister|brother|mother|father|niece|nephew|cousin)$/.test(
    chunks[at]?.head?.lower ?? '',
  ) &&
  chunks[at + 1]?.word === 'of' &&
  chunks[at + 2]?.head?.pos === 'noun'

/** "a weaver of unknown origins, who": a thing is no "who". */
const isNobody = (chunk: Chunk | undefined): boolean =>
  chunk?.head?.pos === 'noun' &&
  !isHumanNoun(chunk.head.lower) &&
  !/^(?:group|family|pair|couple)$/.test(chunk.head.lower)

/** "was a joiner and carpenter who": one person, of two trades. */
const isOneInTwoWords = (chunks: readonly Chunk[], last: number): boolean =>
  chunks[last - 1]?.word === 'and' &&
  chunks[last]?.kind === 'np' &&
  chunks[last - 2]?.kind === 'np' &&
  /^an?$/.test(chunks[last - 2]?.lead ?? '') &&
  !/^(?:an?|the|his|her|its|their)$/.test(chunks[last]?.lead ?? '') &&
  isHumanNoun(chunks[last]?.word ?? '')

/** "crops that came from the hills of Ulm, which": the crops or the hills. */
function isWithinRelative(chunks: readonly Chunk[], first: number, plural: boolean | undefined): boolean {
  const rel = chunks.slice(0, first).findLastIndex(({ kind }) => kind === 'rel')
  const outer = rel > 0 && nominal(chunks[rel - 1]) ? subjectOf(chunks, rel - 1, rel) : undefined
  const inner = subjectOf(chunks, first, first + 1)
  return (
    outer !== undefined &&
    inner !== undefined &&
    outer.plural === inner.plural &&
    (plural === undefined || plural === inner.plural) &&
    chunks.slice(rel, first).every(({ kind }) => !/^(?:comma|conj|stop)$/.test(kind))
  )
}

/** The noun a relative pronoun stands for, only where number or position leaves no doubt. */
export function antecedentOf(chunks: readonly Chunk[], rel: number, vg: VerbGroup): Subject | undefined {
  const word = chunks[rel]?.word
  let last = rel - 1
  const comma = chunks[last]?.kind === 'comma'
  if (comma) last -= 1
  const predicate = word === 'that' && !comma ? predicateNounBefore(chunks, last) : undefined
  if (predicate !== undefined) return subjectOf(chunks, predicate, predicate + 1)
  // "the plague of 1629, which": the year tells which plague.
  if (chunks[last]?.kind === 'date' && chunks[last - 1]?.word === 'of' && chunks[last - 2]?.kind === 'np') last -= 2
  if (!nominal(chunks[last]) || chunks[last]?.kind === 'date' || chunks[last]?.pronoun) return undefined
  const first =
    chunks[last - 1]?.kind === 'prep' && nominal(chunks[last - 2]) && chunks[last - 2]?.kind === 'np' ? last - 2 : last
  // "holds the seed, during frost, which": what the phrase is put in behind, and not its noun.
  if (
    comma &&
    word === 'which' &&
    chunks[last - 1]?.kind === 'prep' &&
    chunks[last - 2]?.kind === 'comma' &&
    chunks[last - 3]?.kind === 'np'
  )
    return undefined
  // "where MR = MC, which": of the whole equation.
  if (/^[=<>≤≥≠≈]$/.test(chunks[last - 1]?.word ?? '')) return undefined
  // "a stone as hard as glass, which": the stone, or what it is measured by.
  if (comma && /^(?:as|than)$/.test(chunks[last - 1]?.word ?? '') && chunks[last - 2]?.kind === 'adj') return undefined
  // "except that of Lund, which was closed": what "that" is, the name does not say.
  if (chunks[last - 1]?.kind === 'prep' && /^(?:that|those|one)$/.test(chunks[last - 2]?.word ?? '')) return undefined
  const finite = vg.helpers[0] ?? vg.main
  const plural =
    /^(?:are|were|have|do)$/.test(finite.lower) || finite.form === 'base'
      ? true
      : /^(?:is|was|has|does)$/.test(finite.lower) || finite.form === 'pres3'
        ? false
        : undefined
  // "held every July, which draws": a time does nothing.
  if (/^(?:every|each)$/.test(chunks[last]?.lead ?? '') && !chunks[last - 1]?.word.match(/^of$/)) return undefined
  // "Otto Roth, a young weaver and radical, who": of the one who is described.
  const bearer = word === 'who' && comma ? describedBefore(chunks, last) : undefined
  const member = word === 'who' && comma ? (memberBefore(chunks, last) ?? titledBefore(chunks, last)) : undefined
  if (bearer !== undefined) return subjectOf(chunks, bearer, bearer + 1)
  if (member !== undefined) return subjectOf(chunks, member, member + 1)
  if (word === 'who' && !comma && isOneInTwoWords(chunks, last)) {
    const one = subjectOf(chunks, last - 2, last + 1)
    if (one) return { ...one, plural: false }
  }
  const near = subjectOf(chunks, last, last + 1)
  const far = first < last ? subjectOf(chunks, first, last + 1) : undefined
  if (word === 'which' && comma && isWithinRelative(chunks, first, plural)) return undefined
  // "bought foreign money, which drove the price up": what did it may be all that was said before.
  const lead = chunks[last]?.lead ?? ''
  if (
    word === 'which' &&
    comma &&
    plural === undefined &&
    sentential.has(vg.lemma) &&
    near?.head.pos === 'noun' &&
    !/^(?:an?|the|its|his|her|their|this|that|another)$/.test(lead)
  )
    return undefined
  // "the work function, which is the energy needed": what a thing is.
  if (word === 'which' && comma && plural === false && vg.lemma === 'be' && saysWhat(chunks, rel)) return near
  if (word !== 'who' && comma && plural === false && effects.has(vg.lemma) && !/^\p{Lu}/u.test(near?.head.text ?? ''))
    return undefined
  // "a moth fed on lime leaves, which": the moth or the leaves; "the bill drawn up by Holm, which": the bill or Holm.
  let done = last - 2
  while (chunks[done]?.kind === 'adv') done -= 1
  const isTold = chunks[done]?.kind === 'part' || chunks[done]?.vg?.doubtful === true
  const isAgent = word === 'which' && chunks[last - 1]?.word === 'by'
  if (
    comma &&
    isTold &&
    chunks[last - 1]?.kind === 'prep' &&
    nominal(chunks[done - 1]) &&
    (isAgent || near?.head.pos === 'noun')
  )
    return undefined
  // "a quarrel of Ulm with its colony, Lauen, which led Ulm to": what led to it may be the quarrel.
  if (
    word === 'which' &&
    comma &&
    sentential.has(vg.lemma) &&
    near?.head.pos === 'name' &&
    chunks[last - 1]?.kind === 'comma' &&
    chunks[last - 2]?.head?.pos === 'noun'
  )
    return undefined
  if (!far)
    return near && (plural === undefined || plural === near.plural || chunks[last - 1]?.kind === 'conj')
      ? chunks[last - 1]?.kind === 'conj' && plural !== false
        ? undefined
        : near
      : undefined
  // "masons from Tyrol, who": a place is nobody.
  if (word === 'who' && /^(?:from|in|at|for|to)$/.test(chunks[last - 1]?.word ?? ''))
    return isHumanNoun(far.head.lower) && (plural === undefined || plural === far.plural) ? far : undefined
  // "the weavers of Ulm, which lies on the Danube": people are no "which".
  if (
    word === 'which' &&
    comma &&
    near?.head.pos === 'name' &&
    isHumanNoun(far.head.lower) &&
    !isHumanNoun(near.head.lower)
  )
    return plural === undefined || plural === near.plural ? near : undefined
  // "part of the Lund district, which": a part is nothing to speak of without its whole.
  if (
    word === 'which' &&
    comma &&
    chunks[last - 1]?.word === 'of' &&
    /^(?:part|one|kind|type|form|sort|member|suburb|centre|center|capital|subsidiary)$/.test(far.head.lower) &&
    !near?.plural &&
    !sentential.has(vg.lemma)
  )
    return plural === true ? undefined : near
  // "King Ludo of Bavaria, who": the land belongs to the name.
  if (word === 'who' && chunks[last - 1]?.word === 'of' && far.head.pos === 'name')
    return isNobody(chunks[last]) ? undefined : far
  if (plural === undefined || near?.plural === far.plural)
    return chunks[last - 1]?.word === 'of' && near?.head.pos !== 'name' && !comma
      ? undefined
      : near?.head.pos === 'name' && word === 'who'
        ? near
        : undefined
  if (word === 'which' && comma && near?.plural === plural && isInChain(chunks, first, plural)) return undefined
  return near?.plural === plural ? near : far
}

/** "the flow of waters in the mill, which draws": the mill, or the flow. */
function isInChain(chunks: readonly Chunk[], first: number, plural: boolean | undefined): boolean {
  if (chunks[first - 1]?.kind !== 'prep' || chunks[first - 2]?.kind !== 'np') return false
  return subjectOf(chunks, first - 2, first - 1)?.plural === plural
}

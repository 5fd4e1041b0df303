import { atHome, isHumanNoun, isPlural, ordinals } from './lexicon'
import { isParticipleBeforeNoun } from './participleBeforeNoun'
import { finite, set } from './tokenContext'
import type { Token } from './tokens'
import { canBeNoun, verbForm } from './verbs'

const graded =
  /^(?:best|worst|most|least|only|same|last|next|latter|former|own|other|main|chief|whole|more|less|few|many|several|full|\p{L}+(?:est|er))$/u

/** Verbs behind whose passive a noun stands: "was elected mayor", "is called rust", "were paid wages". */
const takesNoun =
  /^(?:called|named|elected|appointed|made|declared|proclaimed|crowned|considered|deemed|judged|voted|termed|dubbed|labelled|labeled|titled|entitled|renamed|nicknamed|christened|designated|designed|ordained|thought|believed|rendered|given|granted|awarded|offered|taught|paid|sent|shown|told|sold|lent|asked|allowed|denied|promised|assigned|charged|fined|guaranteed|left|kept|found|born|known|chosen|allotted|accorded|afforded|issued|fed|read|served|caused|brought|killed|run)$/

/** Materials and colours that the library takes for adjectives. */
export const materials =
  /^(?:bronze|gold|silver|copper|brass|iron|steel|lead|tin|wool|cotton|silk|linen|plastic|rubber|concrete|ceramic|metal|ivory|amber|leather|nylon|alkaline|acid|antiseptic|antibiotic|explosive|plastic|liquid|solid|chemical|mineral)s?$/

/** Adjectives that are nouns for people elsewhere. */
const likeNoun =
  /^(?:official|professional|individual|native|radical|liberal|conservative|original|intellectual|criminal)$/

/** What no noun is that "animal" stands before. */
const doneByAnimals =
  /^(?:inhabits|lacks|eats|uses|prefers|spends|possesses|requires|occupies|hunts|moves|reaches|weighs)$/

/** "There are nine salts present in the brine." */
const isPresentThere = (out: readonly Token[], index: number): boolean =>
  out[index]?.lower === 'present' &&
  out[index + 1]?.pos === 'prep' &&
  out[index - 1]?.pos === 'noun' &&
  out.slice(Math.max(0, index - 8), index).some(({ pos }, at, near) => pos === 'there' && near[at + 1]?.pos === 'be')

const isOfParticiple = (before: Token | undefined, next: Token | undefined, behind: Token | undefined): boolean =>
  before?.pos === 'noun' &&
  next?.pos === 'verb' &&
  /^(?:pastpp|pp)$/.test(next.form ?? '') &&
  (behind?.pos === 'prep' || behind?.pos === 'date' || /^(?:decades|years|centuries)$/.test(behind?.lower ?? ''))

/** "Weavers studying old cloth in Ulm found": at the beginning, behind people who are many, an -ing form before a noun is what they do. */
const isDoneByPeople = (out: readonly Token[], index: number): boolean =>
  index === 1 &&
  out[1]?.pos === 'noun' &&
  verbForm(out[1].lower) === 'ger' &&
  !canBePlainNoun.test(out[1].lower) &&
  out[0]?.pos === 'noun' &&
  isPlural(out[0].lower) &&
  isHumanNoun(out[0].lower) &&
  out[2]?.pos === 'noun' &&
  out.slice(3).some((token) => finite(token))
/** "the mill, which collapsed, produced linen", "the mill, built in 1820, produced linen": the verb behind what is told between commas. */
function isDoneBehindInsertion(out: readonly Token[], index: number): boolean {
  const token = out[index]
  if (token?.pos !== 'adj' || !/^(?:past|pastpp)$/.test(verbForm(token.lower)) || out[index - 1]?.text !== ',')
    return false
  const open = out.slice(0, index - 1).findLastIndex(({ text }) => text === ',')
  const first = out[open + 1]
  const isTold = first?.pos === 'rel' || first?.lower === 'where' || first?.form === 'pastpp' || first?.form === 'pp'
  const isElse = [...out.slice(0, Math.max(0, open)), ...out.slice(index + 2)].some((own) => finite(own))
  return open > 0 && isTold && !isElse && out[index + 1]?.pos === 'noun'
}
const canBePlainNoun =
  /^(?:training|housing|meeting|building|gathering|feeling|clothing|wedding|funding|painting|ruling|meaning|hearing|rating|ranking|living|offspring|evening|morning|during)$/

/** "into smaller, lighter pieces": the second of two comparatives. */
const isSecondCompared = (out: readonly Token[], index: number): boolean =>
  out[index]?.pos === 'noun' &&
  /^(?:lighter|finer|warmer|cooler|colder|brighter|thicker|thinner|softer|harder|drier|wetter|denser|hotter|\p{L}+ier)$/u.test(
    out[index]?.lower ?? '',
  ) &&
  /^(?:,|and)$/.test(out[index - 1]?.text ?? '') &&
  out[index - 2]?.pos === 'adj' &&
  /er$/.test(out[index - 2]?.lower ?? '') &&
  out[index + 1]?.pos === 'noun'

/** "the duchy of Lund": what an article opens and "of" follows is a noun. "is spoiled grain": what stands before a bare noun is an adjective. */
export function fixAdjective(out: Token[], index: number): void {
  const token = out[index] as Token
  const before = out[index - 1]
  const next = out[index + 1]
  if (isDoneByPeople(out, index) || isDoneBehindInsertion(out, index)) {
    set(out, index, 'verb')
    return
  }
  if (isParticipleBeforeNoun(out, index) || isPresentThere(out, index) || isSecondCompared(out, index)) {
    set(out, index, 'adj')
    return
  }
  // "of a splendor last seen decades ago"
  if (/^(?:first|last)$/.test(token.lower) && token.pos === 'adj' && isOfParticiple(before, next, out[index + 2])) {
    set(out, index, 'adv')
    return
  }
  // "an oligopoly is": behind an article, and before a verb, no adverb stands.
  if (
    token.pos === 'adv' &&
    /^(?:an?|the)$/.test(before?.lower ?? '') &&
    /ly$/.test(token.lower) &&
    (/^(?:be|have|modal|rel)$/.test(next?.pos ?? '') || next?.form === 'pres3')
  ) {
    set(out, index, 'noun')
    return
  }
  if (token.pos === 'adj' && before?.pos === 'det' && /^(?:the|an?)$/.test(before.lower) && next?.lower === 'of') {
    if (!graded.test(token.lower) && !ordinals.has(token.lower) && !/\d|-/.test(token.lower)) set(out, index, 'noun')
    return
  }
  // "her official and symbolic seat"
  if (
    token.pos === 'noun' &&
    likeNoun.test(token.lower) &&
    /^(?:det|poss|part)$/.test(before?.pos ?? '') &&
    /^(?:and|or)$/.test(next?.lower ?? '') &&
    out[index + 2]?.pos === 'adj' &&
    out[index + 3]?.pos === 'noun'
  ) {
    set(out, index, 'adj')
    return
  }
  // "the method of zone melting which spread"
  if (
    token.pos === 'adj' &&
    /\p{L}{3,}ing$/u.test(token.lower) &&
    before?.pos === 'noun' &&
    out[index - 2]?.lower === 'of' &&
    (next?.pos === 'rel' || next?.pos === 'punct' || finite(next))
  ) {
    set(out, index, 'noun')
    return
  }
  // "their long, bushy tails", "has long, soft fur"
  if (
    token.pos === 'adv' &&
    /^(?:long|soft|short|hard|thick|deep|wide|straight)$/.test(token.lower) &&
    /^(?:poss|det|have|part)$/.test(before?.pos ?? '') &&
    next?.lower === ','
  ) {
    set(out, index, 'adj')
    return
  }
  // "a long, burrowing, pale worm"
  if (
    token.form === 'ger' &&
    before?.text === ',' &&
    next?.text === ',' &&
    out[index - 2]?.pos === 'adj' &&
    out[index - 3]?.pos === 'det' &&
    /^(?:adj|noun)$/.test(out[index + 2]?.pos ?? '')
  ) {
    set(out, index, 'adj')
    return
  }
  // "The animal inhabits wet meadows"
  if (token.lower === 'animal' && before?.lower === 'the' && next && doneByAnimals.test(next.lower)) {
    set(out, index, 'noun')
    set(out, index + 1, 'verb')
    return
  }
  if (closesArticle(out, index)) {
    set(out, index, 'noun')
    return
  }
  // "is considered acidic", "is widely considered poor"
  if (
    token.pos === 'adj' &&
    /^(?:considered|deemed)$/.test(token.lower) &&
    (before?.pos === 'be' || (before?.pos === 'adv' && out[index - 2]?.pos === 'be'))
  ) {
    set(out, index, 'verb')
    return
  }
  // "helped to found the guild but never joined"
  if (
    token.pos === 'adj' &&
    /[^e]ed$/.test(token.lower) &&
    before?.lower === 'never' &&
    /^(?:but|and|yet)$/.test(out[index - 2]?.lower ?? '') &&
    /^(?:noun|name)$/.test(out[index - 3]?.pos ?? '') &&
    !out.slice(0, index).some(({ pos }) => pos === 'be')
  ) {
    set(out, index, 'verb')
    return
  }
  // "furnaces that produced solid lumps"
  if (
    token.pos === 'adj' &&
    /[^e]ed$/.test(token.lower) &&
    before?.pos === 'rel' &&
    /^(?:that|which|who)$/.test(before.lower) &&
    /^(?:noun|name)$/.test(out[index - 2]?.pos ?? '') &&
    /^(?:adj|noun|det|poss|num)$/.test(next?.pos ?? '') &&
    out.slice(0, index - 1).some(finite)
  ) {
    set(out, index, 'verb')
    return
  }
  // "is most closely related to"
  if (token.lower === 'most' && token.pos === 'det' && before?.pos === 'be' && next?.pos === 'adv') {
    set(out, index, 'adv')
    return
  }
  // "a mammal native to Tyrol": what it is, said behind it.
  if (atHome.test(token.lower) && next?.lower === 'to' && /^(?:noun|name|be|adv)$/.test(before?.pos ?? '')) {
    set(out, index, 'adj')
    return
  }
  // "a record low of 40 votes"
  if (/^(?:low|high)$/.test(token.lower) && before?.lower === 'record' && next?.pos === 'prep') {
    set(out, index, 'noun')
    return
  }
  // "the right to vote"
  if (token.lower === 'right' && /^(?:det|poss|part|adj)$/.test(before?.pos ?? '') && next?.pos === 'to') {
    set(out, index, 'noun')
    return
  }
  if (token.pos === 'verb' && token.form === 'base' && closesPredicate(out, index)) {
    set(out, index, 'noun')
    return
  }
  // "sorted according to age"
  if (token.pos === 'verb' && token.form === 'base' && before?.pos === 'to') {
    if (/^(?:according|due|owing|prior|thanks|contrary)$/.test(out[index - 2]?.lower ?? '')) set(out, index, 'noun')
    return
  }
  // "to produce bronze", "made of bronze": what a verb that makes or a preposition of matter needs is a noun.
  if (token.pos === 'adj' && (!next || next.pos === 'punct' || next.pos === 'prep' || next.pos === 'conj')) {
    const makes =
      before?.pos === 'verb' &&
      /^(?:make|produce|form|creat|contain|extract|export|import|smelt|cast|yield|mine)/.test(before.lower)
    const matter = before?.pos === 'prep' && /^(?:of|into|from)$/.test(before.lower) && out[index - 2]?.pos === 'verb'
    if ((makes || matter) && materials.test(token.lower)) set(out, index, 'noun')
    return
  }
  const ends = out[index + 2]
  if (
    token.pos === 'verb' &&
    (token.form === 'pp' || token.form === 'pastpp') &&
    before?.pos === 'be' &&
    next?.pos === 'noun' &&
    (!ends || ends.pos === 'punct' || ends.pos === 'prep') &&
    !/^(?:first|last|home|north|south|east|west|daily|yearly|twice|overseas|abroad|together|alone|again|ashore|inland|upstream|downstream)$/.test(
      next.lower,
    ) &&
    !takesNoun.test(token.lower)
  )
    set(out, index, 'adj')
}

/** "is a rather quiet animal", "a small animal lives in": what "a" opens ends with a noun. */
function closesArticle(out: readonly Token[], index: number): boolean {
  const token = out[index] as Token
  const next = out[index + 1]
  if (token.lower === 'half-life') return true
  if (token.pos !== 'adj' || /ed$|-|\d/.test(token.lower) || graded.test(token.lower) || ordinals.has(token.lower))
    return false
  const ends =
    !next ||
    /^(?:prep|rel|be|modal|have)$/.test(next.pos) ||
    /^[.;]$/.test(next.text) ||
    (next.pos === 'verb' && next.form === 'pres3')
  let article = index - 1
  while (out[article]?.pos === 'adj' || out[article]?.pos === 'adv') article -= 1
  if (!ends) return false
  if (/^an?$/.test(out[article]?.lower ?? '')) return true
  // "The first steam locomotive was": before its verb.
  const isSubject = /^(?:be|have|modal)$/.test(next?.pos ?? '')
  while (isSubject && out[article]?.pos === 'noun') article -= 1
  while (isSubject && out[article]?.pos === 'adj') article -= 1
  return out[article]?.lower === 'the' && (isSubject || isLikeAdjective.test(token.lower))
}

/** Nouns that the library takes for adjectives. */
const isLikeAdjective = /^(?:animal|current|ground)$/

/** A figure, an -ing form and the plural that closes the phrase: what sort of things are counted, unless the figure stands for something ("the other two using wires"). */
export function countsKind(out: readonly Token[], index: number): boolean {
  const [figure, noun, behind] = [out[index - 1], out[index + 1], out[index + 2]]
  return (
    figure?.pos === 'num' &&
    !/^(?:det|adj|part|poss|noun|name)$/.test(out[index - 2]?.pos ?? '') &&
    !/^(?:using|having|including|containing|making|taking|being|carrying|showing|wearing|holding|bearing|receiving|following)$/.test(
      out[index]?.lower ?? '',
    ) &&
    noun?.pos === 'noun' &&
    isPlural(noun.lower) &&
    (!behind || /^(?:punct|conj|prep)$/.test(behind.pos))
  )
}

/** "was the largest police force in": behind "be" and one noun with what describes it nobody is left to act. */
function closesPredicate(out: readonly Token[], index: number): boolean {
  if (out[index - 1]?.pos !== 'noun' || !canBeNoun(out[index]?.lower ?? '')) return false
  let start = index - 2
  while (out[start]?.pos === 'adj' || out[start]?.pos === 'num') start -= 1
  return out[start]?.pos === 'det' && out[start - 1]?.pos === 'be'
}

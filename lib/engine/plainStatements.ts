import { isPlural } from './lexicon'
import { finite, hasFinite, nounStart, set } from './tokenContext'
import type { Token } from './tokens'
import { canBeVerb, isListed, isPureVerb, isUnchanged, verbForm } from './verbs'

// A plain statement opens with its subject, and what stands behind that is its verb, whatever else the word may be. Where the
// guess found another verb further on, or none, the order of the words and their number decide.

/** Where the first subject begins: at the start, or behind "During sleep,", "When steam cools,". */
function subjectStart(out: readonly Token[]): number {
  const opening = out[0]
  if (opening?.pos !== 'prep' && opening?.pos !== 'sub') return 0
  return out.findIndex(({ text }) => text === ',') + 1
}

/** The first word behind "the heavy clay soils", "an enzyme", "hashing"; the start itself where no subject stands there. */
function behindSubject(out: readonly Token[], start: number): number {
  if (out[start]?.form === 'ger') return start + 1
  let at = start
  while (/^(?:det|poss|num|adj)$/.test(out[at]?.pos ?? '')) at += 1
  return out[at]?.pos === 'noun' ? at + 1 : start
}

const agrees = (subject: Token, lower: string): boolean =>
  canBeVerb(lower) &&
  (isPlural(subject.lower) ? verbForm(lower) === 'base' || isUnchanged(lower) : verbForm(lower) === 'pres3')

/** "savings bank", "sports club": plurals that describe what follows. */
const alwaysMany = /^(?:savings|sports|arms|goods|sales|systems|operations|communications|relations|resources|skills)$/

const going = /^(?:fall|rise|grow|vary|differ|decline|occur|depend|exist)$/

const opensObject = (token: Token | undefined): boolean => /^(?:det|poss)$/.test(token?.pos ?? '')

const endsPhrase = (token: Token | undefined): boolean =>
  token === undefined || /^(?:prep|sub|conj|punct|to)$/.test(token.pos)

/** Settles the first verb of a plain statement. */
export function settlePlainStatement(out: Token[]): void {
  settleNamedThing(out)
  settleCrowd(out)
  settleWho(out)
  settlePeople(out)
  settleBehindAdverb(out)
  settleThoseWhoAre(out)
  const start = subjectStart(out)
  const at = behindSubject(out, start)
  const subject = out[at - 1]
  if (at === start || !subject) return
  settleRightBehind(out, { at, subject })
  settleBehindPhrase(out, { at, subject })
}

const ofTime =
  /^(?:later|then|soon|also|first|finally|eventually|subsequently|once|still|now|often|usually|always|never|rarely)$/

/** What stands behind such an adverb where nothing before it is a verb. */
function settleBehindAdverb(out: Token[]): void {
  const subject = out.find(({ pos }) => pos === 'noun' || pos === 'name')
  if (!subject) return
  out.forEach((token, index) => {
    const [left, adverb, next] = [out[index - 2], out[index - 1], out[index + 1]]
    if (adverb?.pos !== 'adv' || !ofTime.test(adverb.lower)) return
    // "Ida Holm later improved upon the system"
    const isDone = token.pos === 'adj' && /ed$/.test(token.lower) && /^(?:noun|name)$/.test(left?.pos ?? '')
    if (isDone && (next?.pos === 'prep' || opensObject(next)) && !hasFinite(out, 0, index)) set(out, index, 'verb')
    // "The bridge, built in 1350, still stands."
    const comma = out.findIndex(({ text }) => text === ',')
    const isInserted = left?.text === ',' && comma < index - 2 && out[comma + 1]?.form === 'pastpp'
    if (
      isInserted &&
      token.pos === 'noun' &&
      next?.text === '.' &&
      !hasFinite(out, 0, comma) &&
      agrees(subject, token.lower)
    )
      set(out, index, 'verb')
  })
}

type Place = { readonly at: number; readonly subject: Token }

/** No verb stands from here to the end of the clause. */
function lacksVerb(out: readonly Token[], from: number): boolean {
  const end = out.findIndex((own, index) => index >= from && closes(own))
  return !out.slice(from, end < 0 ? out.length : end).some((own, index) => isVerb(own, out[from + index + 1]))
}

function settleRightBehind(out: Token[], { at, subject }: Place): void {
  const token = out[at]
  const next = out[at + 1]
  if (!token || !next || !/^(?:noun|verb)$/.test(token.pos) || !agrees(subject, token.lower)) return
  // "Sculptors chisel marble and cast bronze"
  const isJoined = next.pos === 'noun' && out[at + 2]?.lower === 'and' && out[at + 3]?.pos === 'verb'
  // "Central banks set interest rates"
  const isUnchanging = next.pos === 'noun' && isUnchanged(token.lower)
  if (isJoined || isUnchanging) set(out, at, 'verb')
  // "Birth rates fall as": what falls by itself is no thing that is rated.
  else if (going.test(next.lower) && endsPhrase(out[at + 2]) && !isPlural(subject.lower) && !isPureVerb(token.lower)) {
    set(out, at, 'noun')
    set(out, at + 1, 'verb')
  } else if (lacksVerb(out, at + 2)) settleAlone(out, { at, subject })
}

/** What stands behind the subject, where no other word of the clause is a verb for certain. */
function settleAlone(out: Token[], { at, subject }: Place): void {
  const token = out[at] as Token
  const next = out[at + 1] as Token
  // "Encryption scrambles messages so that": what stands behind two nouns would be of another number than the second.
  const isPair =
    /^(?:noun|verb)$/.test(next.pos) && verbForm(next.lower) === verbForm(token.lower) && !isPureVerb(next.lower)
  if (subject.form === 'ger' && nounStart(next)) set(out, at, 'verb')
  // "Auxin makes shoots bend"
  else if (/^(?:makes?|lets?|helps?)$/.test(token.lower) && canBeVerb(out[at + 2]?.lower ?? '')) {
    set(out, at, 'verb')
    set(out, at + 1, 'noun')
  }
  // "Central banks issue banknotes"
  else if (token.pos === 'noun' && next.pos === 'noun' && isPlural(subject.lower) && endsPhrase(out[at + 2])) {
    if (!alwaysMany.test(subject.lower)) set(out, at, 'verb')
  } else if (next.form === 'ger' && out[at + 2]?.pos === 'noun') {
    // "A firewall screens incoming traffic"
    set(out, at, 'verb')
    set(out, at + 1, 'adj')
  } else if (isPair && endsPhrase(out[at + 2])) {
    set(out, at, 'verb')
    set(out, at + 1, 'noun')
  } else if (opensObject(next)) settleBefore(out, at)
}

/** "Monsoons water the rice fields of the south": no noun stands right before an article. */
function settleBefore(out: Token[], at: number): void {
  set(out, at, 'verb')
  out.forEach((own, index) => {
    if (index > at && isHeadOf(own, out[index + 1])) set(out, index, 'noun')
  })
}

/** "Light from lamps delays the bloom": across a phrase of the subject. */
function settleBehindPhrase(out: Token[], { at, subject }: Place): void {
  if (out[at]?.pos !== 'prep') return
  let last = at + 1
  while (/^(?:det|poss|num|adj|noun|name)$/.test(out[last + 1]?.pos ?? '') && !opensObject(out[last + 1])) last += 1
  const token = out[last]
  const isBehindNoun = /^(?:noun|name)$/.test(out[last - 1]?.pos ?? '') && last > at + 1
  if (token?.pos !== 'noun' || !isBehindNoun || !opensObject(out[last + 1])) return
  if (agrees(subject, token.lower) && lacksVerb(out, last)) settleBefore(out, last)
}

const closes = ({ pos, text }: Token): boolean => /^(?:sub|rel)$/.test(pos) || /^[,;:.]$/.test(text)

/** "the rice fields of": an -s form before "of" is no deed. */
const isHeadOf = (token: Token, next: Token | undefined): boolean => token.form === 'pres3' && next?.lower === 'of'

const isVerb = (token: Token, next: Token | undefined): boolean => finite(token) && !isHeadOf(token, next)

/** "Narcolepsy is a disorder": a word that no list has, before its verb. */
function settleNamedThing(out: Token[]): void {
  const [first, second] = out
  if (first?.pos === 'adj' && second?.pos === 'be' && !isListed(first.lower)) set(out, 0, 'noun')
}

/** "bursts of activity called": at the beginning a plural, no deed. */
function settleCrowd(out: Token[]): void {
  const start = subjectStart(out)
  if (out[start]?.form === 'pres3' && out[start + 1]?.lower === 'of') set(out, start, 'noun')
}

/** "People who work night shifts have": right behind "who", what agrees with those it is said of. */
function settleWho(out: Token[]): void {
  out.forEach((token, index) => {
    const [subject, who] = [out[index - 2], out[index - 1]]
    if (token.pos !== 'noun' || who?.lower !== 'who' || subject?.pos !== 'noun') return
    if (agrees(subject, token.lower)) set(out, index, 'verb')
  })
}

const being = /^(?:young|old|elderly|poor|rich|wealthy|sick|wounded|blind|deaf|unemployed|homeless|faithful)$/

/** "The young begin to fly": all who are so. */
function settleThoseWhoAre(out: Token[]): void {
  const start = subjectStart(out)
  const [article, adjective, token, next] = out.slice(start)
  if (article?.lower !== 'the' || adjective?.pos !== 'adj' || !being.test(adjective.lower) || token?.pos !== 'noun')
    return
  if (verbForm(token.lower) !== 'base' || !canBeVerb(token.lower) || !(next?.pos === 'to' || opensObject(next))) return
  set(out, start + 1, 'noun')
  set(out, start + 2, 'verb')
}

/** "The Wayeyi travel in dugout canoes": what a people does, behind its name. */
function settlePeople(out: Token[]): void {
  const [article, name, token, prep] = out
  if (article?.lower !== 'the' || name?.pos !== 'name' || token?.pos !== 'noun' || prep?.pos !== 'prep') return
  if (
    !/^(?:travel|live|hunt|fish|trade|farm|herd|work|feed|settle|dwell|dance)$/.test(token.lower) ||
    prep.lower === 'of'
  )
    return
  const later = out.findIndex((own, index) => index > 3 && finite(own))
  const isNoun = out[later]?.form === 'pres3' && out[later - 1]?.pos === 'noun'
  if (later > 0 && !isNoun) return
  set(out, 2, 'verb')
  if (isNoun) set(out, later, 'noun')
}

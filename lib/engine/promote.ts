import { isPlural } from './lexicon'
import { endsBeforeSecond, isVerbBehindMany } from './missedVerbs'
import { disagrees } from './nounOrVerb'
import { isVerbOfMany } from './plainForms'
import { finite, hasFinite, helper, leftOf, nounStart, set } from './tokenContext'
import type { Token } from './tokens'
import { canBeNoun, canBeVerb, isPureVerb, verbForm } from './verbs'
import { isVerbBeforeArticle } from './verbsBehind'

/** "Trade routes link Venice", "The guild records show that": behind a noun, a plural and then the verb. */
export function settleCompound(out: Token[], index: number): void {
  if (isVerbBeforeArticle(out, index)) set(out, index, 'verb')
  const token = out[index] as Token
  const before = out[index - 1]
  const next = out[index + 1]
  const after = out[index + 2]
  if (
    token.pos === 'verb' &&
    token.form === 'pres3' &&
    canBeNoun(token.lower) &&
    before?.pos === 'noun' &&
    !isPlural(before.lower) &&
    next?.pos === 'noun' &&
    canBeVerb(next.lower) &&
    verbForm(next.lower) === 'base' &&
    after &&
    (['det', 'poss', 'name'].includes(after.pos) || after.lower === 'that')
  ) {
    set(out, index, 'noun')
    set(out, index + 1, 'verb')
  }
}

/** Two finite verbs side by side: the first is a noun ("the Calvin cycle uses", "Leaves close"). */
export function fixDoubled(out: Token[]): void {
  for (let index = 0; index + 1 < out.length; index += 1) {
    const token = out[index] as Token
    let at = index + 1
    while (out[at]?.pos === 'adv') at += 1
    const next = out[at]
    if (token.pos !== 'verb' || (token.form !== 'base' && token.form !== 'pres3')) continue
    // "The foods we eat contain": what we do is told within.
    if (
      isVerbOfMany(out, index) ||
      isVerbBehindMany(out, index) ||
      /^(?:we|they|you|who)$/.test(out[index - 1]?.lower ?? '')
    )
      continue
    const certain =
      helper(next) ||
      (next?.pos === 'verb' &&
        (next.form === 'pres3' ||
          next.form === 'past' ||
          next.form === 'base' ||
          (next.form === 'pastpp' && out[index - 1]?.pos !== 'noun')))
    const left = leftOf(out, index)
    // "convey messages": of the two only the second can be a thing, whether it is known as one or not.
    const isVerbAlone = isPureVerb(token.lower) && !helper(next) && !isPureVerb(next?.lower ?? '')
    const isSecond = isVerbAlone || !(canBeNoun(token.lower) || helper(next) || !canBeNoun(next?.lower ?? ''))
    if (certain && left?.pos !== 'modal' && left?.pos !== 'to' && left?.pos !== 'do')
      set(out, isSecond ? at : index, 'noun')
  }
  // "Leaves close their stomata": a plural at the start, then a base form in adjective's or adverb's clothes.
  const [first, second, third] = out
  if (
    first?.pos === 'verb' &&
    (first.form === 'pres3' || first.form === 'base') &&
    second &&
    canBeVerb(second.lower) &&
    verbForm(second.lower) === (first.form === 'base' ? 'pres3' : 'base') &&
    nounStart(third)
  ) {
    set(out, 0, 'noun')
    set(out, 1, 'verb')
  }
}

/** A clause without any finite verb: the likeliest noun becomes it ("Photosystem II replaces the lost electrons"). */
export function promoteMissing(out: Token[]): void {
  promoteBehindInsertion(out)
  let start = 0
  for (let index = 0; index <= out.length; index += 1) {
    const token = out[index]
    const ends = token === undefined || (token.pos === 'punct' && /^[;:.,]$/.test(token.text)) || token.pos === 'sub'
    if (endsBeforeSecond(out, index, start)) promoteIn(out, start, index)
    if (!ends) continue
    promoteIn(out, start, index)
    start = index + 1
  }
}

const longestOpening = 8
const longestInsertion = 16

/** "The bridge, built in 1902, links the two banks": what stands between commas parts the subject from its verb. */
function promoteBehindInsertion(out: Token[]): void {
  const open = out.findIndex((token) => token.text === ',')
  const subject = out[open - 1]
  if (open < 1 || open > longestOpening || !subject || !/^(?:noun|name)$/.test(subject.pos)) return
  const opening = out.slice(0, open)
  if (hasFinite(out, 0, open) || opening.some(({ pos, lower }) => (pos === 'prep' && lower !== 'of') || pos === 'conj'))
    return
  const length = out.slice(open + 1, open + 1 + longestInsertion).findIndex((token) => token.text === ',')
  const close = open + 1 + length
  const token = out[close + 1]
  const next = out[close + 2]
  const form = isPlural(subject.lower) ? 'base' : 'pres3'
  if (length < 1 || token?.pos !== 'noun' || verbForm(token.lower) !== form || !canBeVerb(token.lower)) return
  // "The liver, however, stores sugar": before a bare noun only where no other verb can be meant.
  const behind =
    form === 'base' || out.slice(close + 2).some((own) => finite(own))
      ? /^(?:det|poss|prep|name)$/
      : /^(?:det|poss|prep|name|noun|adj|num)$/
  if (!next || !behind.test(next.pos)) return
  const end = out.findIndex((own, at) => at > close + 1 && (/^[,;.]$/.test(own.text) || own.pos === 'rel'))
  if (!hasFinite(out, close + 2, end < 0 ? out.length : end)) set(out, close + 1, 'verb')
}

/** "Lind (1950) trained": the word before, and before what stands in brackets. */
function beforeBrackets(out: readonly Token[], index: number): Token {
  let at = index - 1
  while (at > 0 && out[at]?.bracketed) at -= 1
  return out[at] as Token
}

/** "Cones result from rocks that fall near the vent": where the relative clause has but one verb, the other is sought before it. */
function beforeRelative(out: readonly Token[], start: number, end: number): number {
  const rel = out.slice(start, end).findIndex((token) => token.pos === 'rel')
  // "behaviour that is followed by", "food consumed": a participle is no second verb.
  const behind = out.slice(start + rel, end).filter((token) => finite(token) && token.form !== 'pastpp')
  return rel >= 3 && behind.length === 1 && out[start + rel - 1]?.pos !== 'prep' ? start + rel : end
}

/** "A sundial shows the hour": one thing, whatever its ending looks like, for behind "a" no plural follows. */
const isNounAfterArticle = (out: readonly Token[], index: number, start: number): boolean =>
  index === start + 2 &&
  /^an?$/.test(out[start]?.lower ?? '') &&
  verbForm(out[index]?.lower ?? '') === 'pres3' &&
  /^(?:det|poss|prep)$/.test(out[index + 1]?.pos ?? '') &&
  out[index + 1]?.lower !== 'of'

function promoteIn(out: Token[], start: number, whole: number): void {
  const end = beforeRelative(out, start, whole)
  const segment = out.slice(start, end)
  // "Ice forms when water freezes": what a condition follows is a clause, however short.
  const conditioned = end === whole && /^(?:when|whenever|if|unless|because)$/.test(out[whole]?.lower ?? '')
  if (segment.length < (conditioned ? 2 : 3)) return
  if (hasFinite(out, start, end) || segment.some((token) => token.pos === 'rel')) return
  // "When the price level rises, ...", "When steam rises, the lid above it shifts": what a conjunction opens needs a verb, and so does the clause behind.
  const follows = out[start - 1]?.text === ',' && out[0]?.pos === 'sub' && whole === out.length - 1
  const closes = out[start - 1]?.pos === 'sub' || follows || conditioned
  const opensWithPreposition = segment[0]?.pos === 'prep' && out[start - 1]?.pos !== 'sub'
  for (let index = start + 1; index < end; index += 1) {
    const token = out[index] as Token
    const before = conditioned ? leftOf(out, index) : beforeBrackets(out, index)
    const next = out[index + 1]
    // "Now travelers reset their watches when ...": nothing but an adverb before it, it is no verb.
    if (!before || (token.pos !== 'noun' && token.pos !== 'adj')) continue
    const form = verbForm(token.lower)
    if (
      !(
        ['noun', 'name', 'pron'].includes(before.pos) ||
        (before.pos === 'adj' && (index - 1 === start || isNounAfterArticle(out, index, start)))
      ) ||
      !(canBeVerb(token.lower) || (verbForm(token.lower) === 'pastpp' && before.pos === 'name')) ||
      !next ||
      (index + 1 >= end
        ? !closes && canBeNoun(token.lower)
        : !nounStart(next) && !(form === 'base' && next.form === 'ger'))
    )
      continue
    // "estimates of the death toll range between": of two such nouns the one before a preposition is the verb.
    const behind = out[index + 2]
    if (
      next.pos === 'noun' &&
      canBeNoun(token.lower) &&
      canBeVerb(next.lower) &&
      behind?.pos === 'prep' &&
      behind.lower !== 'of' &&
      index + 2 < end
    )
      continue
    const plural = before.pos === 'pron' ? /^(?:they|we)$/.test(before.lower) : isPlural(before.lower)
    const agrees =
      form === 'pres3'
        ? !plural && !disagrees(out, index)
        : form === 'base'
          ? plural || out.slice(start, index).some((left) => left.pos === 'noun' && isPlural(left.lower))
          : form === 'pastpp'
    const clausal =
      start === 0 ||
      // "First, Lind trained rats"
      (start <= 3 && out[start - 1]?.text === ',' && out.slice(0, start - 1).every((left) => left.pos === 'adv')) ||
      out[start - 1]?.pos === 'sub' ||
      follows ||
      out[start - 1]?.pos === 'conj' ||
      /^[;:]$/.test(out[start - 1]?.text ?? '')
    if (agrees && (clausal || !opensWithPreposition) && (clausal || ['det', 'num', 'poss'].includes(next.pos))) {
      set(out, index, 'verb')
      if (before.pos === 'adj') set(out, index - 1, 'noun')
      return
    }
  }
}

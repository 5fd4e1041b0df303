import type { Analysis } from './analysis'
import { hedge } from './lexicon'
import type { SentenceFlag } from './types'

const attributionRules: readonly RegExp[] = [
  /^[Aa]ccording to ((?:the |an? )?[^,]{2,80}),/,
  /,? according to ((?:the |an? )?[^,.;:]{2,80})[.,;:]/,
  /^((?:The |An? |Some |Many |Most )?(?:(?:\p{Lu}[\p{L}\p{N}.'’-]*|de|van|von|of|the|and|critics|scholars|historians|scientists|experts|scholar|historian|philosopher|economist|author|journalist)\s){1,7}?)(?:(?:\w+ly|often|always|later|once|also|then|still|sometimes|once again|himself|herself) )?(?:said|says|argued|argues|claimed|claims|suggested|suggests|opined|opines|stated|states|noted|notes|wrote|writes|believe|believed|believes|reported|reports|asserted|asserts|maintained|maintains|contended|contends)\b(?: in \d{4})?(?: that\b|,? ["“])/u,
]

/** "As Otto Lang put it in his chronicle,", "as Ida Holm points out": whose words the sentence gives; "as Ulm noted the mill" says what went on. */
const asPutBy =
  /(?:^|, )[Aa]s ((?:the |an? )?(?:(?!and )[\p{L}.'’-]+ ){1,6}?)(?:\w+ly |once |later |often |also |has |had )?(?:(?:put|puts|expressed|expresses|phrased|phrases|tells|told|sees|saw|describes|described) it|points? out|pointed out)/u
/** Of "as a boy Otto Lang wrote" nobody is the source: only a name comes before such a verb. */
const asSaidBy =
  /(?:^|, )[Aa]s ((?:\p{Lu}[\p{L}.'’-]* ){1,5})(?:\w+ly |once |later |often |also |has |had )?(?:notes|noted|writes|wrote|written|says|said|states|stated|observes|observed|argues|argued|remarks|remarked|explains|explained|claims|claimed|suggests|suggested|reports|reported|recalls|recalled|reminds us|recounts|recounted)(?=,|\.| (?:in|on|at|of|to|about|after|before|during|later|years)\b[^,.]*[,.])/u

/** "sorted according to size": no one said so. */
const standard = /^(?:the |an? |their |its )?[^\p{Lu}]*$/u
const authority =
  /\b(?:legend|tradition|source|record|report|stud(?:y|ie)|survey|census|estimate|theor|historian|scholar|scientist|expert|critic|author|research|document|account|chronicle|law|myth|analys|data|poll|statement|statistic|figure|newspaper|biographer|witness|official|philosopher|economist|teaching|belief|scripture|hypothes|model|view|critic|opponent|supporter|definition|agreement|treaty|contract|constitution|some|many|most|one)/i

/** Who a claim is left to, where the sentence says so. */
export function attributionOf(text: string): string | undefined {
  for (const rule of [...attributionRules, asPutBy, asSaidBy]) {
    const name = rule.exec(text)?.[1]?.trim()
    if (name !== undefined && standard.test(name) && !authority.test(name)) continue
    if (name !== undefined && !/^(?:He|She|It|They|This|That|Some|Many|In|On|At|The|There)$/.test(name)) return name
  }
  return undefined
}

const opensLeaning =
  /^["“]?(?:(?:This|These|Those|Such)\b|That (?!(?:the|a|an|he|she|it|they)\b)|(?:It|They|He|She|His|Her|Its|Their)\b|(?:Following|After|During|Before|Because of|Due to|Despite) (?:the|this|that|these) (?:incident|event|attack|accident|war|decision|announcement|meeting|change)s?\b|(?:The former|The latter|Here|There|Both|Others?|Another)\b)/

/** What is wrong or open with a sentence; damaged ones are not asked. */
export function flagsOf(analysis: Analysis): readonly SentenceFlag[] {
  const {
    sentence: { text },
    clauses,
    tokens,
    chunks,
  } = analysis
  const flags: SentenceFlag[] = []
  if (
    !tokens.some((token) => ['verb', 'be', 'have', 'do', 'modal'].includes(token.pos)) ||
    !/[.!?…]["'”’)\]]*$/.test(text) ||
    /^\p{Ll}/u.test(text)
  )
    flags.push('fragment')
  const [first] = clauses
  const inverted = first?.vg.voice === 'active' && chunks[first.complement.a]?.kind === 'np'
  if (first && !first.subject && !inverted && opensWithTimeOnly(analysis, first.at)) flags.push('no-subject')
  if (!balanced(text)) flags.push('unbalanced')
  if (/\b(?:stated|said|wrote|declared|argued|claimed|announced)[^".“]{0,60}:\s+(?![“"'‘])\p{Lu}/u.test(text))
    flags.push('truncated-quotation')
  if (
    tokens.some(
      (token, at) =>
        token.lower === tokens[at + 1]?.lower &&
        /^\p{Ll}{2,}$/u.test(token.text) &&
        !/^(?:that|had|is|very|so|more)$/.test(token.lower) &&
        /^\s+$/.test(text.slice(token.to, tokens[at + 1]?.from)),
    )
  )
    flags.push('doubled-word')
  if (hedge.test(text)) flags.push('hedged')
  if (attributionOf(text) !== undefined) flags.push('attributed')
  if (opensLeaning.test(text) && chunks.length > 0) flags.push('anaphoric')
  return flags
}

/** "In 2014 was transferred": nothing but a date before the verb. */
function opensWithTimeOnly({ chunks }: Analysis, verb: number): boolean {
  const before = chunks.slice(0, verb)
  return (
    before.every(
      (chunk) =>
        chunk.kind === 'date' ||
        chunk.kind === 'prep' ||
        chunk.kind === 'comma' ||
        chunk.kind === 'adv' ||
        chunk.kind === 'conj',
    ) &&
    (before.some((chunk) => chunk.kind === 'date') || before.length === 0)
  )
}

function balanced(text: string): boolean {
  const count = (mark: string): number => text.split(mark).length - 1
  return count('(') === count(')') && count('[') === count(']') && count('"') % 2 === 0 && count('“') === count('”')
}

/**
 * A capitalised word that occurs once and is the name of the document's subject with its last letters missing ("Tesl bought ...").
 */
export function misspeltNames(analyses: readonly Analysis[], names: readonly string[]): ReadonlySet<number> {
  const words = new Set(names.flatMap((name) => name.split(' ')).filter((word) => word.length >= 3))
  const found = new Set<number>()
  analyses.forEach(({ tokens }, index) => {
    for (const token of tokens) {
      const cut = [...words].some(
        (word) => word.length - token.text.length === 1 && token.text.length >= 2 && word.startsWith(token.text),
      )
      if (cut && token === tokens[0] && !words.has(token.text)) found.add(index)
    }
  })
  return found
}

import { tokens } from '@/lib/domain/text'
import { isHumanNoun, singularOf } from '../lexicon'
import { hasTag } from '../library'
import type { MentionType } from '../types'
import { canBeNoun, canBeVerb, infinitive, isListed, verbForm } from '../verbs'
import { entrySlot, isManyOf, isMass, within } from './entrySlot'
import { type Ask, ask, type Draft, draft, type Family, type View } from './family'

/** What a term of a list means or does: "Osmosis: the movement of water", "Ribosomes – build proteins", "abate - to become less". */
export const glossary: Family = {
  name: 'glossary',
  read: (view) => {
    const { entry } = view.analysis.sentence
    return entry && !entry.date && !entry.row && !entry.isAnswer ? [meaning(view)] : []
  },
}

/** What a list has before a joint: as it stands there, within a sentence, and what is known of it. */
type Term = {
  readonly text: string
  readonly inside: string
  readonly plural: boolean
  readonly person: boolean
  readonly from: number
  /** What stands in brackets behind it: another form of an abbreviation. */
  readonly other?: string
}

function termOf(view: View, head: string): Term {
  const [, open = '', text = '', bracket] = /^(["“'‘]?)(.*?)["”'’]?(?:\s*\(([^()]*)\))?$/u.exec(head) ?? []
  const noun =
    text
      .split(/ (?:of|in|for|to) /)[0]
      ?.split(' ')
      .at(-1) ?? ''
  const isAbbreviated =
    bracket !== undefined && (/^\p{Lu}[\p{Lu}\d]+s?$/u.test(bracket) || /^\p{Lu}[\p{Lu}\d]+s?$/u.test(text))
  return {
    text,
    inside: within(text, view.analysis.sentence.entry?.isCommon),
    plural: isManyOf(noun.toLowerCase()) && !isMass(noun),
    person: isPerson(view, text),
    from: open.length,
    ...(isAbbreviated ? { other: bracket } : {}),
  }
}

/** "Characters of the play": each line is of one of them. */
const isCast = (section: string, title: string): boolean =>
  /\b(?:characters?|cast|dramatis personae)\b/i.test(section.split(' / ').at(-1) || title)

/** "Marie Curie", "Johannes von Lund – English scientist who discovered cells": by the name, or by what is said of it. */
function isPerson({ analysis, reference }: View, text: string): boolean {
  if (reference.isPerson(text) || isCast(analysis.sentence.section, reference.title)) return true
  if (!/^\p{Lu}\p{L}+ (?:\p{Lu}\.? |(?:van|von|de|da|al|ibn|bin) )*\p{Lu}[\p{L}-]+$/u.test(text)) return false
  const opens = analysis.sentence.text.split(' ')[0] ?? ''
  // "Rosalind Franklin – took the photograph", but "Berlin Wall – divided the city".
  const acts = /^(?:past|pastpp)$/.test(verbForm(opens)) && !isListed(text.split(' ').at(-1)?.toLowerCase() ?? '')
  const noun = analysis.chunks.find(({ kind }) => kind === 'np')?.head
  return (noun !== undefined && isHumanNoun(noun.lower)) || acts || hasTag(text.split(' ')[0] ?? '', 'FirstName')
}

/** A verb opens what is said, in the form that the term wants: "stores", of many "build", of a person "discovered". */
function agrees({ plural, person }: Term, body: string): boolean {
  const [first = ''] = body.toLowerCase().split(/\s+/)
  if (/^(?:is|was|are|were|has|have|had|can|may|must|will)$/.test(first)) return true
  const form = verbForm(first)
  return (
    canBeVerb(infinitive(first)) &&
    (person ? /^(?:past|pastpp|pres3)$/.test(form) : form === (plural ? 'base' : 'pres3'))
  )
}

type Sort = 'noun' | 'deed' | 'sense' | 'clause'

/** How a line tells of its term: by what it is, by what it does, by other words for it, or by a clause of its own. */
function sortOf(view: View, term: Term, body: string): Sort {
  const { analysis } = view
  const [first = '', second = '', third = ''] = body.toLowerCase().split(/\s+/)
  if (first === 'to' && canBeVerb(second)) return 'sense'
  const opensPhrase = /^(?:of|that|which|who|whose|where|for|in|on|with|from|made|used|caused|between|to|or|,)$/.test(
    second,
  )
  // "le salon – the living room"
  const isShort =
    body.split(/\s+/).length < (/^\p{Ll}/u.test(term.text) && !defines.test(body.replace(/^(?:an?|the) /, '')) ? 4 : 3)
  // "rocks carried within the water"
  const isCarried =
    canBeNoun(first) &&
    (/(?:ed|ing)$/.test(second) ||
      /^(?:between|among|against)$/.test(third) ||
      (/^(?:and|or)$/.test(second) && !canBeVerb(third)))
  const isLoose = canBeVerb(first) && !canBeNoun(first) && verbForm(first) === 'base'
  if (
    !isCarried &&
    (isLoose || agrees(term, body)) &&
    !(canBeNoun(first) && (opensPhrase || isShort || /[,;]$/.test(first)))
  )
    return 'deed'
  const [chunk] = analysis.chunks
  if (isShort && !term.person) return 'sense'
  if (
    analysis.clauses.some(
      ({ subject, marker, relative, reduced }) => subject?.a === 0 && !marker && !relative && !reduced,
    )
  )
    return 'clause'
  return chunk?.kind === 'np' && chunk.head?.pos === 'noun' && !chunk.pronoun ? 'noun' : 'sense'
}

/** Headings that say of what class the terms below are: "Organelles", "Parts of a mill", but not "Leaves". */
const classes =
  /(?:^|\s)(?:organelles|hormones|enzymes|vitamins|minerals|tissues|bones|muscles|organs|parts|layers|stages|phases|types|kinds|forms|rocks|planets|stars|gods|goddesses|kings|queens|emperors|presidents|battles|wars|treaties|laws|acts|elements|gases|metals|particles|scientists|artists|painters|writers|authors|poets|composers|philosophers|thinkers|leaders|explorers|inventors|theories|theorems|principles|models|schools|movements|styles|periods|eras|reflexes|drugs|medicines|diseases|disorders|symptoms|bacteria|viruses|protocols|devices|tools|instruments|ports|commands|people|figures|characters|cells|proteins|bonds|reactions|forces|waves|angles|shapes|chords|clauses|tenses|tropes|biases|fallacies|markets|taxes|institutions|organi[sz]ations|companies|countries|cities|rivers|mountains|regions|biomes|clouds|winds|species|animals|plants|trees|flowers|birds|fish|insects)$/

type Class = { readonly one: string; readonly many: string }

/** "Organelles" above the list: each of its terms is an organelle. `many` are its words as they stand. */
function classOf({ analysis: { sentence } }: View): Class | undefined {
  const heading = sentence.section.split(' / ').at(-1) ?? ''
  const many = heading
    .replace(/^(?:the |some )?(?:(?:main|major|important|key|famous|common|types of|kinds of|list of) )*/i, '')
    .replace(/ (?:of|in) .*$/, '')
    .toLowerCase()
  const noun = many.split(' ').at(-1) ?? ''
  if (!/^\p{Ll}+(?: \p{Ll}+)?$/u.test(many) || !classes.test(many)) return undefined
  const one = noun === 'people' ? 'person' : singularOf(noun)
  return { one: many.slice(0, many.length - noun.length) + one, many }
}

function meaning(view: View): Draft {
  const { sentence } = view.analysis
  const entry = sentence.entry as NonNullable<typeof sentence.entry>
  const said = sentence.text.slice(0, -1)
  const term = termOf(view, entryText(view))
  const body = within(said)
  const type: { type: MentionType } = { type: term.person ? 'person' : 'term' }
  const at = entry.head.start + term.from
  return draft(view, {
    kind: 'definition',
    relation: 'is',
    subject: term.text,
    rule: `glossary:${describing.test(body) ? 'adjective' : sortOf(view, term, body)}`,
    slots: [
      entrySlot('term', term.text, { start: at, end: at + term.text.length }, type),
      entrySlot('definition', said, entry.body),
    ],
    statement: null,
    asks: asksOf(view, term, body, said),
  })
}

/** "hydrophobic: describes what is repelled by water" */
const describing = /^(?:describes|denotes|refers to|relating to|having to do with) (.+)$/

function asksOf(view: View, term: Term, body: string, said: string): readonly (Ask | undefined)[] {
  const other = term.other === undefined ? [] : [term.other]
  const asked = firstOf(body)
  const named = (stem: string): Ask | undefined =>
    isTold(term, asked) ? undefined : ask('term', stem, term.text, other)
  const told = (stem: string | undefined): Ask | undefined => ask('definition', stem, said)
  const kind = classOf(view)
  const described = describing.exec(asked)?.[1]
  if (described !== undefined)
    return [told(`What does “${term.text}” mean?`), named(`Which word describes ${described}?`)]
  const word = !/^\p{Ll}/u.test(term.text)
    ? 'term'
    : !term.text.includes(' ')
      ? 'word'
      : body.startsWith('to ')
        ? 'phrase'
        : 'term'
  const means = kind === undefined ? `Which ${word} means “${asked}”?` : `Which ${kind.one} is “${asked}”?`
  // "comodo – comfortable (ant. scomodo)"
  const bare = said.replace(/(?<=\S) \([^()]*\)$/, '')
  const isWord = kind === undefined && (/^\p{Ll}/u.test(term.text) || /^to |^\S+(?:, \S+)*$/.test(body))
  const how = `How is “${term.text}” described?`
  const be = isCast(view.analysis.sentence.section, view.reference.title) ? 'is' : 'was'
  const fits = `Which ${kind?.one ?? 'term'} fits “${asked}”?`
  const sort = sortOf(view, term, body)
  // "F = ma"
  if (/[=×÷²³½√]/.test(body))
    return [told(`What is the formula for ${term.inside}?`), named(`What has the formula “${said}”?`)]
  const isWordOf =
    isWord && (sort === 'sense' || (sort === 'noun' && /^\p{Ll}/u.test(term.text) && !defines.test(body)))
  const meaning = [ask('definition', `What does “${term.text}” mean?`, bare, [said]), named(means)]
  if (term.person && sort !== 'deed') return [told(`Who ${be} ${term.text}?`), named(whoWas(asked, be))]
  switch (sort) {
    case 'noun':
      if (isWordOf) return meaning
      return [
        told(defines.test(body) ? whatIs(term, body) : how),
        named(/^(?:an?|the) /.test(asked) ? `What is the term for ${asked}?` : defines.test(asked) ? means : fits),
      ]
    case 'deed':
      return [
        told(deedAsk(term, body)),
        named(
          (agrees(term, body) ? whatDoes(term, asked.charAt(0).toLowerCase() + asked.slice(1), kind) : undefined) ??
            fits,
        ),
      ]
    case 'sense':
      if (/^(?:when|where|how) /.test(body)) return [told(`What is meant by “${term.text}”?`), named(fits)]
      return isWordOf ? meaning : [told(how), named(fits)]
    case 'clause':
      return [
        told(/(?:phase|stage|step)$/.test(term.text) ? `What happens in ${term.inside}?` : undefined),
        named(fits),
      ]
  }
}

/** "Which organelle stores the DNA?", "Which parts catch the wind?", "What stops the wheel?"; of many without a class none. */
function whatDoes({ plural, person }: Term, deed: string, kind: Class | undefined): string | undefined {
  if (person) return `Who ${deed}?`
  if (kind !== undefined) return `Which ${plural ? kind.many : kind.one} ${deed}?`
  return plural ? undefined : `What ${deed}?`
}

/** A long meaning is asked by its first part: what stands before a dash, a semicolon or a stop. */
function firstOf(body: string): string {
  const part =
    body.split(/ [–—-] |; |(?<!e\.g|i\.e)\. (?=\p{Lu})|,? (?:e\.g\.|i\.e\.|for example|such as) /u)[0] ?? body
  return part.split(' ').length >= 3 ? part : body
}

/** "receptor-mediated endocytosis – endocytosis of ...", "FTP – file transfer": what is said tells the term. */
function isTold({ text }: Term, asked: string): boolean {
  const told = tokens(asked)
  const initials = told.map((word) => word.charAt(0)).join('')
  if (/^\p{Lu}{2,5}$/u.test(text) && initials.includes(text.toLowerCase().slice(0, 2))) return true
  const own = tokens(text).filter((word) => word.length > 4)
  const same = (one: string, other: string): boolean =>
    other.length > 5 && (one.includes(other.slice(0, 6)) || other.includes(one.slice(0, 6)))
  return own.some((word) => told.some((other) => same(word, other)))
}

/** What tells what a thing is, and not only something of it: "cell that ...", "loss of water", "a tube". */
const defines =
  /^(?:an?|the) |^(?:\S+ ){1,4}?(?:of|that|which|who|whose|where|when|for|to|between|with|from|caused|made|used|found|containing)\s/

/** Verbs of what something is like, of which nobody says that it does it. */
const stative =
  /^(?:is|was|are|were|has|have|had|can|may|must|will|shares?|contains?|includes?|lacks?|needs?|means?|measures?|occurs?|happens?|consists?|looks?|seems?|costs?|lasts?|requires?|depends?|involves?)$/

/** The words before the joint, as they stand. */
const entryText = ({ analysis: { sentence } }: View): string => sentence.entry?.term ?? ''

/** "What is osmosis?", "What is a burette?", "What are ribosomes?": with the article of what it is said to be. */
function whatIs({ text, inside, plural }: Term, body: string): string {
  if (plural) return `What are ${inside}?`
  const [article] = /^an?(?= )/.exec(body) ?? []
  const noun =
    text
      .split(/ (?:of|in|for|to) /)[0]
      ?.split(' ')
      .at(-1) ?? ''
  if (article && !isMass(noun) && /^\p{Ll}/u.test(inside))
    return `What is ${/^[aeiou]/.test(inside) ? 'an' : 'a'} ${inside}?`
  return isMass(noun) ? `What is ${inside}?` : `What is meant by “${text}”?`
}

/** "Which English scientist discovered cells?" */
function whoWas(body: string, be: string): string {
  const [, whom, deed] = /^(?:the |an? )?([^,;]{3,60}?),? who ([^;]+)$/i.exec(body) ?? []
  if (whom && deed) return `Which ${whom} ${deed}?`
  return /^(?:an?|the) /.test(body) ? `Who ${be} ${body}?` : `Who is described as “${body}”?`
}

/** "What does the nucleus do?" */
function deedAsk({ inside, plural, text, person }: Term, body: string): string | undefined {
  const [first = ''] = body.split(' ')
  if (stative.test(first)) return undefined
  const isPast = /^(?:past|pastpp)$/.test(verbForm(first.toLowerCase()))
  return `What ${isPast ? 'did' : plural ? 'do' : 'does'} ${theTerm({ inside, plural, text, person })} do?`
}

/** "the nucleus", "ribosomes", "Newton's Second Law" */
function theTerm({ inside, plural, text, person }: Pick<Term, 'inside' | 'plural' | 'text' | 'person'>): string {
  const noun = text.split(' ').at(-1) ?? ''
  const the = plural || person || isMass(noun) || /^\p{Lu}/u.test(noun === text ? inside : noun) ? '' : 'the '
  return `${the}${inside}`
}

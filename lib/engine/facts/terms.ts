import { isHumanNoun, singularOf } from '../lexicon'
import { hasTag } from '../library'
import { isListed, verbForm } from '../verbs'
import type { View } from './family'
import { headNounOf, isManyOf, isMass, within } from './lineWords'

/** What a list has before a joint: as it stands there, within a sentence, and what is known of it. */
export type Term = {
  readonly text: string
  readonly inside: string
  readonly plural: boolean
  readonly person: boolean
  readonly from: number
  /** What stands in brackets behind it: another form of an abbreviation. */
  readonly other?: string
}

/** "TCP", "RBCs" */
const abbreviation = /^\p{Lu}[\p{Lu}\d]+s?$/u

export function termOf(view: View, head: string): Term {
  const [, open = '', text = '', bracket] = /^(["“'‘]?)(.*?)["”'’]?(?:\s*\(([^()]*)\))?$/u.exec(head) ?? []
  const noun = headNounOf(text)
  const isAbbreviated = bracket !== undefined && (abbreviation.test(bracket) || abbreviation.test(text))
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
export const isCast = (section: string, title: string): boolean =>
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

/** Headings that say of what class the terms below are: "Organelles", "Parts of a mill", but not "Leaves". */
const classes =
  /(?:^|\s)(?:organelles|hormones|enzymes|vitamins|minerals|tissues|bones|muscles|organs|parts|layers|stages|phases|types|kinds|forms|rocks|planets|stars|gods|goddesses|kings|queens|emperors|presidents|battles|wars|treaties|laws|acts|elements|gases|metals|particles|scientists|artists|painters|writers|authors|poets|composers|philosophers|thinkers|leaders|explorers|inventors|theories|theorems|principles|models|schools|movements|styles|periods|eras|reflexes|drugs|medicines|diseases|disorders|symptoms|bacteria|viruses|protocols|devices|tools|instruments|ports|commands|people|figures|characters|cells|proteins|bonds|reactions|forces|waves|angles|shapes|chords|clauses|tenses|tropes|biases|fallacies|markets|taxes|institutions|organi[sz]ations|companies|countries|cities|rivers|mountains|regions|biomes|clouds|winds|species|animals|plants|trees|flowers|birds|fish|insects)$/

export type Class = { readonly one: string; readonly many: string }

/** "Organelles" above the list: each of its terms is an organelle. `many` are its words as they stand. */
export function classOf({ analysis: { sentence } }: View): Class | undefined {
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

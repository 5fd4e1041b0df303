import type { Place } from './discourse'
import type { Entity } from './entities'

/**
 * Whom or what the sentence before speaks of, and a word in this one may stand for. "Ida met Clara. She told Clara": what the sentence
 * names behind a subject is not its subject. "met each weaver. He": nobody in particular is no "he".
 */
export function mayBeMeant({ discourse: { before }, entities, role, clause, i }: Place): readonly Entity[] {
  const opens = role === 'subject' && clause !== undefined && clause.marker === undefined && !clause.relative
  const again = new Set(opens ? entities.filter((entity) => entity.i > i).map(({ key }) => key) : [])
  return before.filter(({ key, phrase: { tokens } }) => !again.has(key) && !isAnyOne(tokens[0]?.lower ?? ''))
}

const isAnyOne = (word: string): boolean => /^(?:each|every|no|any)$/.test(word)

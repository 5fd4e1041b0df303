import type { Fact } from './types'

/** Families that read lines of lists, timelines and tables; each names its rules after itself. */
const readers: ReadonlySet<string> = new Set(['answered', 'rulers', 'timeline', 'glossary', 'table', 'step'])

/** Read in a line of a list, a timeline or a table, and not in a sentence. */
export const isOfLine = ({ rule }: Pick<Fact, 'rule'>): boolean => readers.has(rule.split(':')[0] ?? '')

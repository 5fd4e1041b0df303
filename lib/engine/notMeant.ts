import type { Place } from './discourse'
import type { Entity } from './entities'

/** What somebody is called or calls oneself: "he was crowned Otto". */
const calling =
  /^(?:be|bear|become|call|name|rename|title|style|crown|dub|nickname|christen|baptize|baptise|sign|write|publish|perform|play|remain)$/
const acted = /^(?:to|for|with|from|against|on|upon|after|by|at|behind|beside)$/

/** "he made Otto his deputy", "she wrote to Ida": whoever a clause names as what it acts on is not its "he" or "she". */
export const isNamedAsObject = ({ role, clause, entities, i }: Place, { key }: Entity): boolean =>
  role === 'subject' &&
  clause !== undefined &&
  !calling.test(clause.vg.lemma) &&
  entities.some(
    (entity) =>
      entity.key === key &&
      entity.i > i &&
      entity.clause === clause &&
      (entity.role === 'object' || entity.role === 'agent' || (entity.role === 'oblique' && acted.test(entity.behind))),
  )

/** "Weavers, many of whom had debts, liked the cloth they bought": behind the verb nothing stands for what is only told of its subject. */
export const isToldOfSubject = ({ analysis: { chunks, clauses }, at }: Place, { i, j }: Entity): boolean =>
  clauses.some(({ subject, at: verb, relative, reduced }) => {
    if (!subject || relative !== undefined || reduced || at < verb) return false
    const inner = chunks.findIndex(
      (chunk, index) => index > subject.a && index < subject.b && chunk.i >= i && chunk.j <= j,
    )
    return inner > 0 && chunks.slice(subject.a, inner).some(({ kind }) => kind === 'rel' || kind === 'comma')
  })

import type { Entity } from './entities'

/** Classes of which a text rarely means another than the one it names; there are many cities, wars and courts. */
const classes = new Set(
  'duchy kingdom empire university college institute academy company corporation bank museum cathedral abbey castle palace treaty league union fund foundation society association commission river lake canal railway bridge guild order plot revolt rebellion gland hormone theorem conjecture equation'.split(
    ' ',
  ),
)

/** The one thing of a class that the document names, as long as it has brought up no other of that class. */
export class OnlyNamed {
  private readonly found = new Map<string, Entity | null>()

  add(entities: readonly Entity[]): void {
    for (const entity of entities) {
      if (entity.person || entity.role === 'predicate') continue
      for (const noun of entity.classes) {
        if (!classes.has(noun)) continue
        const known = this.found.get(noun)
        if (entity.fresh || entity.plural) this.found.set(noun, null)
        else if (entity.named && entity.alone && known !== null)
          this.found.set(noun, known === undefined || known.key === entity.key ? entity : null)
      }
    }
  }

  of(noun: string): Entity | undefined {
    return this.found.get(noun) ?? undefined
  }
}

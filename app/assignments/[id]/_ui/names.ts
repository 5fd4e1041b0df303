import { named } from '@/app/_ui/names/hidden'
import type { AssignmentResults } from '@/lib/data/assignments/results'
import type { NameOf } from '@/lib/domain/hidden-names'

/** Results under the names of `nameOf`. */
export const withNames = (results: AssignmentResults, nameOf: NameOf): AssignmentResults => ({
  ...results,
  students: named(results.students, nameOf),
  toMark: results.toMark.map((waiting) => ({ ...waiting, name: nameOf(waiting.userId, waiting.name) })),
  late: results.late.map((waiting) => ({ ...waiting, name: nameOf(waiting.userId, waiting.name) })),
})

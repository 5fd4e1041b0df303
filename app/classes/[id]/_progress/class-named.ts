import type { ClassProgress } from '@/lib/data/class-progress'
import type { NameOf } from '@/lib/domain/hidden-names'

/** What a class remembers, its students under the names of `nameOf`. */
export const classNamed = (progress: ClassProgress, nameOf: NameOf): ClassProgress => ({
  ...progress,
  students: progress.students.map((student) => ({ ...student, name: nameOf(student.userId, student.name) })),
})

import { classProgress, ownClassProgress } from '@/lib/data/class-progress'
import { db } from '@/lib/data/prisma'
import { progressOf } from '@/lib/data/progress'
import { removeSampleClass } from '@/lib/data/samples/classroom'
import { type Area, asPerson, learners, own, refuses, relatedPeople, type World } from './shape'

const now = new Date('2026-03-03T09:00:00Z')

/** Only a sample class can be removed at all: the world's is one as long as the attempt lasts. */
const asSample = async <T extends { readonly ok: boolean }>({ ids, student }: World, act: () => Promise<T>) => {
  const mark = async (isSample: boolean) => {
    await db().class.updateMany({ where: { id: ids.classId }, data: { isSample } })
    await db().user.updateMany({ where: { id: student.userId }, data: { isSample } })
  }
  await mark(true)
  const done = await act()
  await mark(false)
  return done
}

/** What is remembered: of oneself, and of a class by its teachers. */
export const progress: Area = {
  doors: {
    'app/progress/page.tsx#page': learners('own progress', 'oneself'),
    'app/progress/table/route.ts#GET': learners('own figures', 'oneself'),
    'app/classes/[id]/_progress/actions.ts#removeSample': relatedPeople('the sample class', 'its teacher'),
  },
  data: {
    'lib/data/progress.ts#progressOf': refuses((actor, { ids }) =>
      progressOf(actor, now, { documentId: ids.documentId }),
    ),
    'lib/data/class-progress.ts#classProgress': refuses((actor, { ids }) =>
      asPerson(actor, (person) => classProgress(person, ids.classId, now)),
    ),
    'lib/data/class-progress/least.ts#leastRemembered': own('memory of classes the actor teaches'),
    'lib/data/class-progress.ts#ownClassProgress': refuses(
      (actor, { ids }) => asPerson(actor, (person) => ownClassProgress(person, ids.classId, now)),
      'student',
    ),
    'lib/data/samples/classroom.ts#removeSampleClass': refuses((actor, world) =>
      asPerson(actor, (person) => asSample(world, () => removeSampleClass(person, world.ids.classId, now))),
    ),
  },
}

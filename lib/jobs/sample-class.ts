import { addSampleClass, lacksSampleClass, markSampleClass, setSamplePassword } from '@/lib/data/samples/classroom'
import { addSampleQuiz } from '@/lib/data/samples/quiz'
import { type SampleMaterial, sampleMaterial, writeSampleStudy } from '@/lib/data/samples/study'
import { addDays, studyDayOf } from '@/lib/domain/day'
import { grade } from '@/lib/domain/grading'
import { seedOf } from '@/lib/domain/id'
import { systemActor } from '@/lib/domain/policy'
import type { Answer, Answerable } from '@/lib/domain/question'
import { ok, type Result } from '@/lib/domain/result'
import { defaultSettings, defaultWeights, retrievability, type ScheduleRules } from '@/lib/domain/schedule'
import { drawInteger, seeded } from '@/lib/domain/seeded'
import { type Simulated, simulate } from '@/lib/domain/simulate'
import { slotKey } from '@/lib/domain/slot'
import { sampleLearners } from './sample-learners'

const system = systemActor('load the sample class')
const weeks = 10
const days = weeks * 7
const millisPerDay = 86_400_000
const rules: ScheduleRules = {
  weights: defaultWeights,
  settings: defaultSettings,
  clock: { timeZone: 'UTC', dayStartsAtHour: 4 },
}

/** An answer that is right or wrong by the product's own marking. */
const answerOf = (question: Answerable, isRight: boolean): Answer => {
  if (question.options.length > 0) {
    const fitting = question.options.filter(({ correct }) => correct === isRight)
    return { type: 'options', chosen: fitting.slice(0, isRight ? fitting.length : 1).map(({ text }) => text) }
  }
  const wrong = ['I do not know', '1', 'none'].find((text) => grade(question, { type: 'text', text }).score === 0)
  return { type: 'text', text: isRight ? question.answer : (wrong ?? '') }
}

/** The ten best slots of the sample about photosynthesis that can be asked in a quiz, one question each. */
const quizQuestions = ({ slots, documents, questions }: SampleMaterial) =>
  slots
    .filter(({ sentence }) =>
      documents.some(({ id, name }) => name === 'photosynthesis' && sentence.startsWith(`${id} `)),
    )
    .sort((a, b) => a.rank - b.rank)
    .slice(0, 10)
    .flatMap((slot) => {
      const versionId = (slot.variants.find(({ kind }) => kind === 'choice') ?? slot.variants[0])?.questionVersionId
      const asked = versionId === undefined ? undefined : questions.get(versionId)
      return asked ? [{ ...asked, slot }] : []
    })

/**
 * Makes a class of twelve learners whose memory is known, because it is simulated over ten weeks up to yesterday, and an
 * open quiz that most of them have taken. Does nothing where the class has been made or removed before, except that its
 * people get the password of this start; makes it anew where an earlier start was ended in the middle. `conflict` where
 * somebody else has the name of one of its people: then there is none.
 */
export const loadSampleClass = async (passwordHash: string, now: Date): Promise<Result<null>> => {
  if (!(await lacksSampleClass(system))) {
    await setSamplePassword(system, passwordHash)
    return ok(null)
  }
  const material = await sampleMaterial(system)
  const firstDay = addDays(studyDayOf(now, rules.clock), -days)
  const added = await addSampleClass(system, {
    name: 'Sample class',
    people: [
      { username: 'teacher', name: 'Miriam Sandoval', role: 'teacher' },
      ...sampleLearners.map(({ username, name }) => ({ username, name, role: 'student' as const })),
    ],
    documentIds: material.documents.map(({ id }) => id),
    passwordHash,
    since: new Date(now.getTime() - days * millisPerDay),
  })
  if (!added.ok) return added
  const { classId, userIds } = added.value
  const simulated = new Map<string, Simulated>()
  for (const learner of sampleLearners) {
    const userId = userIds.get(learner.username)
    if (userId === undefined) continue
    const answerFor: Parameters<typeof simulate>[0]['answerFor'] = ({ variant }, isRight) => {
      const asked = material.questions.get(variant.questionVersionId)
      return asked ? answerOf(asked.question, isRight) : { type: 'flip' }
    }
    const result = simulate({ learner, slots: material.slots, rules, firstDay, days, answerFor, seed: 1 })
    simulated.set(learner.username, result)
    await writeSampleStudy(system, userId, result.events, result.cards, now)
  }
  const asked = quizQuestions(material)
  const today = studyDayOf(now, rules.clock)
  const sitting = sampleLearners.slice(1, 10).flatMap((learner) => {
    const userId = userIds.get(learner.username)
    const truth = simulated.get(learner.username)?.truth
    if (userId === undefined || truth === undefined) return []
    const draw = seeded(seedOf('sample quiz', learner.name))
    const answers = asked.map(({ question, slot }) => {
      const card = truth.get(slotKey(slot))
      const chance = (card && retrievability(card, today, learner.trueWeights)) ?? learner.firstRight / 2
      return answerOf(question, draw() < chance)
    })
    return [{ userId, answers, minutes: drawInteger(draw, 4, 12) }]
  })
  await addSampleQuiz(system, { classId, title: 'Photosynthesis: the best 10', asked, sitting }, now)
  await markSampleClass(system, now)
  return ok(null)
}

import { defaultWeights } from '@/lib/domain/schedule'
import type { SimulatedLearner } from '@/lib/domain/simulate'

export type SampleLearner = SimulatedLearner & { readonly username: string }

/**
 * Twelve learners of one class. How long a first impression lasts differs (the first four weights of FSRS-6 are the
 * stability after a first Again, Hard, Good, Easy), how often they study, and how much new they take on in a day.
 */
const people: readonly [
  username: string,
  name: string,
  memory: number,
  diligence: number,
  firstRight: number,
  newPerDay: number,
][] = [
  ['student', 'Noor Haddad', 1, 0.75, 0.6, 2],
  ['sample-tomas', 'Tomás Vidal', 0.7, 0.35, 0.5, 2],
  ['sample-elif', 'Elif Yılmaz', 0.75, 0.4, 0.55, 2],
  ['sample-jonas', 'Jonas Brandt', 0.8, 0.5, 0.5, 2],
  ['sample-yue', 'Lin Yue', 1.1, 0.85, 0.65, 3],
  ['sample-kofi', 'Kofi Mensah', 0.95, 0.65, 0.6, 2],
  ['sample-ines', 'Ines Ferreira', 1, 0.6, 0.55, 3],
  ['sample-amara', 'Amara Okafor', 1.2, 0.7, 0.65, 3],
  ['sample-sofia', 'Sofia Reyes', 1.15, 0.8, 0.7, 3],
  ['sample-mei', 'Mei Tanaka', 1.3, 0.9, 0.7, 4],
  ['sample-lars', 'Lars Nygaard', 0.85, 0.55, 0.5, 2],
  ['sample-adjoa', 'Adjoa Owusu', 0.9, 0.7, 0.6, 2],
]

export const sampleLearners: readonly SampleLearner[] = people.map(
  ([username, name, memory, diligence, firstRight, newPerDay]) => ({
    username,
    name,
    trueWeights: defaultWeights.map((weight, index) => (index < 4 ? weight * memory : weight)),
    diligence,
    firstRight,
    newPerDay,
  }),
)

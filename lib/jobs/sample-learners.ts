import { defaultWeights } from '@/lib/domain/schedule'
import type { SimulatedLearner } from '@/lib/domain/simulate'

export type SampleLearner = SimulatedLearner & { readonly username: string }

/**
 * Twelve learners of one class. How long a first impression lasts differs (the first four weights of FSRS-6 are the
 * stability after a first Again, Hard, Good, Easy), how often they study, how much new they take on in a day, and how long
 * they have been away: some since a holiday, so that the class has something to lose.
 */
const people: readonly [
  username: string,
  name: string,
  memory: number,
  diligence: number,
  firstRight: number,
  newPerDay: number,
  daysAway: number,
][] = [
  ['student', 'Noor Haddad', 1, 0.75, 0.6, 2, 0],
  ['sample-tomas', 'Tomás Vidal', 0.7, 0.55, 0.5, 3, 26],
  ['sample-elif', 'Elif Yılmaz', 0.75, 0.55, 0.55, 3, 26],
  ['sample-jonas', 'Jonas Brandt', 0.8, 0.6, 0.5, 3, 23],
  ['sample-yue', 'Lin Yue', 1.1, 0.85, 0.65, 3, 0],
  ['sample-kofi', 'Kofi Mensah', 0.9, 0.65, 0.6, 3, 23],
  ['sample-ines', 'Ines Ferreira', 0.9, 0.6, 0.55, 3, 19],
  ['sample-amara', 'Amara Okafor', 1.2, 0.7, 0.65, 3, 0],
  ['sample-sofia', 'Sofia Reyes', 1.15, 0.8, 0.7, 3, 0],
  ['sample-mei', 'Mei Tanaka', 1.3, 0.9, 0.7, 4, 0],
  ['sample-lars', 'Lars Nygaard', 0.85, 0.6, 0.5, 3, 23],
  ['sample-adjoa', 'Adjoa Owusu', 0.9, 0.7, 0.6, 3, 16],
]

export const sampleLearners: readonly SampleLearner[] = people.map(
  ([username, name, memory, diligence, firstRight, newPerDay, daysAway]) => ({
    username,
    name,
    trueWeights: defaultWeights.map((weight, index) => (index < 4 ? weight * memory : weight)),
    diligence,
    firstRight,
    newPerDay,
    daysAway,
  }),
)

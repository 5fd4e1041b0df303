import { pageTime } from './page-time'
import type { Row } from './row'

const [students, facts, answers] = [200, 300, 8]

/** The page of a large class after a year. */
export const bench = (): Promise<Row[]> =>
  pageTime({
    name: `class of ${students} students x ${facts} facts, a year of ${students * facts * answers} answers`,
    seed: 'bench/seed-class.ts',
    counts: [students, facts, answers],
    pathOf: (classId) => `/classes/${classId}`,
    isWhole: (html) => html.includes('inkbox'),
    limitMillis: 300,
    times: 60,
  })

import { pageTime } from './page-time'
import type { Row } from './row'

const [students, assignments, questions] = [200, 40, 5]

/** The page of a large gradebook. */
export const bench = (): Promise<Row[]> =>
  pageTime({
    name: `gradebook of ${students} students x ${assignments} assignments`,
    seed: 'bench/seed-gradebook.ts',
    counts: [students, assignments, questions],
    pathOf: (classId) => `/classes/${classId}/gradebook`,
    isWhole: (html) => html.split('data-student="').length > students,
    limitMillis: 1000,
    times: 10,
  })

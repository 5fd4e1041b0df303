import type { Fact } from '../types'
import { slotOf } from './candidate'
import type { Context } from './context'
import { dateOf, keyOf } from './words'

/** Years of a life in which nobody takes a degree or an office. */
const childhoodYears = 12

/** From twelve on most things can have happened; what a child did, in the later half of the years it had lived. */
const grownUp = (birth: number, year: number): number =>
  year < birth + childhoodYears ? Math.ceil((birth + year) / 2) : birth + childhoodYears

/** "found", "establish", not "publish": from then on a body is there. */
const beginning = /^(?:found|co-found|establish|set up|form|incorporate|create|charter)$/

const yearOf = (date: string | undefined): number => Number(date?.slice(0, 4))

/** The first year in which a wrong date for something said of a person or a body can be thought of; none where the document does not say. */
function firstYearOf({ soundFacts }: Context, { kind, subject, start }: Fact): number | undefined {
  const birth = soundFacts.find((fact) => fact.kind === 'birth' && fact.subject === subject && fact.start !== undefined)
  if (birth) return kind === 'birth' ? undefined : grownUp(yearOf(birth.start), yearOf(start))
  const own = keyOf(subject)
  const founding = soundFacts.find(
    (fact) =>
      fact.kind === 'founder' &&
      fact.start !== undefined &&
      beginning.test(fact.relation) &&
      keyOf(slotOf(fact, 'object')?.text ?? '') === own,
  )
  return founding && yearOf(founding.start)
}

/** The year of a date, the last one of a decade or a span. */
const lastYearIn = (text: string): number => {
  const decade = /\b(\d{3})0s\b/.exec(text)?.[1]
  return decade ? Number(decade) * 10 + 9 : Number(/.*\b(\d{4})\b/.exec(text)?.[1] ?? yearOf(dateOf(text)))
}

/** Between which years somebody can have been born or have died: before and after all else that the document dates of them. */
function yearsOfLife({ soundFacts }: Context, { kind, subject }: Fact): readonly [number, number] | undefined {
  if (kind !== 'birth' && kind !== 'death') return undefined
  const deeds = soundFacts.flatMap((fact) =>
    fact.subject === subject && fact.kind !== kind && fact.start !== undefined ? [yearOf(fact.start)] : [],
  )
  if (deeds.length === 0) return undefined
  return kind === 'birth' ? [-Infinity, Math.min(...deeds)] : [Math.max(...deeds), Infinity]
}

/** What was done "after 1920" may have been done after 1925 as well as after 1917: no such time is a wrong one. */
const isOpenTime = (answer: string): boolean =>
  /^(?:some time |shortly |soon )?(?:after|before|by|prior to|no later than) /i.test(answer)

/**
 * Whether a time can be thought of and is false: not before the person was born, nor in the childhood, nor before the body was founded; of
 * a birth or a death none on the wrong side of a deed.
 */
export function makeIsOfItsTime(context: Context, fact: Fact, answer: string): (text: string) => boolean {
  const first = firstYearOf(context, fact)
  const own = yearOf(fact.start)
  const life = yearsOfLife(context, fact)
  const isBounded = life !== undefined && life[0] <= own && own <= life[1]
  const isOpen = isOpenTime(answer)
  return (text) => {
    const year = lastYearIn(text)
    return (
      (first === undefined || !(year < first) || own < first) &&
      (!isBounded || (life[0] <= year && year <= life[1])) &&
      !isOpen
    )
  }
}

const wars: readonly (readonly [name: RegExp, from: number, to: number])[] = [
  [/\b(?:First World War|World War (?:I|One)\b|Great War)\b/, 1914, 1918],
  [/\b(?:Second World War|World War (?:II|Two))\b/, 1939, 1945],
]

/** "In what year was he taken prisoner in the First World War?": its years, where the answer is one of them. */
export function yearsOfWar(stem: string, answer: string): readonly number[] {
  const year = yearOf(answer)
  const war = wars.find(([name, from, to]) => name.test(stem) && from <= year && year <= to)
  return war ? Array.from({ length: war[2] - war[1] + 1 }, (_, index) => war[1] + index) : []
}

/** "In what year was the book on the 16th century printed?": a year of another century gives itself away where the answer is of that one. */
export function isOfCentury(stem: string, answer: string, text: string): boolean {
  const century = Number(/\b(\d{1,2})(?:st|nd|rd|th)[- ]century\b/.exec(stem)?.[1])
  const [own, other] = [answer, dateOf(text)].map((date) => Math.ceil(yearOf(date) / 100))
  return own !== century || other === century
}

/** The last year that the document speaks of, and a little later: nothing is asked of a time to come. */
export const latestYear = (context: Context): number => Number(context.calendar.at(-1)?.date.slice(0, 4) ?? 2020) + 3

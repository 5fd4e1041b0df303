/** A line of a mark scheme. `points` where the line begins with them, "2 names the cause"; else null. */
export type Criterion = { readonly points: number | null; readonly text: string }

/** The lines of a mark scheme as its teacher wrote it. */
export const criteriaOf = (scheme: string): Criterion[] =>
  scheme
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const counted = /^(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:[:–-]\s*)?(?=\D)(.+)$/u.exec(line)
      return counted?.[1] && counted[2]
        ? { points: Number(counted[1].replace(',', '.')), text: counted[2].trim() }
        : { points: null, text: line }
    })

/** The points of the criteria that an answer meets, at most those of the question. */
export const pointsMet = (met: readonly Criterion[], maximum: number): number =>
  Math.min(maximum, Math.round(100 * met.reduce((sum, { points }) => sum + (points ?? 0), 0)) / 100)

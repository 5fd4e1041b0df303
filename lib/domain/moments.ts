/** Arithmetic mean; NaN for nothing. */
export const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** Covariance with the divisor s - 1; NaN below two values. */
export const covariance = (xs: readonly number[], ys: readonly number[]): number => {
  const [meanX, meanY] = [mean(xs), mean(ys)]
  return xs.reduce((sum, x, index) => sum + (x - meanX) * ((ys[index] ?? 0) - meanY), 0) / (xs.length - 1)
}

export const variance = (values: readonly number[]): number => covariance(values, values)

/** Whether a variance is more than what rounding leaves of equal values: zero on paper may be 1e-33. */
export const isSpread = (value: number): boolean => value > 1e-12

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2
}

/** Sum of the powers of the deviations from the mean. */
const deviations = (values: readonly number[], power: number): number => {
  const centre = mean(values)
  return values.reduce((sum, value) => sum + (value - centre) ** power, 0)
}

/** k3 / k2^1.5 of the k-statistics; null below 3 values or without spread. */
export const skewness = (values: readonly number[]): number | null => {
  const n = values.length
  const k2 = variance(values)
  if (n < 3 || !isSpread(k2)) return null
  return (n * deviations(values, 3)) / ((n - 1) * (n - 2)) / k2 ** 1.5
}

/** k4 / k2^2 of the k-statistics (0 for a normal distribution); null below 4 values or without spread. */
export const kurtosis = (values: readonly number[]): number | null => {
  const n = values.length
  const k2 = variance(values)
  if (n < 4 || !isSpread(k2)) return null
  const [s2, s4] = [deviations(values, 2), deviations(values, 4)]
  return (n * ((n + 1) * s4 - (3 * (n - 1) * s2 ** 2) / n)) / ((n - 1) * (n - 2) * (n - 3)) / k2 ** 2
}

export type Interval = { readonly least: number; readonly most: number }

/** The 97.5 % point of the normal distribution, for intervals of 95 %. */
const z = 1.959964

/** Wilson's interval of a share of n, 0 to 1; for marks between 0 and 1 it is wide rather than narrow. */
export const wilsonInterval = (share: number, n: number): Interval => {
  const centre = (share + z ** 2 / (2 * n)) / (1 + z ** 2 / n)
  const reach = (z / (1 + z ** 2 / n)) * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2))
  return { least: Math.max(0, centre - reach), most: Math.min(1, centre + reach) }
}

/** Fisher's interval of a correlation of n pairs; null below 4 pairs. */
export const correlationInterval = (r: number, n: number): Interval | null => {
  if (n < 4) return null
  if (Math.abs(r) >= 1) return { least: r, most: r }
  const reach = z / Math.sqrt(n - 3)
  return { least: Math.tanh(Math.atanh(r) - reach), most: Math.tanh(Math.atanh(r) + reach) }
}

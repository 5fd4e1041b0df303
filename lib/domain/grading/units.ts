import { stem } from '../text'

/** [dimension, size in the dimension's base unit, spellings]. Only what texts for learners use. */
const table: readonly (readonly [string, number, string])[] = [
  ['ratio', 1, '% percent per cent percentage pct'],
  ['length', 1e-9, 'nm nanometre nanometer'],
  ['length', 1e-6, 'µm μm micrometre micrometer micron'],
  ['length', 1e-3, 'mm millimetre millimeter'],
  ['length', 1e-2, 'cm centimetre centimeter'],
  ['length', 1, 'm metre meter'],
  ['length', 1e3, 'km kilometre kilometer'],
  ['length', 0.0254, 'inch in'],
  ['length', 0.3048, 'ft foot feet'],
  ['length', 1609.344, 'mi mile'],
  ['mass', 1e-6, 'mg milligram'],
  ['mass', 1e-3, 'g gram gramme'],
  ['mass', 1, 'kg kilogram kilo'],
  ['mass', 1e3, 't tonne ton'],
  ['time', 1, 's sec second'],
  ['time', 60, 'min minute'],
  ['time', 3600, 'h hr hour'],
  ['time', 86_400, 'day'],
  ['time', 604_800, 'week'],
  ['months', 1, 'month'],
  ['months', 12, 'year yr'],
  ['months', 120, 'decade'],
  ['months', 1200, 'century'],
  ['volume', 1e-3, 'ml millilitre milliliter'],
  ['volume', 1, 'l litre liter'],
  ['celsius', 1, '°c celsius degree celsius °celsius ° c'],
  ['fahrenheit', 1, '°f fahrenheit degree fahrenheit ° f'],
  ['power', 1, 'w watt'],
  ['power', 1e3, 'kw kilowatt'],
  ['power', 1e6, 'mw megawatt'],
  ['money:usd', 1, '$ us$ usd dollar us dollar'],
  ['money:eur', 1, '€ eur euro'],
  ['money:gbp', 1, '£ gbp pound'],
]

/** A unit of measure: two units of one dimension convert by the ratio of their sizes. */
export type Unit = { readonly dimension: string; readonly size: number }

const units = new Map<string, Unit>()
for (const [dimension, size, spellings] of table) {
  for (const spelling of spellings.split(' ')) {
    if (spelling !== 'per' && spelling !== 'degree' && spelling !== 'us') units.set(spelling, { dimension, size })
  }
}
for (const [phrase, like] of [
  ['per cent', '%'],
  ['degree celsius', 'celsius'],
  ['° c', 'celsius'],
  ['degree fahrenheit', 'fahrenheit'],
  ['° f', 'fahrenheit'],
  ['us dollar', '$'],
] as const) {
  const unit = units.get(like)
  if (unit) units.set(phrase, unit)
}

/** The unit named by the folded words beside a number; null where they name none. */
export const readUnit = (words: string): Unit | null =>
  units.get(words) ?? units.get(words.split(' ').map(stem).join(' ')) ?? null

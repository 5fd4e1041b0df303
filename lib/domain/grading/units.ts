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
  ['mass', 0.45359237, 'lb pound'],
  ['mass', 0.028349523125, 'oz ounce'],
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
  ['area', 1e4, 'ha hectare'],
  ['area', 1e6, 'km2'],
  ['area', 1, 'm2'],
  ['area', 4046.8564224, 'acre'],
  ['speed', 1, 'kmh kph'],
  ['speed', 1.609344, 'mph'],
  ['speed', 3.6, 'mps'],
  ['temperature', 1, '°c celsius °celsius'],
  ['temperature', 5 / 9, '°f fahrenheit °fahrenheit'],
  ['temperature', 1, 'k kelvin'],
  ['power', 1, 'w watt'],
  ['power', 1e3, 'kw kilowatt'],
  ['power', 1e6, 'mw megawatt'],
  ['money:usd', 1, '$ us$ usd dollar us dollar'],
  ['money:eur', 1, '€ eur euro'],
  ['money:gbp', 1, '£ gbp pound'],
]

/** A unit of measure: two units of one dimension convert by the ratio of their sizes, and temperatures by their zero as well. */
export type Unit = { readonly dimension: string; readonly size: number; readonly zero?: number }

/** Value in the base unit of the dimension. */
export const toBase = (value: number, { size, zero = 0 }: Unit): number => (value - zero) * size

/** Where a scale's zero of the base unit lies on it. */
const zeros: Readonly<Record<string, number>> = {
  '°f': 32,
  fahrenheit: 32,
  '°fahrenheit': 32,
  k: 273.15,
  kelvin: 273.15,
}

/** Every unit a spelling may mean: a pound is money or mass. */
const units = new Map<string, readonly Unit[]>()
for (const [dimension, size, spellings] of table) {
  for (const spelling of spellings.split(' ')) {
    const zero = zeros[spelling]
    const unit = { dimension, size, ...(zero === undefined ? {} : { zero }) }
    if (spelling !== 'per' && spelling !== 'us') units.set(spelling, [...(units.get(spelling) ?? []), unit])
  }
}
for (const [phrase, like] of [
  ['per cent', '%'],
  ['degree celsius', 'celsius'],
  ['° c', 'celsius'],
  ['degree fahrenheit', 'fahrenheit'],
  ['° f', 'fahrenheit'],
  ['c', 'celsius'],
  ['f', 'fahrenheit'],
  ['square kilometre', 'km2'],
  ['square kilometer', 'km2'],
  ['sq km', 'km2'],
  ['square metre', 'm2'],
  ['square meter', 'm2'],
  ['km h', 'kmh'],
  ['km per hour', 'kmh'],
  ['kilometre per hour', 'kmh'],
  ['kilometer per hour', 'kmh'],
  ['mile per hour', 'mph'],
  ['m s', 'mps'],
  ['metre per second', 'mps'],
  ['meter per second', 'mps'],
  ['us dollar', '$'],
] as const) {
  const unit = units.get(like)
  if (unit) units.set(phrase, unit)
}

/** The units that the folded words beside a number can name; none where they name none. */
export const readUnits = (words: string): readonly Unit[] =>
  units.get(words) ?? units.get(words.split(' ').map(stem).join(' ')) ?? []

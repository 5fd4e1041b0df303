const raised: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '+': '⁺',
  '-': '⁻',
  '−': '⁻',
  '–': '⁻',
}

/** An exponent by signs of its own, so that 10⁶ is not 106; other raised letters as they are. */
export const superscript = (text: string): string => {
  const signs = [...text.trim()].map((sign) => raised[sign])
  return signs.includes(undefined) ? text : signs.join('')
}

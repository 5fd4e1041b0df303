/** More than any side of a card may have: what is written from here on is not read. */
const mostCharacters = 200_000

type Piece =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'field'; readonly filters: readonly string[]; readonly name: string }
  | { readonly type: 'open'; readonly name: string; readonly when: boolean }
  | { readonly type: 'close' }

const token = /\{\{([#^/]?)\s*([^{}]*?)\s*\}\}/g

const piecesOf = (template: string): Piece[] => {
  const pieces: Piece[] = []
  let at = 0
  for (const match of template.matchAll(token)) {
    const [whole, sign = '', inside = ''] = match
    if (match.index > at) pieces.push({ type: 'text', text: template.slice(at, match.index) })
    at = match.index + whole.length
    if (sign === '/') pieces.push({ type: 'close' })
    else if (sign !== '') pieces.push({ type: 'open', name: inside, when: sign === '#' })
    else {
      const parts = inside.split(':')
      pieces.push({ type: 'field', name: parts.at(-1) ?? '', filters: parts.slice(0, -1).map((each) => each.trim()) })
    }
  }
  pieces.push({ type: 'text', text: template.slice(at) })
  return pieces
}

const isFilled = (html: string | undefined): boolean =>
  html !== undefined && (/<img/i.test(html) || html.replace(/<[^>]*>|&nbsp;/g, '').trim() !== '')

/** A template with its fields filled in; `of` says what stands in the place of one. */
const filled = (
  template: string,
  fields: ReadonlyMap<string, string>,
  of: (name: string, filters: readonly string[]) => string,
): string => {
  const shown: boolean[] = []
  let html = ''
  for (const piece of piecesOf(template)) {
    if (piece.type === 'close') shown.pop()
    else if (piece.type === 'open') shown.push(isFilled(fields.get(piece.name)) === piece.when)
    else if (shown.every(Boolean) && html.length <= mostCharacters)
      html += piece.type === 'text' ? piece.text : of(piece.name, piece.filters)
  }
  return html
}

/** The question of a card as HTML. What is typed, heard or opened by a hint is no part of it. */
export const questionHtml = (template: string, fields: ReadonlyMap<string, string>): string =>
  filled(template, fields, (name, filters) =>
    filters.some((filter) => filter === 'type' || filter === 'hint' || filter.startsWith('tts'))
      ? ''
      : (fields.get(name) ?? ''),
  )

const answerLine = /<hr[^>]*\bid\s*=\s*["']?answer["']?[^>]*>/i

/** The answer of a card as HTML, without the question that it begins with, and without gaps, which the question shows. */
export const answerHtml = (template: string, fields: ReadonlyMap<string, string>): string => {
  const whole = filled(template, fields, (name, filters) =>
    filters.some((filter) => filter === 'cloze' || filter.startsWith('tts')) ? '' : (fields.get(name) ?? ''),
  )
  const below = whole.split(answerLine).slice(1).join('\n')
  return isFilled(below) ? below : whole
}

export const isTooLong = (html: string): boolean => html.length > mostCharacters

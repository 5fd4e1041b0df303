import { escaped } from '@/lib/domain/markup'

/** Text that is HTML already. */
export type Html = { readonly html: string }
type Piece = Html | string | number | readonly Piece[]

const said = (piece: Piece): string => {
  if (typeof piece === 'string' || typeof piece === 'number') return escaped(String(piece))
  return 'html' in piece ? piece.html : piece.map(said).join('')
}

/** HTML in which everything put in is text, unless it is HTML made here. */
export const html = (parts: TemplateStringsArray, ...pieces: readonly Piece[]): Html => ({
  html: parts.map((part, index) => `${part}${index < pieces.length ? said(pieces[index] ?? '') : ''}`).join(''),
})

import type { Piece } from './office'

const page = { width: 595, height: 842, margin: 60 } as const

/** Words in any letters at a place; `y` is the baseline, counted from the top. Each letter is as wide as its size. */
type Written = { readonly x: number; readonly y: number; readonly size: number; readonly text: string }

const operatorsOf = ({ x, y, size, text }: Written): string => {
  const codes = [...text].map((letter) => letter.charCodeAt(0).toString(16).padStart(4, '0')).join('')
  return `BT /F1 ${size} Tf ${x} ${page.height - y} Td <${codes}> Tj ET`
}

/** A PDF of one page whose font is not in it and has any letter of the first 65,536. */
export const rawPdf = (written: readonly Written[]): Uint8Array => {
  const content = written.map(operatorsOf).join('\n')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${page.width} ${page.height}] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Any /Encoding /Identity-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Any /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor 7 0 R >>',
    '<< /Type /FontDescriptor /FontName /Any /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
  ]
  let file = '%PDF-1.7\n'
  const places = objects.map((object, index) => {
    const at = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
  return Buffer.from(`${file}${table}${trailer}`, 'latin1')
}

const sizeOf = (piece: Piece): number => ('heading' in piece ? (piece.level === 1 ? 20 : 14) : 10)

/** The words of a piece in lines of so many letters; between words where they have spaces. */
const linesOf = (text: string, most: number): string[] => {
  const lines: string[] = []
  let rest = text
  while (rest.length > most) {
    const space = rest.lastIndexOf(' ', most)
    lines.push(rest.slice(0, space > 0 ? space : most))
    rest = rest.slice(space > 0 ? space + 1 : most)
  }
  return [...lines, rest]
}

const wordsOf = (piece: Piece): string => {
  if ('heading' in piece) return piece.heading
  if ('paragraph' in piece) return piece.paragraph
  return 'item' in piece ? `• ${piece.item}` : ''
}

/** Numbers keep their order where all else is written from the right. */
const backwards = (text: string): string =>
  [...text]
    .reverse()
    .join('')
    .replace(/\d+/g, (number) => [...number].reverse().join(''))

/**
 * Sets pieces in letters that the fonts of `typeset` do not have, also from the right: then every line stands as programs draw
 * it, letter by letter from the left, and each number is drawn by itself.
 */
export const typesetRaw = (pieces: readonly Piece[], direction: 'ltr' | 'rtl'): Uint8Array => {
  const written: Written[] = []
  let y = page.margin
  const write = (line: string, size: number) => {
    const text = direction === 'ltr' ? line : backwards(line)
    let x = direction === 'ltr' ? page.margin : page.width - page.margin - text.length * size
    for (const part of text.split(/(\d+)/)) {
      if (part !== '') written.push({ x, y, size, text: part })
      x += part.length * size
    }
  }
  for (const piece of pieces) {
    const size = sizeOf(piece)
    y += size
    for (const line of linesOf(wordsOf(piece), Math.floor((page.width - 2 * page.margin) / size))) {
      y += size * 1.3
      write(line, size)
    }
  }
  return rawPdf(written)
}

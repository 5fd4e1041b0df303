import PDFDocument from 'pdfkit'
import type { Piece } from './office'

/** A piece of a document that is set in type. */
export type SetPiece = Piece | { readonly caption: string } | { readonly pageBreak: true }

export type Layout = {
  readonly columns?: 1 | 2
  /** Stands above every page. */
  readonly head?: string
  /** Numbers of the pages, at their foot. */
  readonly numbered?: boolean
  /** Breaks words of ten letters and more at the end of a line. */
  readonly hyphenated?: boolean
  /** Stands in small letters at the foot of the first column of each page. */
  readonly note?: string
  readonly title?: string
  readonly author?: string
  readonly password?: string
}

const page = { width: 595, height: 842, margin: 60, gutter: 18 }
const body = 10
const title = 20
const sizeOf = (level: number) => (level === 2 ? 14 : 11.5)
const serif = 'Times-Roman'
const bold = 'Times-Bold'

/** The bytes of what is drawn on a new document. */
export const drawn = async (
  draw: (document: PDFKit.PDFDocument) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Uint8Array> => {
  const document = new PDFDocument({
    size: [page.width, page.height],
    margin: 0,
    compress: false,
    info: { CreationDate: new Date('2026-01-05T08:00:00Z') },
    ...options,
  })
  const chunks: Uint8Array[] = []
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  const ended = new Promise((resolve) => document.once('end', resolve))
  draw(document)
  document.end()
  await ended
  return new Uint8Array(Buffer.concat(chunks))
}

/** Sets pieces in type as a printer does: columns, running heads, numbers of pages, broken words. */
export const typeset = (pieces: readonly SetPiece[], layout: Layout = {}): Promise<Uint8Array> =>
  drawn(
    (document) => {
      const columns = layout.columns ?? 1
      const width = (page.width - 2 * page.margin - (columns - 1) * page.gutter) / columns
      const foot = page.height - page.margin - 20
      let number = 0
      let column = 0
      let top = page.margin + 30
      let y = 0
      const left = () => page.margin + column * (width + page.gutter)
      const write = (text: string, x: number, at: number, size = body, font = serif) =>
        document.font(font).fontSize(size).text(text, x, at, { lineBreak: false, baseline: 'alphabetic' })
      const turnPage = () => {
        if (number > 0) document.addPage()
        number += 1
        column = 0
        top = page.margin + 30
        y = top
        if (layout.head !== undefined) write(layout.head, page.margin, page.margin - 10, 9)
        if (layout.numbered) write(String(number), page.width / 2 - 5, page.height - 30, 9)
        if (layout.note !== undefined) write(layout.note, page.margin, foot, 7.5)
      }
      const room = (points: number) => {
        const end = layout.note === undefined ? foot : foot - 20
        if (y + points <= end) return
        column += 1
        y = top
        if (column >= columns) turnPage()
      }
      const widthOf = (text: string, size: number, font: string) =>
        document.font(font).fontSize(size).widthOfString(text)
      const linesOf = (text: string, size: number, font: string, indent: number, wide: number): string[] => {
        const lines: string[] = []
        let line = ''
        const words = text.split(' ')
        while (words.length > 0) {
          const word = words.shift() ?? ''
          const room = wide - (lines.length === 0 ? indent : 0)
          const longer = line === '' ? word : `${line} ${word}`
          if (widthOf(longer, size, font) <= room) line = longer
          else {
            const at = word.includes('-') ? word.indexOf('-') + 1 : Math.floor(word.length / 2)
            const start = word.includes('-') ? word.slice(0, at) : `${word.slice(0, at)}-`
            const breaks = layout.hyphenated && (/^\p{L}{10,}$/u.test(word) || /^\p{L}+-\p{L}+$/u.test(word))
            if (breaks && widthOf(`${line} ${start}`, size, font) <= room) {
              lines.push(`${line} ${start}`)
              words.unshift(word.slice(at))
            } else {
              lines.push(line)
              words.unshift(word)
            }
            line = ''
          }
        }
        return [...lines, line]
      }
      const flow = (text: string, look: { size?: number; font?: string; indent?: number; hang?: number }) => {
        const { size = body, font = serif, indent = 0, hang = 0 } = look
        linesOf(text, size, font, indent, width - hang).forEach((line, index) => {
          room(size * 1.25)
          write(line, left() + hang + (index === 0 ? indent : 0), y + size, size, font)
          y += size * 1.25
        })
      }
      turnPage()
      for (const piece of pieces) {
        if ('pageBreak' in piece) turnPage()
        else if ('picture' in piece) {
          room(120)
          document.image(Buffer.from(piece.picture), left(), y, { height: 110 })
          y += 120
        } else if ('heading' in piece && piece.level === 1) {
          write(piece.heading, page.margin, y + title, title, bold)
          y += title * 2
          top = y
        } else if ('heading' in piece) {
          room(50)
          y += 10
          flow(piece.heading, { size: sizeOf(piece.level), font: bold })
          y += 4
        } else if ('caption' in piece) {
          y += 8
          flow(piece.caption, { size: 8 })
          y += 8
        } else if ('row' in piece) {
          room(body * 1.25)
          piece.row.forEach((cell, index) => {
            write(cell, left() + index * Math.min(100, width / piece.row.length), y + body)
          })
          y += body * 1.25
        } else if ('item' in piece) {
          room(body * 1.25)
          write('•', left() + 4, y + body)
          flow(piece.item, { hang: 14 })
        } else flow(piece.paragraph, { indent: 12 })
      }
    },
    {
      info: {
        CreationDate: new Date('2026-01-05T08:00:00Z'),
        ...(layout.title === undefined ? {} : { Title: layout.title }),
        ...(layout.author === undefined ? {} : { Author: layout.author }),
      },
      ...(layout.password === undefined ? {} : { userPassword: layout.password, pdfVersion: '1.7ext3' }),
    },
  )

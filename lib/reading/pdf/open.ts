import { createRequire } from 'node:module'
import path from 'node:path'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { failure, ok, type Result } from '@/lib/domain/result'
import { figuresOf } from './figures'
import { type Images, imagesIn, withDots } from './images'
import type { Page, Run } from './page'

/** What a file says of itself; an empty text where it says nothing. */
export type Info = { readonly title: string; readonly author: string; readonly language: string }
/** `wordless`: the numbers of pages on which something is drawn, and no letter that can be told. */
export type Opened = {
  readonly pages: readonly Page[]
  readonly wordless: readonly number[]
  readonly images: Images
  readonly info: Info
}

export const maxPages = 500

const bold = /bold|black|heavy|(?:semi|demi)(?!\w*italic\w*light)/i

/** Which fonts are bold. A font is known once the drawing of a page that uses it was looked at. */
const learnFonts = async (page: PDFPageProxy, names: readonly string[], fonts: Map<string, boolean>) => {
  if (names.every((name) => fonts.has(name))) return
  await page.getOperatorList()
  for (const name of names) {
    const font: { name?: unknown; bold?: unknown; black?: unknown } = page.commonObjs.has(name)
      ? page.commonObjs.get(name)
      : {}
    fonts.set(name, font.bold === true || font.black === true || bold.test(String(font.name ?? '')))
  }
}

/** Whether a page shows anything: how an empty one is turned is all that is said of it. */
const isDrawn = async (page: PDFPageProxy): Promise<boolean> => (await page.getOperatorList()).fnArray.length > 1

/** Signs of a font that does not say which letters they are. */
const unknown = /[\p{Cc}\p{Co}\ufffd]/gu

const lettersIn = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0

/** The figures of a page and the upright runs that lie on it: what stands beside a page or across it, such as a stamp, is none of its text. */
const lookAt = async (page: PDFPageProxy, fonts: Map<string, boolean>, hasImages: boolean) => {
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform
  const content = await page.getTextContent()
  await learnFonts(page, Object.keys(content.styles), fonts)
  const pieces: Run[] = []
  let spaced = false
  for (const item of content.items) {
    if (!('str' in item)) continue
    const [p = 0, q = 0, r = 0, s = 0, t = 0, u = 0] = item.transform
    const along = [a * p + c * q, b * p + d * q] as const
    const size = Math.hypot(a * r + c * s, b * r + d * s)
    const x = a * t + c * u + e
    const y = b * t + d * u + f
    const isUpright = along[0] > 0 && Math.abs(along[1]) < along[0] / 10 && size > 0
    if (item.str.trim() !== '' && isUpright && x >= -1 && x <= width && y >= 0 && y <= height)
      pieces.push({
        text: item.str,
        x,
        right: x + item.width,
        y,
        size,
        bold: fonts.get(item.fontName) ?? false,
        mono: content.styles[item.fontName]?.fontFamily === 'monospace',
        spaced,
      })
    spaced = item.str.trim() === '' && (item.str !== '' || item.hasEOL)
  }
  const text = content.items.map((item) => ('str' in item ? item.str : '')).join('')
  const isUnknown = lettersIn(text, unknown) > lettersIn(text, /[\p{L}\p{N}]/gu)
  const isWordless = isUnknown || (text.trim() === '' && (await isDrawn(page)))
  const figures = hasImages ? await figuresOf(page, !isWordless) : []
  page.cleanup()
  return { page: { number: page.pageNumber, width, height, pieces: isUnknown ? [] : pieces, figures }, isWordless }
}

const infoOf = async (document: PDFDocumentProxy): Promise<Info> => {
  const { info } = await document.getMetadata()
  const said = new Map(Object.entries(info))
  const textOf = (key: string) => {
    const value: unknown = said.get(key)
    return typeof value === 'string' ? value.trim() : ''
  }
  return { title: textOf('Title'), author: textOf('Author'), language: textOf('Language') }
}

/** A file that was cut off lacks the mark that every file ends with, give or take what a mail program added. */
const isWhole = (bytes: Uint8Array): boolean =>
  /%%EOF|startxref/.test(new TextDecoder('latin1').decode(bytes.subarray(-4096)))

/**
 * The letters and images of every page of a PDF, with their places, and what the file says of itself. No script of the file
 * is run, no address of it is asked, and the library unpacks no picture of it. It stays at 5.4, the last
 * that runs on Node 20. Refusals: `document_damaged`, `document_encrypted`,
 * `document_too_many_pages` (params `limit` and `found`). Throws at what the library cannot read.
 */
export async function openPdf(bytes: Uint8Array, onPage: () => void): Promise<Result<Opened>> {
  if (!isWhole(bytes)) return failure('invalid', 'document_damaged')
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const images = imagesIn(bytes)
  const library = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const loading = getDocument({
    data: withDots(bytes, images),
    cMapUrl: `${path.join(library, 'cmaps')}${path.sep}`,
    cMapPacked: true,
    disableFontFace: true,
    enableXfa: false,
    isEvalSupported: false,
    maxImageSize: 1,
    useSystemFonts: false,
    useWasm: false,
    verbosity: 0,
  })
  try {
    const document = await loading.promise
    if (document.numPages > maxPages)
      return failure('invalid', 'document_too_many_pages', { params: { limit: maxPages, found: document.numPages } })
    const fonts = new Map<string, boolean>()
    const pages: Page[] = []
    const wordless: number[] = []
    for (let number = 1; number <= document.numPages; number += 1) {
      const { page, isWordless } = await lookAt(await document.getPage(number), fonts, images.size > 0)
      pages.push(page)
      if (isWordless) wordless.push(number)
      onPage()
    }
    return ok({ pages, wordless, images, info: await infoOf(document) })
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') return failure('invalid', 'document_encrypted')
    throw error
  } finally {
    await loading.destroy()
  }
}

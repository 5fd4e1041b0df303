import type { PDFPageProxy } from 'pdfjs-dist'

/** Where an image is drawn on a page, in points from its top left corner, and the number of its object; empty where it is turned or odd. */
export type Figure = {
  readonly image: string
  readonly x: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

type Matrix = readonly [number, number, number, number, number, number]

const times = ([a, b, c, d, e, f]: Matrix, [p, q, r, s, t, u]: Matrix): Matrix => [
  a * p + c * q,
  b * p + d * q,
  a * r + c * s,
  b * r + d * s,
  a * t + c * u + e,
  b * t + d * u + f,
]

const matrixOf = (numbers: unknown): Matrix => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = ArrayBuffer.isView(numbers)
    ? Array.from(numbers as Float32Array)
    : Array.isArray(numbers)
      ? numbers.map(Number)
      : []
  return [a, b, c, d, e, f]
}

/** Smaller ones are dots, rules and icons. */
const least = { side: 16, area: 40 * 40 }

/** What a file marks as no part of its content: what is printed round it, and what people have put upon it. */
const isAside = (name: unknown): boolean => name === 'Artifact'

const numberOf = (page: PDFPageProxy, name: string): Promise<string> =>
  new Promise((resolve) => {
    const objects = name.startsWith('g_') ? page.commonObjs : page.objs
    objects.get(name, (image: { readonly ref?: unknown } | null) =>
      resolve(typeof image?.ref === 'string' ? image.ref : ''),
    )
  })

/** The images that a page draws once each, large enough to show something and not as large as the page behind its words. */
export const figuresOf = async (page: PDFPageProxy, hasWords: boolean): Promise<readonly Figure[]> => {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const { fnArray, argsArray } = await page.getOperatorList()
  const figures: Figure[] = []
  const marked: boolean[] = []
  const kept: Matrix[] = []
  let place = matrixOf(transform)
  let hidden = 0
  for (const [index, operator] of fnArray.entries()) {
    const [first]: readonly unknown[] = argsArray[index] ?? []
    switch (operator) {
      case OPS.save:
        kept.push(place)
        break
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        place = kept.pop() ?? place
        break
      case OPS.transform:
        place = times(place, matrixOf(argsArray[index]))
        break
      case OPS.paintFormXObjectBegin:
        kept.push(place)
        place = times(place, matrixOf(first))
        break
      case OPS.beginMarkedContent:
      case OPS.beginMarkedContentProps:
        marked.push(isAside(first))
        break
      case OPS.endMarkedContent:
        marked.pop()
        break
      case OPS.beginAnnotation:
        hidden += 1
        break
      case OPS.endAnnotation:
        hidden -= 1
        break
      case OPS.beginGroup:
      case OPS.endGroup:
        if ((first as { readonly smask?: unknown } | undefined)?.smask) hidden += operator === OPS.beginGroup ? 1 : -1
        break
      case OPS.paintImageXObject: {
        if (hidden > 0 || marked.includes(true)) break
        const [a, b, c, d, e, f] = place
        const figure = {
          x: e + Math.min(0, a, c, a + c),
          right: e + Math.max(0, a, c, a + c),
          top: f + Math.min(0, b, d, b + d),
          bottom: f + Math.max(0, b, d, b + d),
        }
        const [wide, high] = [figure.right - figure.x, figure.bottom - figure.top]
        if (Math.min(wide, high) < least.side || wide * high < least.area) break
        if (hasWords && wide * high > width * height * 0.8) break
        const isUpright = a > 0 && d < 0 && Math.abs(b) < a / 100 && Math.abs(c) < -d / 100
        const image = isUpright ? await numberOf(page, String(first)) : ''
        figures.push({ ...figure, image })
        break
      }
    }
  }
  return figures
}

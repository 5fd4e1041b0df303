import fs from 'node:fs'
import { gzipSync } from 'node:zlib'
import { startProduct } from '@/tests/support/start'
import type { Row } from './row'

const limitKilobytes = 170

/** JavaScript that the study page asks for before its first question can be answered: every script its HTML names, gzipped. */
export const bench = async (): Promise<Row[]> => {
  const product = await startProduct()
  try {
    const { loadClients, joinProduct } = await import('@/tests/support/study-load')
    joinProduct(product.dataFolder)
    const [client] = await loadClients(1, 20)
    const page = await fetch(`${product.url}/study`, { headers: { cookie: client?.cookie ?? '' } })
    const html = await page.text()
    // What a browser with modules skips (polyfills for old ones) is not loaded.
    const tags = (html.match(/<script[^>]+src="[^"]+"[^>]*>/g) ?? []).filter((tag) => !/ nomodule/i.test(tag))
    const paths = new Set(tags.flatMap((tag) => /src="([^"]+\.js[^"]*)"/.exec(tag)?.[1] ?? []))
    let bytes = 0
    for (const src of paths) {
      const script = await fetch(new URL(src.replaceAll('&amp;', '&'), product.url))
      bytes += gzipSync(Buffer.from(await script.arrayBuffer())).length
    }
    const kilobytes = bytes / 1024
    return [
      {
        name: `study page JavaScript, gzip (${paths.size} files)`,
        ours: `${kilobytes.toFixed(1)} KB`,
        limit: `<= ${limitKilobytes} KB`,
        ok: paths.size > 0 && kilobytes <= limitKilobytes,
      },
    ]
  } finally {
    await product.stop()
    fs.rmSync(product.dataFolder, { recursive: true, force: true })
  }
}

import { gzipSync } from 'node:zlib'
import { loadClients, withProduct } from './load-clients'
import type { Row } from './row'

const limitKilobytes = 170

/** JavaScript that the study page asks for before its first question can be answered: every script its HTML names, gzipped. */
export const bench = (): Promise<Row[]> =>
  withProduct(async (product) => {
    const [client] = await loadClients(product, 1, 20)
    const page = await fetch(`${product.url}/study?document=${client?.documentId}`, {
      headers: { cookie: client?.cookie ?? '' },
    })
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
        ok: html.includes('p-study') && kilobytes <= limitKilobytes,
      },
    ]
  })

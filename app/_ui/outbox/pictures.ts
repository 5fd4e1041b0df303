// public/sw.js finds them by this name, too.
const nameOf = (userId: string) => `recite-media-${userId}`

const addressesIn = (text: string): ReadonlySet<string> => new Set(text.match(/\/api\/media\/[0-9a-f-]{36}/g) ?? [])

/** Keeps the pictures that a learner's pack shows, and no others. One that cannot be had now is fetched with the next pack. */
export const keepPictures = async (userId: string, packText: string): Promise<void> => {
  const wanted = addressesIn(packText)
  const cache = await caches.open(nameOf(userId))
  const kept = new Set<string>()
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url)
    if (wanted.has(pathname)) kept.add(pathname)
    else await cache.delete(request)
  }
  for (const address of wanted) if (!kept.has(address)) await cache.add(address).catch(() => undefined)
}

export const forgetPictures = async (userId: string): Promise<void> => {
  await globalThis.caches?.delete(nameOf(userId))
}

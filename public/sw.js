// The study area where the server is out of reach. It is registered as /sw.js?build=ID: each build has its own worker and its
// own cache, and a new one waits until the pages of the old one are closed, so that no running session is torn.
// It keeps the page /study/offline, which is the same for everybody, and the files that page needs: no other page, and of /api
// only the pictures of a learner's days ahead, by learner. All else of a learner lies in IndexedDB, by learner. What is a
// learner's is wiped at sign-out (app/_ui/outbox/leave.ts).

const build = new URL(self.location.href).searchParams.get('build')
const cacheName = `recite-${build}`
const shell = '/study/offline'
/** A network that does not answer for so long is none. */
const patienceMillis = 10_000

const matches = (text, pattern) => [...text.matchAll(pattern)].map(([found, inner = found]) => inner)

const pathsIn = (text, place) =>
  matches(text, /url\(["']?([^"')]+)["']?\)/g)
    .filter((url) => !url.startsWith('data:'))
    .map((url) => new URL(url, new URL(place, self.location.href)).pathname)

/** The files that the page names, the fonts that its styles name, and the scripts that its scripts load when they are needed. */
const filesOf = async (html) => {
  const files = new Set(matches(html, /\/_next\/static\/[\w./~()[\]-]+\.(?:js|css|woff2?)/g))
  // A set grows while it is walked: what a script loads may load more.
  for (const file of files) {
    if (!/\.(?:css|js)$/.test(file)) continue
    const text = await (await fetch(file)).text()
    const named = file.endsWith('.css')
      ? pathsIn(text, file)
      : matches(text, /["'](static\/chunks\/[\w./~-]+\.js)["']/g).map((path) => `/_next/${path}`)
    for (const path of named) files.add(path)
  }
  return [...files, '/icon.svg']
}

const fill = async () => {
  // Without cookies: the page as nobody sees it, which has nothing of anybody.
  const page = await fetch(shell, { credentials: 'omit', cache: 'no-store' })
  if (!page.ok) throw new Error(`${shell} answered ${page.status}`)
  const cache = await caches.open(cacheName)
  await cache.addAll(await filesOf(await page.clone().text()))
  await cache.put(shell, page)
}

const takeOver = async () => {
  const isOlder = (name) => /^recite-[0-9a-f]+$/.test(name) && name !== cacheName
  for (const name of await caches.keys()) if (isOlder(name)) await caches.delete(name)
  await self.registration.navigationPreload?.enable()
  await self.clients.claim()
}

const held = async (key) => (await caches.open(cacheName)).match(key)

const fromNetwork = async (event) => (await event.preloadResponse) ?? fetch(event.request)

/** The page of the server; where it is out of reach, the one that finds its way by the address it is shown under. */
const visit = async (event) => {
  let timer
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('late')), patienceMillis)
  })
  const { pathname } = new URL(event.request.url)
  const isStudy = pathname === '/' || pathname === '/library' || pathname === '/study' || pathname.startsWith('/study/')
  try {
    return await (isStudy ? Promise.race([fromNetwork(event), late]) : fromNetwork(event))
  } catch {
    return (await held(shell)) ?? Response.error()
  } finally {
    clearTimeout(timer)
  }
}

/** A picture of the days that a device holds; each learner's are in a cache of their own (app/_ui/outbox/pictures.ts). */
const picture = async (request) => {
  try {
    return await fetch(request)
  } catch {
    return (await caches.match(request)) ?? Response.error()
  }
}

self.addEventListener('install', (event) => event.waitUntil(fill()))
self.addEventListener('activate', (event) => event.waitUntil(takeOver()))
self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request
  const { origin, pathname } = new URL(url)
  if (method !== 'GET' || origin !== self.location.origin) return
  if (mode === 'navigate') event.respondWith(visit(event))
  // Their names change with their content.
  else if (pathname.startsWith('/_next/static/'))
    event.respondWith(held(event.request).then((file) => file ?? fetch(event.request)))
  else if (pathname.startsWith('/api/media/')) event.respondWith(picture(event.request))
})

// Sends what waits once the browser is online, where no page is open to do it: see app/_ui/outbox/sender.ts for the rules.

const done = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

const mostEvents = 200

const wholeAnswers = (events) => {
  const torn = events[mostEvents]
  return events.slice(0, mostEvents).filter(({ answerId }) => answerId !== torn?.answerId)
}

/** Sends the oldest answers of one learner; false once nothing is left that the server takes now. */
const sendOldest = async (database, userId) => {
  const rows = await done(
    database
      .transaction('outbox')
      .objectStore('outbox')
      .getAll(null, mostEvents + 1),
  )
  const events = wholeAnswers(rows.map(({ event }) => event))
  if (events.length === 0) return false
  const response = await fetch('/api/study-events', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-recite-learner': userId },
    body: JSON.stringify(events),
  })
  // Of somebody who is signed out they wait for the next time.
  if (response.status === 401) return false
  if (!response.ok) throw new Error(`the server answered ${response.status}`)
  const settled = new Set((await response.json()).results.map(({ id }) => id))
  const outbox = database.transaction('outbox', 'readwrite').objectStore('outbox')
  await Promise.all(rows.filter(({ event }) => settled.has(event.id)).map(({ place }) => done(outbox.delete(place))))
  return true
}

const sendAll = async () => {
  if ((await self.clients.matchAll({ type: 'window' })).length > 0) return
  for (const { name } of await indexedDB.databases()) {
    const [, userId] = /^recite-([0-9a-f-]{36})$/.exec(name ?? '') ?? []
    if (!userId) continue
    await navigator.locks.request(`recite-send-${userId}`, async () => {
      const database = await done(indexedDB.open(name))
      try {
        while (await sendOldest(database, userId));
      } finally {
        database.close()
      }
    })
  }
}

self.addEventListener('sync', (event) => {
  if (event.tag === 'recite-outbox') event.waitUntil(sendAll())
})

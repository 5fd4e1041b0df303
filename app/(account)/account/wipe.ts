/** Removes what this browser keeps of the account: a shared computer shows the next person nothing. */
export const wipeLocalData = async (): Promise<void> => {
  const databases = (await indexedDB.databases?.()) ?? []
  for (const { name } of databases) if (name) indexedDB.deleteDatabase(name)
  if ('caches' in globalThis) for (const name of await caches.keys()) await caches.delete(name)
  sessionStorage.clear()
  localStorage.clear()
}

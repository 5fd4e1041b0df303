declare global {
  /** Names the build (next.config.js); empty while developing. */
  const RECITE_BUILD: string
}

/** Lets the browser keep the study area for when the server is out of reach (public/sw.js). */
export const registerWorker = (): void => {
  if (RECITE_BUILD === '' || !('serviceWorker' in navigator)) return
  // Refused in some private windows: then there is no study without the server, and nothing else is the worse for it.
  navigator.serviceWorker.register(`/sw.js?build=${RECITE_BUILD}`).catch(() => undefined)
}

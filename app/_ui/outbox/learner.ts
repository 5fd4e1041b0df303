/** Who may study on this device while the server is out of reach: whoever was here last, until they sign out. */
export type DeviceLearner = { readonly userId: string; readonly locale: string }

const key = 'recite-learner'

export const readLearner = (): DeviceLearner | null => {
  try {
    const text = localStorage.getItem(key)
    return text === null ? null : (JSON.parse(text) as DeviceLearner)
  } catch {
    return null
  }
}

/** Keeps it; null for nobody. */
export const keepLearner = (learner: DeviceLearner | null): void => {
  try {
    if (learner === null) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(learner))
  } catch {
    // A browser that keeps nothing has nothing to study without the server either.
  }
}

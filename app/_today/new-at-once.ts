/** New facts that are offered to be learnt in one go. */
export const newAtOnce = 5

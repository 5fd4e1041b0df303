import type { StudyEventInput } from './event'
import { AnswerInput, StudyEventInput as schema } from './event-input'
import { derivedId } from './id'

/** Every key that an event of a device can have, at any depth, in one order. */
const keys = [
  ...new Set([...schema.def.options, ...AnswerInput.def.options].flatMap(({ shape }) => Object.keys(shape))),
].sort()

/** With its keys in that order: `JSON.stringify` with a list of keys takes nearly twice as long. */
const ordered = (value: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const copy: Record<string, unknown> = {}
  for (const key of keys) if (key in value) copy[key] = value[key]
  return copy
}

/**
 * A fingerprint of what the device sent. The same id with the same body is a retry; with another body it is a conflict.
 * The measured clock offset is left out: a device may have measured it anew between two tries.
 */
export const bodyOf = (sent: StudyEventInput): string => {
  const body = ordered(sent)
  body.clockOffsetMillis = undefined
  if ('answer' in sent) body.answer = ordered(sent.answer)
  return derivedId('body', JSON.stringify(body))
}

import { noteLimits } from '@/lib/domain/note'
import { SelectedWords } from '@/lib/domain/note-forms'

type Query = Readonly<Record<string, string | string[] | undefined>>

const one = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value)

/** What an address says was selected. A place that makes no sense is left out; the words stay. */
export const selectedIn = (query: Query): SelectedWords => {
  const text = (one(query.text) ?? '').trim().slice(0, noteLimits.selectedCharacters)
  const at = one(query.at)
  const place = { documentId: one(query.document), at: at === undefined ? undefined : Number(at) }
  const parsed = SelectedWords.safeParse({ text, ...place })
  return parsed.success ? parsed.data : { text }
}

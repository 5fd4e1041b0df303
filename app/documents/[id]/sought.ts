import 'server-only'
import { bodyOf } from '@/app/_ui/document/page-text'
import type { DocumentView } from '@/lib/data/documents/read'
import type { VersionView } from '@/lib/data/documents/version'
import { type Found, findIn } from '@/lib/domain/find'

/** What an address looks for in the text: its places, and which of them is looked at, from 1 on. */
export type Sought = { readonly query: string; readonly place: number; readonly spans: readonly Found[] }

export type SoughtQuery = { readonly q?: string | string[]; readonly place?: string | string[] }

const maxQuery = 200

/** Reads the address of a document's page for what is looked for. Past the last place comes the first again. */
export const soughtIn = ({ q, place }: SoughtQuery, document: DocumentView, version: VersionView): Sought => {
  const query = typeof q === 'string' ? q.slice(0, maxQuery) : ''
  const spans = findIn(version.text, bodyOf(version, document.title), query)
  const wanted = typeof place === 'string' && /^-?\d{1,6}$/.test(place) ? Number(place) : 1
  const count = Math.max(1, spans.length)
  return { query, place: ((((wanted - 1) % count) + count) % count) + 1, spans }
}

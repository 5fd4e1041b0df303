import { failureText } from '@/lib/i18n/failure'
import { Paste, type PasteTexts } from './paste'
import { reader } from './reader'

/** What a form posted without a script was refused for, as the query of the page it came back to. */
export type Refused = Readonly<Record<string, string | string[] | undefined>>

const refusalOf = (query: Refused, tr: (key: string, params?: Readonly<Record<string, string | number>>) => string) => {
  const { refused, ...rest } = query
  if (typeof refused !== 'string' || !/^[a-zA-Z_]{1,40}$/.test(refused)) return null
  const params = Object.entries(rest).flatMap(([name, value]) => {
    if (typeof value !== 'string') return []
    return [[name, /^\d{1,15}$/.test(value) ? Number(value) : value.slice(0, 40)]]
  })
  return failureText(tr, { reason: refused, params: Object.fromEntries(params) })
}

type Props = {
  query?: Refused
  /** Where the text or file goes, and in what words it is asked for: to a new document, unless something else is said. */
  action?: string
  words?: Partial<PasteTexts>
}

/** The paste box with its texts. */
export async function PasteBox({ query = {}, action = '/api/documents', words = {} }: Props) {
  const { user, t, tr } = await reader()
  const h = t('home')
  const texts = {
    label: h('pasteLabel'),
    placeholder: h('pastePlaceholder'),
    make: h('make'),
    sending: h('sending'),
    file: h('file'),
    fileTypes: h('fileTypes'),
    note: user?.profile.kind === 'person' ? h('privateSignedIn') : h('private'),
    unreachable: h('unreachable'),
    tooLarge: h('tooLargeHere'),
    kept: h('filesKept'),
    leave: h('filesLeave'),
    ...words,
  }
  return <Paste action={action} texts={texts} refusal={refusalOf(query, tr('errors'))} />
}

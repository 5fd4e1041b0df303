import { Paste } from './paste'
import { reader } from './reader'

/** What a form posted without a script was refused for, as the query of the page it came back to. */
export type Refused = Readonly<Record<string, string | string[] | undefined>>

const refusalOf = (query: Refused, tr: (key: string, params: Record<string, string | number>) => string) => {
  const { refused, ...rest } = query
  if (typeof refused !== 'string' || !/^[a-zA-Z_]{1,40}$/.test(refused)) return null
  const params = Object.entries(rest).flatMap(([name, value]) => {
    if (typeof value !== 'string') return []
    return [[name, /^\d{1,15}$/.test(value) ? Number(value) : value.slice(0, 40)]]
  })
  return tr(refused, Object.fromEntries(params))
}

/** The paste box with its texts. */
export async function PasteBox({ query = {} }: { query?: Refused }) {
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
  }
  return <Paste texts={texts} refusal={refusalOf(query, tr('errors'))} />
}

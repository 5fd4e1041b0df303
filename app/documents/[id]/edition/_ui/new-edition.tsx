import { PasteBox, type Refused } from '@/app/_ui/paste-box'
import { reader } from '@/app/_ui/reader'

/** Where the whole text is pasted again, or its file opened. */
export async function NewEdition({ documentId, query }: { documentId: string; query: Refused }) {
  const e = (await reader()).t('editions')
  return (
    <>
      <p className="cite">{e('intro')}</p>
      <PasteBox
        query={query}
        action={`/api/documents/${documentId}/edition`}
        words={{
          label: e('pasteLabel'),
          placeholder: e('pastePlaceholder'),
          make: e('compare'),
          sending: e('comparing'),
          file: e('file'),
          note: e('note'),
        }}
      />
    </>
  )
}

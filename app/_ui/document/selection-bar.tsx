'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { selectedHere } from '@/app/_ui/selected'
import type { SelectedWords } from '@/lib/domain/note-forms'

type Props = {
  readonly documentId: string
  readonly canEdit: boolean
  readonly texts: { readonly selected: string; readonly askSelected: string; readonly newCard: string }
}

const selectedInText = (): SelectedWords | null => {
  const anchor = getSelection()?.anchorNode?.parentElement
  const selected = anchor?.closest('.book') ? selectedHere() : null
  return selected?.at == null ? null : selected
}

/** What can be made of words that are selected in the text: a question about their sentence, or a card. */
export function SelectionBar({ documentId, canEdit, texts }: Props) {
  const router = useRouter()
  const [selected, setSelected] = useState<SelectedWords | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const onChange = () => {
      clearTimeout(timer)
      timer = setTimeout(() => setSelected(selectedInText()), 150)
    }
    document.addEventListener('selectionchange', onChange)
    return () => {
      document.removeEventListener('selectionchange', onChange)
      clearTimeout(timer)
    }
  }, [])
  if (!selected) return null
  const ask = () => {
    const query = new URLSearchParams({ at: String(selected.at), answer: selected.text })
    router.push(`/documents/${documentId}/questions/new?${query}`)
  }
  return (
    // A press must not take away the selection before it is read.
    <section className="selection-bar" aria-label={texts.selected} onPointerDown={(event) => event.preventDefault()}>
      {canEdit && (
        <button type="button" className="btn primary" onClick={ask}>
          {texts.askSelected}
        </button>
      )}
      <button type="button" className="btn" data-new-card>
        {texts.newCard}
      </button>
    </section>
  )
}

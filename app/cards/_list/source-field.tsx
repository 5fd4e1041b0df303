'use client'
import { useId, useRef } from 'react'
import { fill } from '@/app/_ui/fill'
import type { Texts } from '../texts'
import type { Source } from './plan'

type Props = { readonly source: Source; readonly onSource: (source: Source) => void; readonly texts: Texts }

/** A list pasted or dropped as text, or a file of it. */
export function SourceField({ source, onSource, texts }: Props) {
  const id = useId()
  const file = useRef<HTMLInputElement>(null)
  return (
    <div className="form-field">
      <label className="h3" htmlFor={id}>
        {texts.listLabel}
      </label>
      {source.file ? (
        <p className="row">
          <span className="serif">{fill(texts.fileChosen, { name: source.file.name })}</span>
          <button className="btn slim text" type="button" onClick={() => onSource({ ...source, file: null })}>
            {texts.pasteInstead}
          </button>
        </p>
      ) : (
        <textarea
          className="field serif"
          id={id}
          rows={8}
          dir="auto"
          value={source.text}
          placeholder={texts.listPlaceholder}
          aria-describedby={`${id}-hint`}
          onChange={(event) => onSource({ ...source, text: event.target.value })}
        />
      )}
      <p className="small quiet" id={`${id}-hint`}>
        {texts.listHint}
      </p>
      <p>
        <button className="btn slim" type="button" onClick={() => file.current?.click()}>
          {texts.openFile}
        </button>
        <input
          ref={file}
          type="file"
          hidden
          accept=".csv,.tsv,.txt,.apkg,.colpkg,text/csv,text/tab-separated-values,text/plain"
          onChange={(event) => {
            const [chosen] = event.target.files ?? []
            if (chosen) onSource({ ...source, file: chosen })
            event.target.value = ''
          }}
        />
      </p>
    </div>
  )
}

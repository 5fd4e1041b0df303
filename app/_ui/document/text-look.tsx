'use client'
import { lineLengths, type TextPreferences, textSizes } from '@/lib/domain/preferences'

type Choices = { readonly legend: string; readonly labels: Readonly<Record<string, string>> }

type Props = {
  readonly chosen: TextPreferences
  readonly save: (form: FormData) => Promise<void>
  readonly texts: {
    readonly textLook: string
    readonly save: string
    readonly size: Choices
    readonly lineLength: Choices
  }
}

const lists = { size: textSizes, lineLength: lineLengths } as const

/** The page takes on a choice at once; it is stored beside that. */
const apply = (form: FormData) => {
  const grid = document.querySelector<HTMLElement>('.doc-grid')
  if (!grid) return
  grid.dataset.size = String(form.get('size'))
  grid.dataset.lineLength = String(form.get('lineLength'))
}

/** How large the text is and how long its lines are. */
export function TextLook({ chosen, save, texts }: Props) {
  return (
    <details className="text-look">
      <summary className="btn slim">{texts.textLook}</summary>
      <form
        action={save}
        onChange={({ currentTarget }) => {
          const form = new FormData(currentTarget)
          apply(form)
          void save(form)
        }}
      >
        {(['size', 'lineLength'] as const).map((name) => (
          <fieldset key={name}>
            <legend className="label">{texts[name].legend}</legend>
            {lists[name].map((value) => (
              <label key={value} className="check-field">
                <input type="radio" name={name} value={value} defaultChecked={chosen[name] === value} />
                {texts[name].labels[value]}
              </label>
            ))}
          </fieldset>
        ))}
        <noscript>
          <button type="submit" className="btn slim">
            {texts.save}
          </button>
        </noscript>
      </form>
    </details>
  )
}

import { reader } from '@/app/_ui/reader'
import { Rendered } from '@/app/_ui/rendered'
import { Words } from '@/app/_ui/words'
import type { CardPage } from '@/lib/data/library/card'

type Worded = { readonly stem: string; readonly stemHtml: string | null; readonly language: string }

/** A question as it looks in a session: what is more than words as it was rendered. */
const Stem = ({ stem, stemHtml, language }: Worded) =>
  stemHtml === null ? <Words text={stem} language={language} /> : <Rendered html={stemHtml} />

/** The question with its answer, and the other ways in which it is asked. */
export async function Asked({ card: { line, questions } }: { card: CardPage }) {
  const { t, tr } = await reader()
  const l = t('library')
  const { language } = line.document
  const looks = questions.find(({ stem }) => stem === line.stem)?.stemHtml ?? null
  return (
    <header className="card-asked">
      <h1 className="h1" lang={language} dir="auto">
        <Stem stem={line.stem} stemHtml={looks} language={language} />
      </h1>
      <p className="cite">
        <span className="label">{l('theAnswer')}</span>{' '}
        <b lang={language} dir="auto">
          <Words text={line.answer} language={language} />
        </b>
      </p>
      <h2 className="label">{l('askedAs')}</h2>
      <ul className="qlist">
        {questions.map(({ id, kind, status, stem, stemHtml }) => (
          <li key={id}>
            <span className="tag">{tr('library')(`kind_${kind}`)}</span>
            <div lang={language} dir="auto">
              <Stem stem={stem} stemHtml={stemHtml} language={language} />
              {status === 'proposed' && <span className="small dim"> ({l('proposed')})</span>}
            </div>
          </li>
        ))}
      </ul>
    </header>
  )
}

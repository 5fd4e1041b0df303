import { Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import { Words } from '@/app/_ui/words'
import type { DeckPage } from '@/lib/data/decks/overview'
import { drawDocuments, takeSectionOut } from '../actions'

/** Which documents a deck draws from. */
export async function Documents({ page: { deck, line, documents } }: { page: DeckPage }) {
  const d = (await reader()).t('decks')
  return (
    <section className="panel" aria-labelledby="draws-from">
      <h2 className="h2" id="draws-from">
        {d('documentsTitle')}
      </h2>
      <Sections sections={line.sections} />
      {documents.length === 0 ? (
        <p className="small quiet">{d('documentsNone')}</p>
      ) : (
        <>
          <p className="small quiet">{d('documentsText')}</p>
          <Form action={drawDocuments} done={d('documentsSaved')}>
            <input type="hidden" name="deckId" value={deck.id} />
            <div className="deck-documents">
              {documents.map(({ id, title, deck: of }) => (
                <label key={id} className="check">
                  <input type="checkbox" name="documentId" value={id} defaultChecked={of?.id === deck.id} />
                  <span dir="auto">
                    <Words text={title} />
                    {of && of.id !== deck.id && of.name !== title && (
                      <span className="sub">{d('documentIn', { name: of.name })}</span>
                    )}
                  </span>
                </label>
              ))}
            </div>
            <Submit className="btn">{d('documentsSave')}</Submit>
          </Form>
        </>
      )}
    </section>
  )
}

async function Sections({ sections }: { sections: DeckPage['line']['sections'] }) {
  const d = (await reader()).t('decks')
  if (sections.length === 0) return <p className="small quiet">{d('sectionsHow')}</p>
  return (
    <ul className="deck-sections" aria-label={d('sectionsTitle')}>
      {sections.map(({ id, title, documentId, documentTitle, isGone }) => (
        <li key={id}>
          <Form action={takeSectionOut}>
            <input type="hidden" name="sourceId" value={id} />
            <p dir="auto">
              <Words text={title} />
              <Link className="sub" href={`/documents/${documentId}`}>
                {d('documentIn', { name: documentTitle })}
              </Link>
              {isGone && <span className="sub red">{d('sectionGone')}</span>}
            </p>
            <Submit className="btn text">
              {d('sectionLeave')} <span className="vh">{title}</span>
            </Submit>
          </Form>
        </li>
      ))}
    </ul>
  )
}

import { Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { reader } from '@/app/_ui/reader'
import { Words } from '@/app/_ui/words'
import type { DeckPage } from '@/lib/data/decks/overview'
import { drawDocuments } from '../actions'

/** Which documents a deck draws from. */
export async function Documents({ page: { deck, documents } }: { page: DeckPage }) {
  const d = (await reader()).t('decks')
  return (
    <section className="panel" aria-labelledby="draws-from">
      <h2 className="h2" id="draws-from">
        {d('documentsTitle')}
      </h2>
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

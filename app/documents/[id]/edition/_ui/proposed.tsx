import { Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { reader } from '@/app/_ui/reader'
import type { DocumentView } from '@/lib/data/documents/read'
import type { EditionView } from '@/lib/data/editions/read'
import { apply, discard } from '../actions'
import { ChangeCounts } from './change-counts'
import { ChangedFacts, MadeFacts, RetiredFacts } from './fact-lists'
import { LeavingPictures } from './leaving-pictures'

type Props = { document: DocumentView; edition: Extract<EditionView, { stage: 'proposed' }> }

/** What a new edition would change, and the decision. */
export async function Proposed({ document, edition }: Props) {
  const e = (await reader()).t('editions')
  const { preview } = edition
  const { sentences, facts, pictures } = preview
  const changes = [sentences.moved, sentences.changed, sentences.made, sentences.gone]
  const isSame = [...changes, pictures.move, pictures.made, pictures.gone].every((count) => count === 0)
  return (
    <>
      {isSame ? <p className="cite">{e('nothing')}</p> : <ChangeCounts preview={preview} />}
      {facts.back > 0 && <p>{e('back', { count: facts.back })}</p>}
      <div className="row edition-decide">
        <Form action={apply}>
          <input type="hidden" name="documentId" value={document.id} />
          <input type="hidden" name="editionId" value={edition.id} />
          <input type="hidden" name="fingerprint" value={edition.fingerprint} />
          <Submit>{e('apply')}</Submit>
        </Form>
        <form action={discard.bind(null, document.id)}>
          <button type="submit" className="btn">
            {e('discard')}
          </button>
        </form>
      </div>
      <RetiredFacts preview={preview} language={document.language} />
      <ChangedFacts preview={preview} />
      <LeavingPictures preview={preview} />
      <MadeFacts preview={preview} language={document.language} />
    </>
  )
}

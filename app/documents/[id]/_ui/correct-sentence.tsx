import { SentenceField } from '@/app/_ui/document/sentence-field'
import { Form } from '@/app/_ui/form'
import { reader } from '@/app/_ui/reader'
import type { VersionView } from '@/lib/data/documents/version'
import { stakesOf } from '@/lib/data/facts/stakes'
import type { Learner } from '@/lib/domain/policy'
import { correctItsSentence } from '../actions'
import type { InkedFact } from '../inked'
import { CorrectionEnd } from './correction-end'

type Props = {
  actor: Learner
  documentId: string
  version: VersionView
  facts: readonly InkedFact[]
  fact: InkedFact
}

/** The sentence of a fact as a form, with what hangs on it. */
export async function CorrectSentence({ actor, documentId, version, facts, fact }: Props) {
  const { t } = await reader()
  const d = t('documents')
  const sentence = version.sentences[fact.evidence[0]?.sentence ?? -1]
  if (!sentence) return null
  const stated = facts.filter((one) => one.evidence.some((span) => span.sentence === sentence.index))
  const ids = stated.map((one) => one.id)
  const stakes = await stakesOf(actor, documentId, ids)
  const texts = {
    sentenceText: d('sentenceText'),
    correctionNote: d('correctionNote'),
    correctionChanges: d('correctionChanges'),
  }
  return (
    <Form action={correctItsSentence}>
      <input type="hidden" name="documentId" value={documentId} />
      <input type="hidden" name="version" value={version.number} />
      <input type="hidden" name="sentence" value={sentence.index} />
      <input type="hidden" name="factId" value={fact.id} />
      <SentenceField text={version.text.slice(sentence.start, sentence.end)} texts={texts} />
      {stakes && <p className="small">{d('sentenceStakes', { facts: ids.length, ...stakes })}</p>}
      <p className="small quiet">{d('sentenceStakesNote')}</p>
      <CorrectionEnd documentId={documentId} factId={fact.id} />
    </Form>
  )
}

import { SelectField, Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import { TextArea } from '@/app/_ui/text-area'
import { Words } from '@/app/_ui/words'
import type { SentenceRow } from '@/lib/data/stored'
import { authoredKinds } from '@/lib/domain/authored'
import { slots } from '@/lib/domain/slot'
import { write } from '../actions'
import type { Authored } from '../load'

type Props = { authored: Authored; sentence: SentenceRow; factId: string; answer?: string | undefined }

/** The facts of a sentence by their words, and a new one. */
const factChoices = ({ authored, sentence }: Props, newFact: string) => [
  { value: 'new', label: newFact },
  ...authored.facts
    .filter((fact) => fact.evidence.some((span) => span.sentence === sentence.index))
    .map((fact) => ({ value: fact.id, label: fact.slots.map((slot) => slot.text).join(' · ') })),
]

/** A question of one's own, about one sentence: it asks a slot of a fact that is there, or of a new one. */
export async function WriteForm(props: Props) {
  const { authored, sentence, factId, answer } = props
  const { t, tr } = await reader()
  const [d, c] = [t('documents'), t('common')]
  const path = `/documents/${authored.document.id}/questions`
  return (
    <>
      <blockquote className="write-quote">
        <p className="label">{d('aboutSentence')}</p>
        <p className="cite" dir="auto">
          <Words
            text={authored.version.text.slice(sentence.start, sentence.end)}
            language={authored.document.language}
          />
        </p>
        <Link className="small" href={`${path}/new`}>
          {d('otherSentence')}
        </Link>
      </blockquote>
      <p className="quiet">{d('newQuestionNote')}</p>
      <Form action={write}>
        <input type="hidden" name="documentId" value={authored.document.id} />
        <input type="hidden" name="version" value={authored.version.number} />
        <input type="hidden" name="sentence" value={sentence.index} />
        <SelectField
          name="kind"
          label={d('kindLabel')}
          choices={authoredKinds.map((kind) => ({ value: kind, label: d(`kind_${kind}`) }))}
        />
        <SelectField
          name="factId"
          label={d('factLabel')}
          defaultValue={factId}
          choices={factChoices(props, d('newFact'))}
        />
        <SelectField
          name="slot"
          label={d('slotLabel')}
          defaultValue="object"
          choices={slots.map((slot) => ({ value: slot, label: tr('documents')(`slot_${slot}`) }))}
        />
        <TextArea name="stem" label={d('stem')} hint={d('writeStemHint')} rows={2} required />
        <TextArea name="answer" label={d('answer')} hint={d('answerHint')} defaultValue={answer} rows={2} required />
        <TextArea name="accepted" label={d('accepted')} hint={d('acceptedHint')} rows={2} />
        <TextArea name="wrong" label={d('wrong')} hint={d('wrongForChoice')} rows={3} />
        <div className="form-end">
          <Submit>{c('save')}</Submit>
          <Link className="btn" href={path}>
            {c('cancel')}
          </Link>
        </div>
      </Form>
    </>
  )
}

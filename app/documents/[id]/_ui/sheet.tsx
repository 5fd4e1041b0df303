import { SheetFocus } from '@/app/_ui/document/sheet-focus'
import { Icon } from '@/app/_ui/icons'
import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import { Words } from '@/app/_ui/words'
import type { DocumentView } from '@/lib/data/documents/read'
import type { VersionView } from '@/lib/data/documents/version'
import { questionsOfFact } from '@/lib/data/questions/read'
import type { Learner } from '@/lib/domain/policy'
import { type InkDay, pageOn } from '../ink-day'
import type { InkedFact } from '../inked'
import { CorrectFact } from './correct-fact'
import { CorrectSentence } from './correct-sentence'
import { SheetSlots } from './sheet-slots'

/** What of the open fact is being corrected. */
export type Editing = 'fact' | 'sentence' | null

type Props = {
  actor: Learner
  document: DocumentView
  version: VersionView
  facts: readonly InkedFact[]
  fact: InkedFact
  editing: Editing
  day: InkDay
}

/** What one finds a fact by: its section and, as a last resort, the number of its sentence. */
const usePlace = async ({ version, fact, facts }: Props) => {
  const d = (await reader()).t('documents')
  const sentence = version.sentences[fact.evidence[0]?.sentence ?? -1]
  const place = sentence?.page
    ? d(version.blocks[sentence.block]?.slide ? 'onSlide' : 'onPage', { page: sentence.page })
    : sentence?.section || d('sentenceNumber', { number: (sentence?.index ?? 0) + 1 })
  return d('factOf', { number: facts.indexOf(fact) + 1, total: facts.length, place })
}

const Questions = async ({ actor, document, fact }: Pick<Props, 'actor' | 'document' | 'fact'>) => {
  const { t, tr } = await reader()
  const questions = await questionsOfFact(actor, document.id, fact.id, new Date())
  return (
    <section>
      <h2 className="label">{t('documents')('questionsAsk', { count: questions.length })}</h2>
      <ul className="qlist">
        {questions.map((question) => (
          <li key={question.id}>
            <span className="tag">{tr('documents')(`kind_${question.kind}`)}</span>
            <span>
              <Words text={question.stem} language={document.language} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A fact without a sentence of its own: its slots side by side. */
const factWords = (fact: InkedFact) => fact.slots.map((slot) => slot.text).join(', ')

/** Other facts that the same sentence states: the way to those that lie under another's mark. */
const Beside = async ({ document, facts, fact, day }: Props) => {
  const d = (await reader()).t('documents')
  const sentences = new Set(fact.evidence.map((span) => span.sentence))
  const others = facts.filter((other) => other !== fact && other.evidence.some((span) => sentences.has(span.sentence)))
  if (others.length === 0) return null
  return (
    <section>
      <h2 className="label">{d('alsoStated')}</h2>
      <ul className="sheet-beside">
        {others.map((other) => (
          <li key={other.id}>
            <Link href={`${pageOn(document.id, day).toFact}${other.id}`} scroll={false} className="serif">
              <Words text={other.statement ?? factWords(other)} language={document.language} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** One fact beside its page: its words, the memory of each of its slots, what asks it, and what can be done. */
export async function Sheet(props: Props) {
  const { document, version, fact, editing, day } = props
  const { t } = await reader()
  const [d, c] = [t('documents'), t('common')]
  const path = `/documents/${document.id}`
  const { closed } = pageOn(document.id, day)
  const [evidence] = fact.evidence
  return (
    <aside className="sheet" id="sheet" aria-label={d('selectedFact')}>
      <SheetFocus factId={fact.id} headingId="sheet-head" closed={closed} />
      <div className="sheet-head">
        <h2 className="label" id="sheet-head" tabIndex={-1}>
          {await usePlace(props)}
        </h2>
        <Link className="icon-btn" href={closed} scroll={false} aria-label={c('close')}>
          <Icon name="close" />
        </Link>
      </div>
      <p className="cite sheet-q" dir="auto">
        <span className={fact.disputed ? 'disputed' : `ink ink-${fact.ink.level}`}>
          <Words text={version.text.slice(evidence?.start, evidence?.end)} language={document.language} />
        </span>
      </p>
      {fact.disputed && (
        <p className="small red">
          {d('disputed')} {document.canEdit && <Link href={`${path}/questions#check`}>{d('decideDisputed')}</Link>}
        </p>
      )}
      {editing === 'fact' && <CorrectFact documentId={document.id} fact={fact} />}
      {editing === 'sentence' && <CorrectSentence {...props} documentId={document.id} />}
      {!editing && <SheetSlots fact={fact} />}
      {!editing && <Questions {...props} />}
      <Beside {...props} />
      {!editing && !fact.disputed && fact.asked.length > 0 && (
        <div className="sheet-act">
          <Link className="btn" href={`/study?document=${document.id}&fact=${fact.id}`}>
            {d('studyFact')}
          </Link>
        </div>
      )}
      {document.canEdit && !editing && (
        <p className="sheet-more">
          <Link href={`${path}?fact=${fact.id}&edit=1`} scroll={false}>
            {d('correctFact')}
          </Link>
          <Link href={`${path}?fact=${fact.id}&edit=sentence`} scroll={false}>
            {d('correctItsSentence')}
          </Link>
          <Link href={`${path}/questions/new?sentence=${evidence?.sentence ?? 0}&fact=${fact.id}`}>
            {d('writeQuestion')}
          </Link>
        </p>
      )}
    </aside>
  )
}

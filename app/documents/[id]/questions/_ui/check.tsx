import { reader } from '@/app/_ui/reader'
import { Words } from '@/app/_ui/words'
import type { ConflictView } from '@/lib/data/conflicts'
import type { FactView } from '@/lib/data/facts/read'
import type { Slot } from '@/lib/domain/slot'
import type { Authored } from '../load'
import { ResolveButton } from './resolve-button'

/** The slot whose words differ, by the reason of the conflict. */
const differing: Readonly<Record<string, Slot>> = {
  'start-differs': 'start',
  'end-differs': 'end',
  'date-differs': 'start',
  'figure-differs': 'object',
}

type SideProps = { conflict: ConflictView; side: 'a' | 'b'; fact: FactView; version: Authored['version'] }

const Side = async ({ conflict, side, fact, version }: SideProps) => {
  const d = (await reader()).t('documents')
  const [stated] = fact.evidence
  // The words that differ, where they stand in the text; else all that states the fact.
  const evidence =
    fact.slotEvidence.find((span) => differing[conflict.reason] === span.slot && span.sentence === stated?.sentence) ??
    stated
  const sentence = version.sentences[evidence?.sentence ?? -1]
  if (!evidence || !sentence) return null
  const place = sentence.section || d('opening')
  return (
    <blockquote>
      <p className="label">{d('placeSentence', { place, number: sentence.index + 1 })}</p>
      <p className="cite" dir="auto">
        <Words text={version.text.slice(sentence.start, evidence.start)} />
        <mark className="clash">
          <Words text={version.text.slice(evidence.start, evidence.end)} />
        </mark>
        <Words text={version.text.slice(evidence.end, sentence.end)} />
      </p>
      <ResolveButton conflictId={conflict.id} resolution={side} className="btn slim">
        {d('trustThis')}
      </ResolveButton>
    </blockquote>
  )
}

const Open = async ({ conflict, authored }: { conflict: ConflictView; authored: Authored }) => {
  const { t, tr } = await reader()
  const d = t('documents')
  const [a, b] = [conflict.factAId, conflict.factBId].map((id) => authored.facts.find((fact) => fact.id === id))
  if (!a || !b) return null
  const { version } = authored
  return (
    <div className="check-box">
      <div className="check-head">
        <h2 className="h3">{d('disagree', { reason: tr('engine')(`conflict_${conflict.reason}`) })}</h2>
        <p className="small quiet">{d('nothingAsked')}</p>
        <div className="check-else">
          {(['both', 'neither'] as const).map((resolution) => (
            <ResolveButton key={resolution} {...{ resolution }} conflictId={conflict.id} className="btn text slim">
              {d(`resolve_${resolution}`)}
            </ResolveButton>
          ))}
        </div>
      </div>
      <div className="check-pair">
        <Side {...{ conflict, version }} side="a" fact={a} />
        <Side {...{ conflict, version }} side="b" fact={b} />
      </div>
    </div>
  )
}

/** The document check: where it disagrees with itself, with both sentences and the choice; and what was chosen before. */
export async function Check({ authored }: { authored: Authored }) {
  const d = (await reader()).t('documents')
  const open = authored.conflicts.filter((conflict) => conflict.resolution === null)
  const settled = authored.conflicts.filter((conflict) => conflict.resolution !== null)
  return (
    <section id="check" aria-label={d('documentCheck')}>
      {open.map((conflict) => (
        <Open key={conflict.id} conflict={conflict} authored={authored} />
      ))}
      {settled.length > 0 && (
        <ul className="small quiet check-settled">
          {settled.map(({ id, resolution }) => (
            <li key={id} className="row">
              {d(`settled_${resolution ?? 'neither'}`)}
              <ResolveButton conflictId={id} resolution={null} className="btn text slim">
                {d('decideAgain')}
              </ResolveButton>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

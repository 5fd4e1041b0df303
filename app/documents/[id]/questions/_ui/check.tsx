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
  'figure-differs': 'quantity',
}

/** Where one side of a disagreement stands: its sentence, and in it the words that differ, else all that states the fact. */
const standing = ({ reason }: ConflictView, fact: FactView, version: Authored['version']) => {
  const [stated] = fact.evidence
  const evidence =
    fact.slotEvidence.find((span) => differing[reason] === span.slot && span.sentence === stated?.sentence) ?? stated
  const sentence = version.sentences[evidence?.sentence ?? -1]
  return evidence && sentence ? { evidence, sentence } : null
}

type SideProps = { conflict: ConflictView; side: 'a' | 'b'; fact: FactView; version: Authored['version'] }

const Quoted = async ({ conflict, fact, version }: Omit<SideProps, 'side'>) => {
  const d = (await reader()).t('documents')
  const found = standing(conflict, fact, version)
  if (!found) return null
  const { evidence, sentence } = found
  return (
    <>
      <p className="label">
        {d('placeSentence', { place: sentence.section || d('opening'), number: sentence.index + 1 })}
      </p>
      <p className="cite" dir="auto">
        <Words text={version.text.slice(sentence.start, evidence.start)} />
        <mark className="clash">
          <Words text={version.text.slice(evidence.start, evidence.end)} />
        </mark>
        <Words text={version.text.slice(evidence.end, sentence.end)} />
      </p>
    </>
  )
}

const Side = async ({ side, ...quoted }: SideProps) => {
  const d = (await reader()).t('documents')
  return (
    <blockquote>
      <Quoted {...quoted} />
      <ResolveButton conflictId={quoted.conflict.id} resolution={side} className="btn slim">
        {d('trustThis')}
      </ResolveButton>
    </blockquote>
  )
}

const sidesOf = (conflict: ConflictView, { facts }: Authored) => {
  const factOf = (id: string) => facts.find((fact) => fact.id === id)
  return { a: factOf(conflict.factAId), b: factOf(conflict.factBId) }
}

const Open = async ({ conflict, authored }: { conflict: ConflictView; authored: Authored }) => {
  const { t, tr } = await reader()
  const d = t('documents')
  const { a, b } = sidesOf(conflict, authored)
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

const Settled = async ({ conflict, authored }: { conflict: ConflictView; authored: Authored }) => {
  const d = (await reader()).t('documents')
  const sides = sidesOf(conflict, authored)
  const { version } = authored
  return (
    <li>
      <p className="row">
        {d(`settled_${conflict.resolution ?? 'neither'}`)}
        <ResolveButton conflictId={conflict.id} resolution={null} className="btn text slim">
          {d('decideAgain')}
        </ResolveButton>
      </p>
      <div className="check-pair">
        {(['a', 'b'] as const).map((side) => {
          const fact = sides[side]
          const statement = conflict.statements[side]
          if (!fact && !statement) return null
          return (
            <blockquote key={side}>
              {fact ? <Quoted {...{ conflict, fact, version }} /> : <p className="cite">{statement}</p>}
            </blockquote>
          )
        })}
      </div>
    </li>
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
          {settled.map((conflict) => (
            <Settled key={conflict.id} conflict={conflict} authored={authored} />
          ))}
        </ul>
      )}
    </section>
  )
}

import { progressWords } from '@/app/_ui/charts/words'
import type { Progress } from '@/lib/data/progress'

const stages = ['unseen', 'learning', 'young', 'mature', 'suspended'] as const

/** How far the cards have come: a table that is its own chart. */
export async function CountsPanel({ progress: { counts, mastery } }: { progress: Progress }) {
  const { p } = await progressWords()
  const shown = stages.filter((stage) => stage !== 'suspended' || counts.suspended > 0)
  const most = Math.max(1, ...shown.map((stage) => counts[stage]))
  return (
    <section className="panel">
      <h2 className="h2">{p('countsTitle', { studied: mastery.studied, total: mastery.total })}</h2>
      <p className="small quiet">{p('countsNote')}</p>
      <dl className="stages">
        {shown.map((stage) => (
          <div key={stage}>
            <dt>{p(`count_${stage}`)}</dt>
            <dd>
              <i style={{ inlineSize: `${(100 * counts[stage]) / most}%` }} />
              <span>{counts[stage]}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

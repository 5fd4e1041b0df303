import { reader } from '@/app/_ui/reader'
import type { CardPage } from '@/lib/data/library/card'
import { lineWords } from '../../../line-words'

/** The state of the card in words. */
export async function Figures({ card: { line, recall, target, moment } }: { card: CardPage }) {
  const { t, format } = await reader()
  const l = t('library')
  const words = await lineWords(moment)
  const { card, deck } = line
  const percent = (share: number) => format.number(share, { style: 'percent' })
  const marks = words.marks(card).join(', ')
  const due = card.suspendedAt !== null ? l('waits') : words.due(card) || l('notScheduled')
  const figures = [
    ...(recall === null
      ? []
      : [
          ['figure_recall', percent(recall)] as const,
          ['figure_holds', words.holds(card)] as const,
          ['figure_difficulty', l('difficultyOf', { difficulty: Math.round(card.difficulty * 10) / 10 })] as const,
        ]),
    ['figure_due', due] as const,
    ['figure_asked', l('askedTimes', { reps: card.reps, lapses: card.lapses })] as const,
    ['figure_deck', l('targetOf', { deck: deck.path.join(' / '), target: percent(target) })] as const,
  ]
  return (
    <section className="panel">
      <h2 className="h2">{l('memory')}</h2>
      <p className="small quiet">
        {words.state(card)}
        {marks && `, ${marks}`}
      </p>
      {recall === null && <p>{l('neverAsked')}</p>}
      <dl className="card-figures">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt className="label">{l(name)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

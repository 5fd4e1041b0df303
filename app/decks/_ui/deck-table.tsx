import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import { Words } from '@/app/_ui/words'
import type { DeckLine } from '@/lib/data/decks/overview'
import { ExamLines } from './exam-lines'
import { drawsFrom } from './words'

/** The learner's decks, those within others indented below them. */
export async function DeckTable({ decks }: { decks: readonly DeckLine[] }) {
  const d = (await reader()).t('decks')
  return (
    <section className="scroll" aria-label={d('title')}>
      <table className="table deck-table">
        <thead>
          <tr>
            <th scope="col">{d('colDeck')}</th>
            <th scope="col" className="num">
              {d('colDue')}
            </th>
            <th scope="col" className="num hide-s">
              {d('colMinutes')}
            </th>
            <th scope="col" className="num">
              {d('colNew')}
            </th>
            <th scope="col" className="num hide-s">
              {d('colStudied')}
            </th>
          </tr>
        </thead>
        <tbody>
          {decks.map((deck) => (
            <DeckRow key={deck.id} deck={deck} around={decks.find(({ id }) => id === deck.parentId)} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

async function DeckRow({ deck, around }: { deck: DeckLine; around: DeckLine | undefined }) {
  const d = (await reader()).t('decks')
  return (
    <tr>
      <th scope="row" style={{ paddingInlineStart: `${Math.min(deck.depth, 4) * 1.25}rem` }}>
        <Link href={`/decks/${deck.id}`} dir="auto">
          <Words text={deck.name} />
        </Link>
        {around && <span className="vh">{d('within', { name: around.name })}</span>}
        <span className="sub">{await drawsFrom(deck)}</span>
        <ExamLines exams={deck.exams} />
      </th>
      <td className="num">
        {deck.due > 0 ? (
          <Link className="due-n" href={`/study/${deck.id}`}>
            <i className="duebar" aria-hidden="true" />
            {deck.due}
          </Link>
        ) : (
          0
        )}
      </td>
      <td className="num hide-s">{deck.minutes}</td>
      <td className="num">{deck.newToday}</td>
      <td className="num hide-s">{d('studiedOf', { studied: deck.studied, total: deck.total })}</td>
    </tr>
  )
}

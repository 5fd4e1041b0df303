import { reader } from '@/app/_ui/reader'
import type { MaterialToday } from '@/lib/data/cards/materials'
import { MaterialRow } from './material-row'

/** So many rows at most; all documents are on a page of their own. */
const shown = 12

/** Each document of the decks, and the notes of each: what will be remembered of it, what is due, what is new. */
export async function Materials({ materials }: { materials: readonly MaterialToday[] }) {
  const s = (await reader()).t('today')
  const rest = materials.length - shown
  return (
    <section className="panel docs">
      <h2 className="h2" id="today-documents">
        {s('yourDocuments')}
      </h2>
      <section className="scroll" aria-labelledby="today-documents">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{s('colDocument')}</th>
              <th scope="col">{s('colRemember')}</th>
              <th scope="col" className="num">
                {s('colDue')}
              </th>
              <th scope="col" className="num minutes">
                {s('colMinutes')}
              </th>
              <th scope="col" className="num">
                {s('colNew')}
              </th>
            </tr>
          </thead>
          <tbody>
            {materials.slice(0, shown).map((material) => (
              <MaterialRow key={`${material.kind} ${material.id}`} material={material} />
            ))}
          </tbody>
        </table>
      </section>
      {rest > 0 && <p className="small quiet">{s('moreDocuments', { count: rest })}</p>}
    </section>
  )
}

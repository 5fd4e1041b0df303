import { reader } from '@/app/_ui/reader'
import type { EditionPreview } from '@/lib/domain/edition'

/** How many sentences, facts, approved questions and pictures stay, move, change, come and go. */
export async function ChangeCounts({ preview }: { preview: EditionPreview }) {
  const { t, format } = await reader()
  const e = t('editions')
  const { sentences, facts, questions, pictures } = preview
  const hasPictures = pictures.stay + pictures.move + pictures.made + pictures.gone > 0
  const rows = [
    {
      name: e('rowSentences'),
      counts: [sentences.same, sentences.moved, sentences.changed, sentences.made, sentences.gone],
    },
    { name: e('rowFacts'), counts: [facts.stay, facts.move, facts.change, facts.made, facts.retire] },
    { name: e('rowQuestions'), counts: [questions.stay, null, questions.again, questions.made, questions.retire] },
    ...(hasPictures
      ? [{ name: e('rowPictures'), counts: [pictures.stay, pictures.move, null, pictures.made, pictures.gone] }]
      : []),
  ]
  const columns = [e('columnStays'), e('columnMoves'), e('columnChanges'), e('columnNew'), e('columnGoes')]
  return (
    <section>
      <table className="table edition-counts">
        <caption className="vh">{e('summary')}</caption>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column} scope="col" className="num">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, counts }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {columns.map((column, index) => (
                <td key={column} className="num">
                  {counts[index] == null ? '' : format.number(counts[index])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small quiet">{e('questionsNote')}</p>
    </section>
  )
}

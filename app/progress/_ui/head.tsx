import { progressWords } from '@/app/_ui/charts/words'
import type { Progress } from '@/lib/data/progress'

/** The title, and the choice of one document. */
export async function Head({ progress: { documents: all, documentId } }: { progress: Progress }) {
  const documents = all.filter(({ kind }) => kind === 'document')
  const { p } = await progressWords()
  const one = documents.find(({ id }) => id === documentId)
  return (
    <div className="prog-head">
      <h1 className="h1">{one ? p('titleOf', { title: one.title }) : p('title')}</h1>
      {documents.length > 1 && (
        <form method="get" action="/progress" className="row">
          <label className="vh" htmlFor="document">
            {p('document')}
          </label>
          <select className="field slim-f" id="document" name="document" defaultValue={documentId ?? ''}>
            <option value="">{p('allDocuments')}</option>
            {documents.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
          <button type="submit" className="btn slim">
            {p('show')}
          </button>
        </form>
      )}
    </div>
  )
}

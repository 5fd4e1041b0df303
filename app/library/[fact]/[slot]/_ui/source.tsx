import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import { Words } from '@/app/_ui/words'
import type { CardPage } from '@/lib/data/library/card'

/** The sentence that states it among its neighbours, and the way to its place in the document. */
export async function Source({ card: { line, source } }: { card: CardPage }) {
  const l = (await reader()).t('library')
  if (source === null) return null
  const { before, sentence, after, mark, language, path, page, isSlide, documentId } = source
  const isNote = line.document.kind === 'note'
  const place = [
    source.documentTitle,
    path.at(-1),
    page === null ? null : l(isSlide ? 'onSlide' : 'onPage', { page }),
  ].filter(Boolean)
  const words = (text: string) => <Words text={text} language={language} />
  return (
    <section className="panel">
      <h2 className="h2">{l('whereWritten')}</h2>
      <blockquote className="source" lang={language} dir="auto">
        <p>
          {before && words(`${before} `)}
          {words(sentence.slice(0, mark.start))}
          <mark className="ink ink-2">{words(sentence.slice(mark.start, mark.end))}</mark>
          {words(sentence.slice(mark.end))}
          {after && words(` ${after}`)}
        </p>
      </blockquote>
      <p className="small">
        <span className="quiet">{place.join(', ')}</span>{' '}
        <Link href={isNote ? `/cards/notes/${documentId}` : `/documents/${documentId}?fact=${line.factId}`}>
          {isNote ? l('yourCard') : l('readThere')}
        </Link>
      </p>
    </section>
  )
}

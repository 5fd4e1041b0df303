import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import { Words } from '@/app/_ui/words'
import type { Authored } from '../load'

/** The sentences of a text, to say which one a question is about. */
export async function ChooseSentence({ authored }: { authored: Authored }) {
  const d = (await reader()).t('documents')
  const { document, version } = authored
  return (
    <>
      <p className="cite">{d('chooseSentence')}</p>
      <ol className="choose-sentence">
        {version.sentences.map(({ index, start, end }) => (
          <li key={index}>
            <span className="micro dim">{index + 1}</span>
            <Link className="serif" dir="auto" href={`/documents/${document.id}/questions/new?sentence=${index}`}>
              <Words text={version.text.slice(start, end)} language={document.language} />
            </Link>
          </li>
        ))}
      </ol>
    </>
  )
}

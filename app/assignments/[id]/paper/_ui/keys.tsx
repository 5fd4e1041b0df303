import { letterOf } from '@/app/_ui/answer/marks'
import { reader } from '@/app/_ui/reader'
import type { Paper } from '@/lib/data/assignments/paper'
import { type PaperItem, paperItems, paperVersions } from '@/lib/domain/paper'

const writtenKey = ({ key, options }: PaperItem): string => {
  if (key.type === 'words') return key.text
  const marks = key.places.map((place) => (key.type === 'letters' ? letterOf(place) : String(place))).join(' ')
  return options.length > 0 ? `${marks} · ${key.places.map((place) => options[place]).join(', ')}` : marks
}

/** What is right in each version, and the sentence that says so. */
export async function PaperKeys({ paper }: { paper: Paper }) {
  const t = (await reader()).t('assignments')
  return (
    <article className="paper-sheet">
      <h1 className="h1">{t('paperKeyOf', { title: paper.title })}</h1>
      <p className="small quiet">{paper.className}</p>
      {paperVersions.map((version) => (
        <section key={version} aria-labelledby={`key-${version}`}>
          <h2 className="h2" id={`key-${version}`}>
            {t('paperVersion', { version })}
          </h2>
          <ol className="paper-questions">
            {paperItems(paper, version).map((item) => (
              <li key={item.itemId}>
                <p dir="auto">
                  <span className="quiet">{item.stem}</span> <b>{writtenKey(item)}</b>
                </p>
                <p className="cite" dir="auto">
                  {item.quotedSentence}
                </p>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </article>
  )
}

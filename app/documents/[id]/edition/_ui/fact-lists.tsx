import type { ReactNode } from 'react'
import { ChangedWords } from '@/app/_ui/document/changed-words'
import { reader } from '@/app/_ui/reader'
import { Words } from '@/app/_ui/words'
import { type EditionPreview, shownFacts } from '@/lib/domain/edition'

type Props = { preview: EditionPreview }
type InLanguage = Props & { language: string }

/** A list of facts under what becomes of them, and how many are not in it. */
const List = async ({ title, note, total, children }: ListProps) => {
  const e = (await reader()).t('editions')
  if (total === 0) return null
  return (
    <section className="edition-list">
      <h2 className="h2">{title}</h2>
      {note && <p className="small quiet">{note}</p>}
      <ul>{children}</ul>
      {total > shownFacts && <p className="small quiet">{e('more', { count: total - shownFacts })}</p>}
    </section>
  )
}
type ListProps = { title: string; note?: string; total: number; children: ReactNode }

const Hangs = async ({ approved, learners }: { approved: number; learners: number }) =>
  approved + learners > 0 && (
    <span className="small quiet">{(await reader()).t('editions')('hangs', { approved, learners })}</span>
  )

/** Facts that the new edition no longer states, with what hangs on them. */
export async function RetiredFacts({ preview, language }: InLanguage) {
  const e = (await reader()).t('editions')
  const total = preview.facts.retire
  return (
    <List title={e('retiredTitle', { count: total })} note={e('retiredNote')} total={total}>
      {preview.retired.map(({ id, words, ...stakes }) => (
        <li key={id}>
          <del className="serif" dir="auto">
            <Words text={words} language={language} />
          </del>
          <Hangs {...stakes} />
        </li>
      ))}
    </List>
  )
}

/** Facts that say something else, word by word. */
export async function ChangedFacts({ preview }: Props) {
  const e = (await reader()).t('editions')
  const total = preview.facts.change
  return (
    <List title={e('changedTitle', { count: total })} total={total}>
      {preview.changed.map(({ id, before, after, ...stakes }) => (
        <li key={id}>
          <span className="serif changed-words" dir="auto">
            <ChangedWords before={before} after={after} />
          </span>
          <Hangs {...stakes} />
        </li>
      ))}
    </List>
  )
}

/** Facts that are stated for the first time. */
export async function MadeFacts({ preview, language }: InLanguage) {
  const e = (await reader()).t('editions')
  const total = preview.facts.made
  return (
    <List title={e('madeTitle', { count: total })} total={total}>
      {preview.made.map(({ id, words }) => (
        <li key={id}>
          <ins className="serif" dir="auto">
            <Words text={words} language={language} />
          </ins>
        </li>
      ))}
    </List>
  )
}

'use client'
import { fill } from '@/app/_ui/fill'
import { untilInWords } from '@/app/_ui/offline/words'
import type { DeviceLearner } from '@/app/_ui/outbox/learner'
import type { KeptPack } from '@/app/_ui/outbox/store'
import { deskOfPack, ownLog, type PackSlot, type StudyPack } from '@/lib/domain/pack'
import { soughtIn, unknownIn } from '@/lib/domain/pack-search'
import { parseSearch } from '@/lib/domain/search/parse'
import type { SearchProblem } from '@/lib/domain/search/problem'
import { slotKey } from '@/lib/domain/slot'
import type { LibraryTexts } from './library-texts'
import { OfflineSearch } from './offline-search'

const mostShown = 50

type Props = {
  readonly query: string
  readonly learner: DeviceLearner
  readonly kept: KeptPack
  readonly openedAt: Date
  readonly texts: LibraryTexts
}

/** The library as far as this device knows it: what a search finds among the days it holds, and what it cannot tell. */
export function OfflineLibrary({ query, learner, kept: { pack, events }, openedAt, texts }: Props) {
  const parsed = parseSearch(query)
  return (
    <>
      <header className="top">
        <a className="wordmark" href="/">
          Re<b>cite</b>
        </a>
      </header>
      <main id="main" className="main offline-library">
        <h1 className="h1">{texts.title}</h1>
        <OfflineSearch query={query} texts={texts} />
        {parsed.ok ? (
          <Results
            query={query}
            pack={pack}
            slots={deskOfPack(pack, ownLog(events, pack.clock), openedAt).slots}
            search={parsed.search}
            {...{ learner, openedAt, texts }}
          />
        ) : (
          <p className="notice alert" role="alert">
            {problemWords(parsed.problem, texts)}
          </p>
        )}
        <p className="row">
          <a href="/">{texts.back}</a>
        </p>
      </main>
    </>
  )
}

const problemWords = ({ code, text, hint }: SearchProblem, { problems, known }: LibraryTexts): string =>
  fill(problems[hint === null ? code : `${code}Near`] ?? '', { text, hint: hint ?? '', known: known[code] ?? '' })

type ResultsProps = Omit<Props, 'kept'> & {
  readonly pack: StudyPack
  readonly slots: readonly PackSlot[]
  readonly search: Parameters<typeof unknownIn>[0]
}

const Results = ({ query, pack, slots, search, learner, openedAt, texts }: ResultsProps) => {
  const { clock, weights, until } = pack
  const { found, unsure } = soughtIn(pack, slots, search, { now: openedAt, clock, weights })
  const unknown = unknownIn(search).map((key) => `${key}:`)
  const keys = new Intl.ListFormat(learner.locale).format(unknown)
  const date = untilInWords(learner.locale, until, clock.timeZone)
  const counts = { n: found.length, total: slots.length }
  return (
    <>
      <p role="status">
        {fill(found.length === 0 ? texts.foundNone : texts.found, counts)}{' '}
        {unknown.length > 0 && fill(texts.unknown, { keys })}{' '}
        {unsure.length > 0 && fill(texts.unsure, { n: unsure.length })}
      </p>
      {found.length > 0 && (
        <>
          <p className="row">
            <a className="btn primary" href={`/study?${new URLSearchParams({ find: query })}`}>
              {texts.study}
            </a>
          </p>
          <ul className="offline-found">
            {found.slice(0, mostShown).map((slot) => (
              <Found key={slotKey(slot)} {...{ slot, pack, learner, texts }} />
            ))}
          </ul>
          {found.length > mostShown && (
            <p className="small quiet">{fill(texts.more, { n: found.length - mostShown })}</p>
          )}
        </>
      )}
      <p className="small quiet">{fill(texts.holds, { date })}</p>
    </>
  )
}

type FoundProps = Pick<ResultsProps, 'pack' | 'learner' | 'texts'> & { readonly slot: PackSlot }

const Found = ({ slot, pack, learner, texts }: FoundProps) => {
  const question = slot.variants.map(({ questionVersionId }) => pack.questions[questionVersionId]).find(Boolean)
  const { card, documentId, factId } = slot
  const format = new Intl.DateTimeFormat(learner.locale, { dateStyle: 'medium', timeZone: pack.clock.timeZone })
  const when = card.state === 'new' ? texts.isNew : fill(texts.due, { date: format.format(card.dueAt) })
  return (
    <li>
      <span className="serif" lang={pack.sources[factId]?.language} dir="auto">
        {question?.stem}
      </span>
      <span className="small quiet">
        {question?.answer} · {pack.documents[documentId]?.title} · {when}
      </span>
    </li>
  )
}

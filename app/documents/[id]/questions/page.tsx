import { reader } from '@/app/_ui/reader'
import { Top } from '@/app/_ui/top'
import { Pages } from '../../_ui/pages'
import { DocumentBar } from '../_ui/document-bar'
import { ReadingNote } from '../_ui/reading-note'
import type { DocumentParams } from '../load'
import { AuthorActions } from './_ui/author-actions'
import { AuthorTop } from './_ui/author-top'
import { Check } from './_ui/check'
import { HeldMore, ViewNote } from './_ui/held'
import { QuestionList } from './_ui/question-list'
import { addressOf } from './address'
import { filterOf } from './filter'
import { listData } from './list-data'
import { loadAuthored } from './load'

type Props = DocumentParams & { searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async () => ({ title: (await reader()).t('documents')('tab_questions') })

export default async function QuestionsPage({ params, searchParams }: Props) {
  const authored = await loadAuthored((await params).id)
  const { document, version, facts } = authored
  const filter = filterOf(await searchParams)
  const { pages, page, ...list } = await listData(authored, filter)
  return (
    <>
      <Top />
      <DocumentBar document={document} current="questions">
        <AuthorActions documentId={document.id} />
      </DocumentBar>
      <main id="main" className={list.singleKeys ? 'author' : 'author keyless'}>
        <ReadingNote actor={authored.actor} document={document} facts={facts.length} />
        <AuthorTop authored={authored} filter={filter} />
        <Check authored={authored} />
        <ViewNote filter={filter} isEmpty={list.sections.length === 0} />
        <QuestionList key={`${filter.show} ${filter.asks} ${page}`} {...list} version={version.number}>
          <HeldMore authored={authored} filter={filter} />
        </QuestionList>
        <Pages page={page} pages={pages} addressOf={(to) => addressOf(document.id, { ...filter, page: to })} />
      </main>
    </>
  )
}

import { reader } from '@/app/_ui/reader'
import { Top } from '@/app/_ui/top'
import { DocumentBar } from '../../_ui/document-bar'
import type { DocumentParams } from '../../load'
import { ChooseSentence } from '../_ui/choose-sentence'
import { WriteForm } from '../_ui/write-form'
import { loadAuthored, sentenceAsked } from '../load'

type Asked = Partial<Record<'sentence' | 'fact' | 'at' | 'answer', string | string[]>>
type Props = DocumentParams & { searchParams: Promise<Asked> }

export const generateMetadata = async () => ({ title: (await reader()).t('documents')('newQuestion') })

export default async function NewQuestionPage({ params, searchParams }: Props) {
  const authored = await loadAuthored((await params).id)
  const asked = await searchParams
  const sentence = sentenceAsked(authored.version.sentences, asked)
  const given = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined)
  const d = (await reader()).t('documents')
  return (
    <>
      <Top />
      <DocumentBar document={authored.document} current="questions" />
      <main id="main" className="main write-page">
        <h1 className="h1">{d('newQuestion')}</h1>
        {sentence ? (
          <WriteForm
            authored={authored}
            sentence={sentence}
            factId={given(asked.fact) ?? 'new'}
            answer={given(asked.answer)?.slice(0, 1000)}
          />
        ) : (
          <ChooseSentence authored={authored} />
        )}
      </main>
    </>
  )
}

import { reader } from '@/app/_ui/reader'
import { Top } from '@/app/_ui/top'
import { DocumentBar } from '../../_ui/document-bar'
import type { DocumentParams } from '../../load'
import { ChooseSentence } from '../_ui/choose-sentence'
import { WriteForm } from '../_ui/write-form'
import { loadAuthored } from '../load'

type Props = DocumentParams & { searchParams: Promise<{ sentence?: string | string[]; fact?: string | string[] }> }

export const generateMetadata = async () => ({ title: (await reader()).t('documents')('newQuestion') })

export default async function NewQuestionPage({ params, searchParams }: Props) {
  const authored = await loadAuthored((await params).id)
  const { sentence: wanted, fact } = await searchParams
  const sentence = typeof wanted === 'string' ? authored.version.sentences[Number(wanted)] : undefined
  const d = (await reader()).t('documents')
  return (
    <>
      <Top />
      <DocumentBar document={authored.document} current="questions" />
      <main id="main" className="main write-page">
        <h1 className="h1">{d('newQuestion')}</h1>
        {sentence ? (
          <WriteForm authored={authored} sentence={sentence} factId={typeof fact === 'string' ? fact : 'new'} />
        ) : (
          <ChooseSentence authored={authored} />
        )}
      </main>
    </>
  )
}

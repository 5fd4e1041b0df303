import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import { Top } from '@/app/_ui/top'
import { Asked } from './_ui/asked'
import { Change } from './_ui/change'
import { Curve } from './_ui/curve'
import { Figures } from './_ui/figures'
import { History } from './_ui/history'
import { Source } from './_ui/source'
import { type CardParams, loadCard } from './load'

export const generateMetadata = async (props: CardParams) => ({ title: (await loadCard(props)).card.line.stem })

/** One card: how it is asked, where it is written, what is remembered of it and what happened to it. */
export default async function CardPage(props: CardParams) {
  const { actor, card } = await loadCard(props)
  return (
    <>
      <Top />
      <main id="main" className="main card-page">
        <Link href="/library">{(await reader()).t('library')('back')}</Link>
        <Asked card={card} />
        <Change actor={actor} card={card} />
        <Figures card={card} />
        <Source card={card} />
        <Curve card={card} />
        <History card={card} />
      </main>
    </>
  )
}

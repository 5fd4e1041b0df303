import { reader } from '@/app/_ui/reader'
import { Top } from '@/app/_ui/top'
import { ClassBar } from '../../_ui/class-bar'
import { ShadedPage } from './_ui/shaded-page'
import { loadShaded, type ShadedParams } from './load'

export const generateMetadata = async () => ({ title: (await reader()).t('classes')('thisClass') })

/** A document as a class remembers it, or one of its students: each fact in the ink of their memory. */
export default async function ClassDocumentPage(props: ShadedParams) {
  const shaded = await loadShaded(props)
  return (
    <>
      <Top />
      <ClassBar classroom={shaded.classroom} current="" />
      <ShadedPage {...shaded} />
    </>
  )
}

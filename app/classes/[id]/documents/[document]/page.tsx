import { reader } from '@/app/_ui/reader'
import { Top } from '@/app/_ui/top'
import { ClassBar } from '../../_ui/class-bar'
import { loadClass } from '../../load'
import { ShadedPage } from './_ui/shaded-page'
import { loadShaded, type ShadedParams } from './load'

export const generateMetadata = async () => ({ title: (await reader()).t('classes')('thisClass') })

/** A document as a class remembers it, or one of its students: each fact in the ink of their memory. */
export default async function ClassDocumentPage(props: ShadedParams) {
  const { actor, classroom } = await loadClass(props, 'teacher')
  const shaded = await loadShaded(actor, classroom, props)
  return (
    <>
      <Top />
      <ClassBar classroom={shaded.classroom} current="" />
      <ShadedPage {...shaded} />
    </>
  )
}

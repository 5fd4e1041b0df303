import { reader } from '@/app/_ui/reader'
import type { PreviewMarks } from '@/lib/data/attempts/preview'
import { OwnState } from '../../_ui/own'
import { Moments } from './moments'

/** What a student sees after handing in, and what once marks are released. */
export async function Handed({ first, released }: PreviewMarks) {
  const t = (await reader()).t('assignments')
  if (released === null) return <OwnState assignment={first} />
  return (
    <Moments
      label={t('previewMoments')}
      moments={[
        { name: t('previewFirst'), page: <OwnState assignment={first} /> },
        { name: t('previewReleased'), page: <OwnState assignment={released} /> },
      ]}
    />
  )
}

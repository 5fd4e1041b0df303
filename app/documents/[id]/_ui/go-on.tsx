import { bodyOf } from '@/app/_ui/document/page-text'
import { anchorOf, sectionAt, sectionsOf } from '@/app/_ui/document/sections'
import { reader } from '@/app/_ui/reader'
import { placeOf } from '@/lib/data/documents/place'
import type { DocumentView } from '@/lib/data/documents/read'
import type { VersionView } from '@/lib/data/documents/version'
import type { Learner } from '@/lib/domain/policy'
import { placeIn } from '@/lib/domain/reading-place'

const fewWords = (text: string) => text.split(/\s+/).slice(0, 6).join(' ').slice(0, 60)

/** The way back to where the reader left the text. */
export async function GoOn({
  actor,
  document,
  version,
}: {
  actor: Learner
  document: DocumentView
  version: VersionView
}) {
  const place = await placeOf(actor, document.id)
  const block = place && placeIn(version.text, bodyOf(version, document.title), place)
  if (!block) return null
  const r = (await reader()).t('reader')
  const heading = sectionAt(sectionsOf(version), block.start)?.title
  const words = fewWords(version.text.slice(block.start, block.end))
  return (
    <p className="go-on">
      <a href={`#${anchorOf(block.start)}`} dir="auto">
        {heading ? r('goOn', { heading }) : r('goOnWords', { words })}
      </a>
    </p>
  )
}

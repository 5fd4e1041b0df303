import { reader } from '@/app/_ui/reader'
import { illustrationLimits, type LeftOut as LeftOutOf, pageRanges } from '@/lib/domain/illustration'
import { pictureLimits } from '@/lib/domain/picture'

const limits = {
  megabytes: String(pictureLimits.megabytes),
  pictures: illustrationLimits.pictures,
  allMegabytes: String(illustrationLimits.bytes / 1024 / 1024),
}

/** What of its file a text does not show, for its author. */
export async function LeftOut({ leftOut: { pages, elsewhere, refused } }: { readonly leftOut: LeftOutOf }) {
  const { t, format } = await reader()
  const d = t('documents')
  if (pages.length === 0 && elsewhere === 0 && refused === 0) return null
  return (
    <div className="notice small left-out">
      {pages.map(({ file, pages }) => {
        const named = { count: pages.length, pages: format.list(pageRanges(pages)) }
        return (
          <p key={file ?? ''}>
            {file === undefined ? d('wordlessPages', named) : d('wordlessPagesOf', { ...named, file })}
          </p>
        )
      })}
      {elsewhere > 0 && <p>{d('picturesElsewhere', { count: elsewhere })}</p>}
      {refused > 0 && <p>{d('picturesRefused', { count: refused, ...limits })}</p>}
    </div>
  )
}

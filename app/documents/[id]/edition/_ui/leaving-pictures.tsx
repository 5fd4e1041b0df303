import Image from 'next/image'
import { reader } from '@/app/_ui/reader'
import type { EditionPreview } from '@/lib/domain/edition'

/** Pictures that the new edition no longer shows. */
export async function LeavingPictures({ preview: { leaving } }: { preview: EditionPreview }) {
  const { t } = await reader()
  if (leaving.length === 0) return null
  return (
    <section className="edition-list">
      <h2 className="h2">{t('editions')('leavingTitle', { count: leaving.length })}</h2>
      <ul className="edition-pictures">
        {leaving.map(({ media, after, alt, width, height }) => (
          <li key={`${after} ${media}`}>
            <Image
              src={`/api/media/${media}`}
              alt={alt || t('documents')('pictureUndescribed')}
              width={width}
              height={height}
              unoptimized
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

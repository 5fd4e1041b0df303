import Image from 'next/image'
import type { KeptIllustration } from '@/lib/domain/illustration'

type Props = {
  readonly picture: KeptIllustration
  /** What is said of a picture that nobody has described. */
  readonly undescribed: string
}

/** A picture of a text in its place. */
export const Illustration = ({ picture: { media, alt, caption, width, height }, undescribed }: Props) => (
  <figure className="illustration">
    <Image src={`/api/media/${media}`} alt={alt || caption || undescribed} width={width} height={height} unoptimized />
    {caption && <figcaption dir="auto">{caption}</figcaption>}
  </figure>
)

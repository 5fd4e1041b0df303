'use client'
import Image from 'next/image'
import { useId } from 'react'
import { picturesIn, withAlt } from '@/lib/domain/picture'
import type { Texts } from '../texts'

type Props = { readonly text: string; readonly onText: (text: string) => void; readonly texts: Texts }

/** The pictures of a side, each with what it is said to show. */
export function PictureWords({ text, onText, texts }: Props) {
  const id = useId()
  const pictures = picturesIn(text)
  if (pictures.length === 0) return null
  return (
    <ul className="picture-words">
      {pictures.map((picture, index) => (
        <li key={picture.id}>
          {/* Its words are in the field beside it. */}
          <Image src={`/api/media/${picture.id}`} alt="" width={80} height={80} unoptimized />
          <div className="form-field">
            <label className="small" htmlFor={`${id}-${index}`}>
              {texts.pictureAlt}
            </label>
            <input
              className="field"
              id={`${id}-${index}`}
              value={picture.alt}
              maxLength={300}
              onChange={(event) => onText(withAlt(text, picture.id, event.target.value))}
            />
            <p className="small quiet">{texts.pictureAltHint}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}

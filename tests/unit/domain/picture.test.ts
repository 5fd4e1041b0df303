import { describe, expect, it } from 'vitest'
import { checkPicture, picturesIn, withAlt, withPictures } from '@/lib/domain/picture'

const id = '01234567-89ab-7def-8123-456789abcdef'
const other = '11234567-89ab-7def-8123-456789abcdef'
const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

describe('a picture', () => {
  it('is what its bytes say, whatever it is called', () => {
    expect(checkPicture(bytes('\u0089PNG\r\n\u001a\n....'))).toMatchObject({ value: 'image/png' })
    expect(checkPicture(bytes('\u00ff\u00d8\u00ff\u00e0'))).toMatchObject({ value: 'image/jpeg' })
    expect(checkPicture(bytes('GIF89a...'))).toMatchObject({ value: 'image/gif' })
    expect(checkPicture(bytes('RIFF....WEBPVP8 '))).toMatchObject({ value: 'image/webp' })
    expect(checkPicture(bytes('RIFF....WAVE'))).toMatchObject({ reason: 'picture_format' })
    expect(checkPicture(bytes('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'))).toMatchObject({
      reason: 'picture_format',
    })
    expect(checkPicture(bytes(''))).toMatchObject({ reason: 'picture_empty' })
    expect(checkPicture(new Uint8Array(5 * 1024 * 1024 + 1))).toMatchObject({ reason: 'picture_too_large' })
  })

  it('is found in Markdown, described and given another address there', () => {
    const source = `a ![leaf](/api/media/${id}) b ![](https://elsewhere.example/x.png)`
    expect(picturesIn(source)).toEqual([{ id, alt: 'leaf' }])
    expect(withAlt(source, id, 'a [red] leaf')).toContain(`![a  red  leaf](/api/media/${id})`)
    expect(withPictures(source, new Map([[id, other]]))).toContain(`![leaf](/api/media/${other})`)
  })
})

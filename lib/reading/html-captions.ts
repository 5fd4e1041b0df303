import type { Walker } from './markup'
import type { NamedPicture } from './pictures'

/**
 * A walk that takes the captions of figures for the pictures in them: they are none of the text. `noted` makes a picture
 * known to the figure that is open.
 */
export const withCaptions = (
  walker: Walker,
): { readonly walker: Walker; readonly noted: (one: NamedPicture) => void } => {
  const figures: { caption: string; readonly pictures: NamedPicture[] }[] = []
  /** Open elements within a caption, itself included. */
  let depth = 0
  return {
    noted: (picture) => figures.at(-1)?.pictures.push(picture),
    walker: {
      ...walker,
      open: (name, attributes) => {
        if (depth > 0 || name === 'figcaption') depth++
        else {
          if (name === 'figure') figures.push({ caption: '', pictures: [] })
          walker.open(name, attributes)
        }
      },
      close: (name) => {
        if (depth > 0) {
          depth--
          return
        }
        walker.close(name)
        const figure = name === 'figure' ? figures.pop() : undefined
        const last = figure?.pictures.at(-1)
        if (figure && last && /\S/.test(figure.caption)) last.caption = figure.caption
      },
      text: (text) => {
        const figure = figures.at(-1)
        if (depth === 0) walker.text(text)
        else if (figure) figure.caption += text
      },
    },
  }
}

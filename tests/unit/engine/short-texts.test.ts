import { describe, expect, it } from 'vitest'
import { mills } from '@/tests/support/mills'
import { readingOf } from './reading'

const rain = 'The rain was heavy and the road was long.'

/** A text of so many sentences: five of which enough can be asked, the one given, and others of which nothing can be. */
const textOf = (sentences: number, own: string): string =>
  [...mills.slice(0, 5), own, ...Array.from({ length: sentences - 6 }, () => rain)].join(' ')

const asked = (text: string): Record<'kept' | 'heldBack', readonly string[]> => {
  const { questions, doubtful } = readingOf(text)
  const said = (own: typeof questions): readonly string[] => own.map(({ stem, answer }) => `${stem} ${answer}`)
  return { kept: said(questions), heldBack: said(doubtful) }
}

describe('a text with fewer places than there are first ones', () => {
  const doubted = 'Dust harms grain.'
  const question = 'What does dust harm? grain'

  it('keeps what is doubtful', () => {
    expect(asked(textOf(30, doubted)).kept).toContain(question)
  })

  it('holds it back where it is long', () => {
    const { kept, heldBack } = asked(textOf(60, doubted))
    expect(kept).not.toContain(question)
    expect(heldBack).toContain(question)
  })

  it('keeps what is likely, and holds it back where it is long and not twenty are sure', () => {
    const likely = 'The mills of Ulm sold cloth to weavers.'
    const gap = 'The mills of ____ sold cloth to weavers. Ulm'
    expect(asked(textOf(30, likely)).kept).toContain(gap)
    expect(asked(textOf(60, likely)).heldBack).toContain(gap)
    expect(asked(`${mills.join(' ')} ${textOf(60, likely)}`).kept).toContain(gap)
  })

  it('holds back what hardly anybody would ask', () => {
    const { kept, heldBack } = asked(textOf(30, 'The cellar lies above the drain.'))
    expect(kept).not.toContain('Where does the cellar lie? above the drain')
    expect(heldBack).toContain('Where does the cellar lie? above the drain')
  })
})

import { expect, it } from 'vitest'
import { blocksOfPages } from '@/lib/reading/pdf'
import type { Run } from '@/lib/reading/pdf/page'

/** Words that end at a place. */
const from = (right: number, y: number, text: string, size = 10): Run => {
  const x = right - text.length * size * 0.5
  return { text, x, right, y, size, bold: size > 10, mono: false, spaced: false }
}
const lines = ['המגדלור של יפו נבנה על הגבעה שמעל', 'הנמל והוא נראה ממרחק רב מאוד בלילה']

it('a page from right to left is read from the right: words, marks of lists, and the stops beside numbers', () => {
  const pieces = [
    from(450, 50, 'המגדלור של יפו', 20),
    ...lines.map((line, index) => from(450, 100 + 12 * index, line)),
    from(450, 124, 'בשנת'),
    from(427, 124, '.(1865)'),
    from(390, 124, 'הוא אתר.'),
    from(450, 160, '• הכניסה חופשית.'),
  ]
  const blocks = blocksOfPages([{ number: 1, width: 500, height: 700, pieces, figures: [] }])
  expect(blocks.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    'heading המגדלור של יפו',
    `paragraph ${lines.join(' ')} בשנת (1865). הוא אתר.`,
    'list-item הכניסה חופשית.',
  ])
})

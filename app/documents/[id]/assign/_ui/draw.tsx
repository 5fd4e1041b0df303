'use client'
import { fill } from '@/app/_ui/fill'
import { Choice, Line } from './line'
import type { AssignTexts } from './texts'

export type DrawProps = {
  /** How many each student is asked, as it stands in the field; null: all. */
  readonly draw: string | null
  readonly setDraw: (draw: string | null) => void
  /** How many are chosen. */
  readonly chosen: number
  readonly texts: AssignTexts
}

/** Whether all students are asked the same, or each some of the chosen questions, drawn at random. */
export function Draw({ draw, setDraw, chosen, texts }: DrawProps) {
  const half = String(Math.max(1, Math.floor(chosen / 2)))
  return (
    <>
      <Choice
        label={texts.drawLabel}
        values={['same', 'drawn'] as const}
        words={(value) => texts[`draw_${value}`]}
        onChoose={(value) => setDraw(value === 'drawn' ? half : null)}
      />
      {draw !== null && (
        <Line label={fill(texts.drawCount, { n: chosen })} name="draw" hint={texts.drawHint}>
          {(field) => (
            <input
              className="field slim-f"
              type="number"
              {...field}
              name="draw"
              min={1}
              max={Math.max(1, chosen - 1)}
              required
              value={draw}
              onChange={(event) => setDraw(event.target.value)}
            />
          )}
        </Line>
      )}
    </>
  )
}

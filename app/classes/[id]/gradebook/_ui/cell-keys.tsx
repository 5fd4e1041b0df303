'use client'
import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useRef } from 'react'

const steps: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

const cellAt = (target: EventTarget | null) =>
  target instanceof HTMLElement ? target.closest<HTMLTableCellElement>('td, th') : null

const reached = (table: HTMLTableElement, from: HTMLTableCellElement | null, key: string, far: boolean) => {
  if (!from) return table.rows[1]?.cells[0]
  const row = from.parentElement instanceof HTMLTableRowElement ? from.parentElement : null
  if (!row) return undefined
  if (key === 'Home') return (far ? table.rows[0] : row)?.cells[0]
  const last = far ? table.rows[table.rows.length - 1] : row
  if (key === 'End') return last?.cells[last.cells.length - 1]
  const step = steps[key]
  if (!step) return undefined
  const place = from.cellIndex + (document.dir === 'rtl' ? -step[0] : step[0])
  return table.rows[row.rowIndex + step[1]]?.cells[place]
}

/** The answers behind a cell: those of the student of its row to the assignment of its column. */
const addressOf = (cell: HTMLTableCellElement): string | null => {
  const link = cell.querySelector('a')
  if (link) return link.href
  const student = cell.closest('tr')?.dataset.student
  const assignment = cell.closest('table')?.rows[0]?.cells[cell.cellIndex]?.dataset.assignment
  return student && assignment ? `/assignments/${assignment}/students/${student}` : null
}

const reachable = { tabIndex: 0 }

/** A table that scrolls by itself, in which arrows move from cell to cell and Enter or a press opens one. */
export function CellKeys({ label, children }: { label: string; children: ReactNode }) {
  const region = useRef<HTMLElement>(null)
  const router = useRouter()
  useEffect(() => {
    const { current } = region
    const open = (cell: HTMLTableCellElement | null) => {
      const address = cell && addressOf(cell)
      if (address) router.push(address)
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.altKey || event.metaKey) return
      const from = cellAt(event.target)
      if (event.key === 'Enter' && from === event.target) return open(from)
      const table = current?.querySelector('table')
      const to = table && reached(table, from, event.key, event.ctrlKey)
      if (!to) return
      event.preventDefault()
      to.tabIndex = -1
      to.focus()
    }
    const onClick = (event: MouseEvent) => {
      if (event.target instanceof HTMLElement && event.target.closest('a')) return
      open(cellAt(event.target))
    }
    current?.addEventListener('keydown', onKeyDown)
    current?.addEventListener('click', onClick)
    return () => {
      current?.removeEventListener('keydown', onKeyDown)
      current?.removeEventListener('click', onClick)
    }
  }, [router])
  return (
    <section ref={region} className="scroll grid-scroll" aria-label={label} {...reachable}>
      {children}
    </section>
  )
}

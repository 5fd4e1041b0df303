'use client'
import type { Ref } from 'react'
import { Icon } from '@/app/_ui/icons'
import { Words } from '@/app/_ui/words'
import { type Decision, isUndecided } from '@/lib/domain/decision'
import { EditForm } from './edit-form'
import type { ListTexts, RowData } from './row-data'

type Props = {
  readonly row: RowData
  readonly status: Decision
  readonly current: boolean
  readonly selected: boolean
  readonly editing: boolean
  readonly documentId: string
  readonly texts: ListTexts
  readonly sentences: Readonly<Record<string, string>>
  readonly element: Ref<HTMLLIElement>
  readonly onCurrent: () => void
  readonly onDecide: (decision: Decision) => void
  readonly onSelect: () => void
  readonly onEdit: (open: boolean) => void
}

const Status = ({ row, status, texts }: Pick<Props, 'row' | 'status' | 'texts'>) => {
  if (status === 'approved')
    return (
      <span className="pq-st approved">
        <Icon name="check" />
        {texts.approved}
      </span>
    )
  if (status === 'rejected')
    return (
      <span className="pq-st rejected">
        <Icon name="close" />
        {texts.rejected}
      </span>
    )
  if (status === 'held') return <span className="pq-st held">{texts.heldTag}</span>
  return <span className={row.look ? 'pq-st look' : 'pq-st ready'}>{row.look ? texts.lookTag : texts.ready}</span>
}

const Acts = ({ row, status, texts, onDecide, onEdit }: Props) => (
  <div className="row pq-act">
    {status !== 'approved' && (
      <button type="button" className="btn primary slim" onClick={() => onDecide('approved')}>
        {texts.approve}
        <kbd>A</kbd>
      </button>
    )}
    {row.fields && (
      <button type="button" className="btn slim" onClick={() => onEdit(true)}>
        {texts.edit}
        <kbd>E</kbd>
      </button>
    )}
    {status !== 'rejected' && (
      <button type="button" className="btn slim" onClick={() => onDecide('rejected')}>
        {texts.reject}
        <kbd>R</kbd>
      </button>
    )}
    {!isUndecided(status) && (
      <button type="button" className="btn slim" onClick={() => onDecide('proposed')}>
        {texts.putBack}
      </button>
    )}
    <span className="micro dim pq-gates">{row.gates}</span>
  </div>
)

const Says = ({ row, texts }: Pick<Props, 'row' | 'texts'>) => (
  <>
    <p className="pq-stem" dir="auto">
      <Words text={row.stem} />
    </p>
    <p className="small pq-ans">
      <span className="dim">{texts.answer}</span>{' '}
      <span dir="auto">
        <Words text={row.answer} />
      </span>
      {row.others.length > 0 && (
        <span className="pq-opts">
          <span className="dim">{texts.not}</span> {row.others.join(', ')}
        </span>
      )}
    </p>
    {row.look && <p className="small red pq-flag">{row.look}</p>}
    {row.pooled && <p className="micro dim pq-pooled">{row.pooled}</p>}
  </>
)

/** One question beside its sentence; the current one shows what can be done. */
export function QuestionRow(props: Props) {
  const { row, status, current, selected, editing, texts, element, onCurrent, onSelect, onEdit } = props
  const state = [current ? 'cur' : '', status === 'rejected' ? 'rej' : ''].join(' ').trim()
  return (
    <li
      ref={element}
      className={`pq ${state}`}
      tabIndex={-1}
      aria-current={current ? 'true' : undefined}
      onFocus={onCurrent}
      onPointerDown={onCurrent}
    >
      <span className="pq-kind">
        <input type="checkbox" checked={selected} onChange={onSelect} aria-label={`${texts.select}: ${row.stem}`} />
        <span>
          <span className="tag">{row.kind}</span>
          <span className="micro dim">{row.asks}</span>
        </span>
      </span>
      <div>
        {editing && row.fields ? (
          <EditForm {...props} fields={row.fields} questionId={row.id} onClose={() => onEdit(false)} />
        ) : (
          <Says row={row} texts={texts} />
        )}
        {current && !editing && <Acts {...props} />}
      </div>
      <Status row={row} status={status} texts={texts} />
    </li>
  )
}

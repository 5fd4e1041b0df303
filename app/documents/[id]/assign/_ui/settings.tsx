'use client'
import { useForm } from '@/app/_ui/action-form'
import { fill } from '@/app/_ui/fill'
import { latePolicies } from '@/lib/domain/assigning'
import type { AssignableClass } from './assign-fields'
import { Draw, type DrawProps } from './draw'
import { Kind } from './kind'
import { Choice, Line } from './line'
import { MoreSettings } from './more'

type Props = DrawProps & {
  readonly classes: readonly AssignableClass[]
  readonly to: ReadonlySet<string>
  readonly address: (to: ReadonlySet<string>) => void
}

/** For whom, until when and how: good defaults, each in one line. */
export function Settings({ classes, to, address, draw, setDraw, chosen, texts }: Props) {
  const { errorOf } = useForm()
  const toggle = (id: string) => {
    const next = new Set(to)
    if (!next.delete(id)) next.add(id)
    address(next)
  }
  return (
    <>
      <fieldset className="for">
        <legend className="set-l">{texts.forClasses}</legend>
        {classes.length > 1 && (
          <button
            type="button"
            className="btn text slim"
            onClick={() => address(new Set(to.size < classes.length ? classes.map(({ id }) => id) : []))}
          >
            {to.size < classes.length ? texts.allClasses : texts.noClass}
          </button>
        )}
        {classes.map(({ id, name, timeZone, due }) => (
          <div className="set" key={id}>
            <label className="check">
              <input type="checkbox" name="classId" value={id} checked={to.has(id)} onChange={() => toggle(id)} />
              {name}
            </label>
            <div className="set-c">
              <input type="hidden" name="offered" value={id} />
              <label className="sub" htmlFor={`due-${id}`}>
                {fill(texts.dueIn, { zone: timeZone.replaceAll('_', ' ') })} <span className="vh">{name}</span>
              </label>
              <input
                className="field slim-f"
                type="datetime-local"
                id={`due-${id}`}
                name="due"
                defaultValue={due}
                aria-invalid={to.has(id) && errorOf('due') !== undefined ? true : undefined}
                aria-describedby={errorOf('due') === undefined ? undefined : 'due-error'}
              />
            </div>
          </div>
        ))}
      </fieldset>
      {(errorOf('classId') ?? errorOf('due')) && (
        <p className="small red" id="due-error">
          {errorOf('classId') ?? errorOf('due')}
        </p>
      )}
      <Draw {...{ draw, setDraw, chosen, texts }} />
      <Kind texts={texts} />
      <Line label={texts.opens} hint={texts.opensHint}>
        {(field) => <input className="field slim-f" type="datetime-local" {...field} name="opens" />}
      </Line>
      <Choice name="late" label={texts.late} values={latePolicies} words={(late) => texts[`late_${late}`]} />
      <Line label={texts.timeLimit} name="timeLimit" hint={texts.timeLimitHint}>
        {(field) => <input className="field slim-f" type="number" min={1} max={1440} {...field} name="timeLimit" />}
      </Line>
      <Line label={texts.startCodeSet} hint={texts.startCodeHint}>
        {(field) => <input className="field slim-f" maxLength={20} autoComplete="off" {...field} name="startCode" />}
      </Line>
      <Choice name="attempts" label={texts.attempts} values={['1', '2', '3']} words={(count) => count} />
      <Choice
        name="order"
        label={texts.order}
        values={['shuffled', 'as-set'] as const}
        words={(order) => texts[`order_${order}`]}
      />
      <Choice
        name="feedback"
        label={texts.feedback}
        values={['after-close', 'after-handing-in', 'never'] as const}
        words={(time) => texts[`feedback_${time}`]}
      />
      <Choice
        name="release"
        label={texts.release}
        values={['automatic', 'by-hand'] as const}
        words={(release) => texts[`release_${release}`]}
      />
      <MoreSettings texts={texts} />
    </>
  )
}

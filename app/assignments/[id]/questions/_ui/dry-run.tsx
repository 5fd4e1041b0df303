import { Scroller } from '@/app/_ui/charts/scroller'
import { CheckField, Submit } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import type { QuestionAnswers } from '@/lib/data/assignments/question'
import type { NameOf } from '@/lib/domain/hidden-names'
import type { Move, Remedy } from '@/lib/domain/regrade'
import { keyWords } from '../../_ui/feedback'
import { regrade } from '../actions'
import type { Trial } from '../trial'

type Named = { readonly asked: QuestionAnswers; readonly nameOf: NameOf }

async function saidOf(remedy: Remedy, { points }: QuestionAnswers): Promise<string> {
  const t = (await reader()).t('marking')
  if (remedy.kind === 'key')
    return t('trial_key', { answer: [keyWords(remedy.key), ...remedy.key.accepted].join('; ') })
  if (remedy.kind === 'points') return t('trial_points', { points: remedy.points, before: points })
  return t(`trial_${remedy.kind}`)
}

async function Moves({ moves, asked, nameOf }: Named & { moves: readonly Move[] }) {
  const t = (await reader()).t('marking')
  const names = new Map(
    asked.groups.flatMap(({ answers }) => answers.map(({ userId, name }) => [userId, name] as const)),
  )
  const say = (percent: number | null) =>
    percent === null ? t('noMark') : t('percent', { percent: Math.round(10 * percent) / 10 })
  return (
    <Scroller label={t('movesRegion')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('student')}</th>
            <th scope="col" className="num">
              {t('before')}
            </th>
            <th scope="col" className="num">
              {t('after')}
            </th>
          </tr>
        </thead>
        <tbody>
          {moves.map(({ userId, before, after }) => (
            <tr key={userId}>
              <th scope="row">{nameOf(userId, names.get(userId) ?? '')}</th>
              <td className="num">{say(before)}</td>
              <td className="num">
                <b>{say(after)}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  )
}

/** What a regrade would do: who moves, by how much, what speaks against it; and the button that does it. */
export async function DryRun({ asked, nameOf, address, trial }: Named & { address: string; trial: Trial }) {
  const t = (await reader()).t('marking')
  const { form, run } = trial
  const { moves, unmoved, byHand, contradicted } = run
  return (
    <div className="dry-run">
      <p className="serif">{await saidOf(run.remedy, asked)}</p>
      <p>
        {t('moves', { count: moves.length })} {t('unmoved', { count: unmoved })} {t('byHandStay', { count: byHand })}
      </p>
      {moves.length > 0 && <Moves {...{ moves, asked, nameOf }} />}
      {contradicted.map(({ option, sentence }) => (
        <div className="notice alert" key={option}>
          <p>{t('contradicted', { option })}</p>
          <blockquote className="source" dir="auto">
            <p>{sentence}</p>
          </blockquote>
        </div>
      ))}
      <Form action={regrade} className="form">
        <input type="hidden" name="assignmentId" value={form.assignmentId} />
        <input type="hidden" name="itemId" value={form.itemId} />
        <input type="hidden" name="remedy" value={form.remedy} />
        <input type="hidden" name="answers" value={form.answers} />
        <input type="hidden" name="points" value={form.points} />
        <input type="hidden" name="seen" value={run.seen} />
        {form.right.map((value) => (
          <input type="hidden" name="right" value={value} key={value} />
        ))}
        {contradicted.length > 0 && <CheckField name="sure" label={t('sure')} />}
        <p className="row">
          <Submit className="btn primary">{t('apply', { count: moves.length })}</Submit>
          <Link className="btn text" href={`${address}#trial`} scroll={false}>
            {t('leave')}
          </Link>
        </p>
      </Form>
    </div>
  )
}

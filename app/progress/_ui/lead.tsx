import { Link } from '@/app/_ui/link'
import type { Progress } from '@/lib/data/progress'
import { leastRecalls, standingOf } from '@/lib/domain/finding'
import { stages } from '@/lib/domain/history'
import { studiedOf } from '@/lib/domain/ink'
import { figureWords } from '../_figures/figure'
import { studyScope } from '../_figures/search'
import type { Asked } from '../address'

/** The finding in words, its figures, and what to do about it. */
export async function Lead({ progress, asked }: { progress: Progress; asked: Asked }) {
  const words = await figureWords()
  const { p, f, percent, minutes } = words
  const { retention, target, mastery, steps, studiedDays, due, inks } = progress
  const { both } = retention
  const standing = standingOf(both, target)
  const answers = steps.reduce((sum, own) => sum + stages.reduce((all, stage) => all + own.answers[stage], 0), 0)
  const seconds = steps.reduce((sum, own) => sum + own.seconds, 0)
  const period = f(`inPeriod_${asked.period}`)
  const said = { recalled: percent(both.share ?? 0), target: percent(target), least: leastRecalls }
  const stats = [
    {
      name: p('statExpected'),
      figure: mastery.expected === null ? p('nothing') : percent(mastery.expected),
      note: p('statExpectedOf', studiedOf(inks)),
    },
    {
      name: p('statRecalled', { period }),
      figure: both.share === null ? p('nothing') : percent(both.share),
      note: p('statRecalledOf', { right: both.right, all: both.all, target: percent(target) }),
    },
    {
      name: p('statAnswers'),
      figure: String(answers),
      note: p('statAnswersOf', { period, days: studiedDays }),
    },
    {
      name: p('statTime'),
      figure: minutes(seconds),
      note: p('statTimeOf', { seconds: answers === 0 ? 0 : Math.round(seconds / answers) }),
    },
  ]
  return (
    <>
      <section className="prog-lead">
        <div>
          <h2 className="h2">{p(`finding_${standing}`, said)}</h2>
          <p className="small quiet">
            {p(`advice_${standing}`)} {p('cardIs')}
          </p>
        </div>
        <Link className="btn primary" href={studyScope({ progress, asked, words }, due > 0 ? 'due' : 'new')}>
          {due > 0 ? p('studyDue', { count: due }) : p('studyNew')}
        </Link>
      </section>
      <dl className="facts">
        {stats.map(({ name, figure, note }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {figure}
              <small> {note}</small>
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

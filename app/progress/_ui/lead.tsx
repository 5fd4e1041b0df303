import Link from 'next/link'
import { progressWords } from '@/app/_ui/charts/words'
import { type Progress, progressWeeks } from '@/lib/data/progress'
import { leastRecalls, standingOf } from '@/lib/domain/finding'
import { studiedOf } from '@/lib/domain/ink'

/** The finding in words, its figures, and what to do about it. */
export async function Lead({ progress }: { progress: Progress }) {
  const { p, percent, minutes } = await progressWords()
  const { retention, target, mastery, days, due, documentId, inks } = progress
  const { both } = retention
  const standing = standingOf(both, target)
  const studied = days.filter(({ answers }) => answers > 0)
  const answers = studied.reduce((sum, day) => sum + day.answers, 0)
  const seconds = studied.reduce((sum, day) => sum + day.seconds, 0)
  const said = { recalled: percent(both.share ?? 0), target: percent(target), least: leastRecalls }
  const query = documentId === null ? '' : `document=${documentId}&`
  const stats = [
    {
      name: p('statExpected'),
      figure: mastery.expected === null ? p('nothing') : percent(mastery.expected),
      note: p('statExpectedOf', studiedOf(inks)),
    },
    {
      name: p('statRecalled', { weeks: progressWeeks }),
      figure: both.share === null ? p('nothing') : percent(both.share),
      note: p('statRecalledOf', { right: both.right, all: both.all, target: percent(target) }),
    },
    {
      name: p('statAnswers'),
      figure: String(answers),
      note: p('statAnswersOf', { weeks: progressWeeks, days: studied.length }),
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
        <Link className="btn primary" href={due > 0 ? `/study?${query}mode=review` : `/study?${query}mode=learn&n=5`}>
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

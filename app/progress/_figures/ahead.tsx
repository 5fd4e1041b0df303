import { Bars } from '@/app/_ui/charts/bars'
import { PartsKey } from '@/app/_ui/charts/parts-key'
import { type Figure, namedEvery, type Setting } from './figure'
import { studyScope } from './search'

/** How many facts come back on each of the next days; today holds what is late. */
export const due = (setting: Setting): Figure => {
  const { progress, words } = setting
  const { p, f, day } = words
  const { forecast, late } = progress
  const rows = forecast.map(({ day: on, young, mature }, index) => ({
    ...{ on, young, mature, late: index === 0 ? late : 0 },
    all: young + mature,
  }))
  const total = rows.reduce((sum, { all }) => sum + all, 0)
  const today = rows[0]?.all ?? 0
  const every = namedEvery(rows.length)
  const names = [f('late'), '', f('dueThen')]
  return {
    title: p('dueTitle', { count: today, total }),
    note: late > 0 ? `${p('dueNote')} ${f('lateNote', { count: late })}` : p('dueNote'),
    drawing: (
      <>
        <Bars
          label={p('dueLabel', { today, total, most: Math.max(...rows.map(({ all }) => all)) })}
          width={660}
          bars={rows.map((row, index) => ({
            key: row.on,
            value: row.all,
            isNow: index === 0,
            ...(late > 0 ? { parts: [row.late, 0, row.all - row.late] } : {}),
            ...(index % every === 0 ? { name: day(row.on) } : {}),
          }))}
        />
        {late > 0 && <PartsKey names={names} />}
      </>
    ),
    table: {
      caption: p('dueCaption'),
      columns: [
        { name: p('day'), as: 'day' },
        { name: p('youngCards') },
        { name: p('matureCards') },
        { name: p('together') },
        { name: f('late') },
      ],
      rows: rows.map(({ on, young, mature, all, late: behind }) => [on, young, mature, all, behind]),
    },
    acts: [
      ...(progress.due > 0 ? [{ href: studyScope(setting, 'due'), text: p('studyDue', { count: progress.due }) }] : []),
      ...(late > 0 ? [{ href: '/', text: f('spreadLate') }] : []),
    ],
  }
}

/** What would be recalled at each exam to come, beside what is aimed at. */
export const exams = ({ progress: { exams: coming }, words: { f, percent } }: Setting): Figure => {
  const [next] = coming
  const said = coming.map(({ title, readiness }) => `${title} ${percent(readiness)}`).join(', ')
  return {
    title: next
      ? f('examsTitle', { title: next.title, days: next.daysLeft, share: percent(next.readiness) })
      : f('examsCaption'),
    note: f('examsNote'),
    drawing: (
      <Bars
        label={f('examsLabel', { said })}
        bars={coming.map(({ id, title, readiness }) => ({
          key: id,
          value: Math.round(100 * readiness),
          text: percent(readiness),
          name: title.length > 14 ? `${title.slice(0, 13)}…` : title,
        }))}
      />
    ),
    table: {
      caption: f('examsCaption'),
      columns: [
        { name: f('exam') },
        { name: f('day'), as: 'day' },
        { name: f('today'), as: 'share' },
        { name: f('onDay'), as: 'share' },
        { name: f('target'), as: 'share' },
        { name: f('studied') },
        { name: f('all') },
      ],
      rows: coming.map(({ title, day, readinessNow, readiness, target, mastery }) => [
        ...[title, day, readinessNow, readiness, target],
        ...[mastery.studied, mastery.total],
      ]),
    },
    acts: next ? [{ href: `/study/${next.deckId}`, text: f('studyExam') }] : [],
  }
}

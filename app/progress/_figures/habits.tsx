import { Bars } from '@/app/_ui/charts/bars'
import { PartsKey } from '@/app/_ui/charts/parts-key'
import { bestHour, leastRecalls } from '@/lib/domain/finding'
import { stages } from '@/lib/domain/history'
import { ratings as every } from '@/lib/domain/rating'
import { type Figure, leastDrawn, namedEvery, type Setting } from './figure'
import { lookAt, studyScope } from './search'

/** At which hours there was study, and how much was recalled at each. */
export const hours = ({ progress, words }: Setting): Figure => {
  const { f, percent, hour } = words
  const byHour = new Map(progress.hours.map((own) => [own.hour, own]))
  const rows = Array.from({ length: 24 }, (_, at) => byHour.get(at) ?? { hour: at, answers: 0, tests: 0, right: 0 })
  const tests = rows.reduce((sum, own) => sum + own.tests, 0)
  const [most] = rows.toSorted((a, b) => b.answers - a.answers)
  const best = bestHour(rows)
  const said = { hour: hour(best?.hour ?? 0), share: percent(best?.share ?? 0), all: percent(best?.all ?? 0) }
  return {
    title: best ? f('hoursTitle_best', said) : f('hoursTitle_none'),
    note: f('hoursNote'),
    drawing:
      tests < leastRecalls ? null : (
        <Bars
          width={660}
          label={f('hoursLabel', { hour: hour(most?.hour ?? 0) })}
          bars={rows.map((own) => ({
            key: String(own.hour),
            value: own.answers,
            ...(own.hour % 3 === 0 ? { name: hour(own.hour) } : {}),
          }))}
        />
      ),
    few: f('few', { least: leastRecalls, count: tests }),
    table: {
      caption: f('hoursCaption'),
      columns: [
        { name: f('hour') },
        { name: f('answers') },
        { name: f('tests') },
        { name: f('recalled'), as: 'share' },
      ],
      rows: rows.map((own) => [hour(own.hour), own.answers, own.tests, own.tests === 0 ? null : own.right / own.tests]),
    },
    acts: [],
  }
}

const rated = stages.filter((stage) => stage !== 'again')

/** How answers were rated, apart by how well the card was known. */
export const ratings = (setting: Setting): Figure => {
  const { progress, words } = setting
  const { f, fr, percent } = words
  const countOf = (stage: string, rating: number) =>
    progress.ratings.find((own) => own.stage === stage && own.rating === rating)?.answers ?? 0
  const rows = every.map((rating) => ({
    name: fr(`rating_${rating}`),
    parts: rated.map((stage) => countOf(stage, rating)),
  }))
  const all = (parts: readonly number[]) => parts.reduce((sum, part) => sum + part, 0)
  const known = (parts: readonly number[]) => all(parts.slice(1))
  const total = rows.reduce((sum, { parts }) => sum + known(parts), 0)
  const again = known(rows[0]?.parts ?? [])
  const names = rated.map((stage) => fr(`stage_${stage}`))
  return {
    title: total === 0 ? f('ratingsCaption') : f('ratingsTitle', { share: percent(again / total) }),
    note: f('ratingsNote'),
    drawing:
      total < leastDrawn ? null : (
        <>
          <Bars
            label={f('ratingsLabel', { said: rows.map(({ name, parts }) => `${name} ${all(parts)}`).join(', ') })}
            bars={rows.map(({ name, parts }) => ({ key: name, name, value: all(parts), parts }))}
          />
          <PartsKey names={names} />
        </>
      ),
    few: f('few', { least: leastDrawn, count: total }),
    table: {
      caption: f('ratingsCaption'),
      columns: [{ name: f('rating') }, ...names.map((name) => ({ name })), { name: f('together') }],
      rows: rows.map(({ name, parts }) => [name, ...parts, all(parts)]),
    },
    acts:
      progress.leeches > 0
        ? [{ href: lookAt(setting, 'is:leech'), text: f('seeLeeches', { count: progress.leeches }) }]
        : [],
  }
}

/** What came in, and what of it was begun. */
export const added = (setting: Setting): Figure => {
  const { progress, words } = setting
  const { f, day } = words
  const { steps, span } = progress
  const begun = steps.map(({ answers }) => answers.new)
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)
  const step = f('stepOf', { days: span.stepDays })
  const named = namedEvery(steps.length)
  const said = { begun: sum(begun), added: sum(progress.added) }
  return {
    title: f('addedTitle', said),
    note: f('addedNote', { step }),
    drawing:
      said.begun + said.added === 0 ? null : (
        <Bars
          isPast
          width={660}
          label={f('addedLabel', { ...said, most: Math.max(...begun), step: f('inStep', { days: span.stepDays }) })}
          bars={steps.map(({ from }, index) => ({
            key: from,
            value: begun[index] ?? 0,
            ...(index % named === 0 ? { name: day(from) } : {}),
          }))}
        />
      ),
    table: {
      caption: f('addedCaption'),
      columns: [{ name: f('from'), as: 'day' }, { name: f('added') }, { name: f('begun') }],
      rows: steps.map(({ from }, index) => [from, progress.added[index] ?? 0, begun[index] ?? 0]),
    },
    acts: progress.counts.unseen > 0 ? [{ href: studyScope(setting, 'new'), text: f('learnNew') }] : [],
  }
}

import { Reliability } from '@/app/_ui/charts/reliability'
import { Trend } from '@/app/_ui/charts/trend'
import { leastRecalls, standingOf } from '@/lib/domain/finding'
import type { Calibration, Share } from '@/lib/domain/history'
import { type Figure, namedEvery, type Setting } from './figure'
import { lookAt } from './search'

/** Under so many reviews a step says more about chance than about memory. */
const leastInStep = 5

const pointOf = ({ share, all }: Share): number | null =>
  share === null || all < leastInStep ? null : Math.round(100 * share)

/** True retention, step by step and together, beside the target. */
export const retention = ({ progress, words, asked }: Setting): Figure => {
  const { p, f, percent, day } = words
  const { steps, span, target } = progress
  const { young, mature, both } = progress.retention
  const shareWith = ({ share, all, least, most }: Share) =>
    share === null
      ? p('noReviews')
      : p('intervalOf', { share: percent(share), all, least: percent(least), most: percent(most) })
  const every = namedEvery(steps.length)
  const said = { young: shareWith(young), mature: shareWith(mature), target: percent(target) }
  const standing = standingOf(both, target)
  return {
    title: p(`weeksTitle_${standing}`),
    note: p('weeksNote', { step: f('stepOf', { days: span.stepDays }), least: leastInStep, ...said }),
    drawing: (
      <Trend
        label={p('weeksLabel', { step: f('stepOf', { days: span.stepDays }), ...said })}
        targetPercent={Math.round(100 * target)}
        targetName={p('target', { percent: percent(target) })}
        series={[
          { name: p('young'), points: steps.map((step) => pointOf(step.retention.young)), isMain: false },
          { name: p('mature'), points: steps.map((step) => pointOf(step.retention.mature)), isMain: true },
        ]}
        ticks={steps.flatMap(({ from }, at) => (at % every === 0 ? [{ at, name: day(from) }] : []))}
      />
    ),
    table: {
      caption: p('weeksCaption'),
      columns: [
        { name: f('from'), as: 'day' },
        ...[f('stage_young'), f('stage_mature')].flatMap((name) => [
          { name, as: 'share' as const },
          { name: `${name}: ${f('tests')}` },
        ]),
      ],
      rows: steps.map(({ from, retention: own }) => [
        from,
        ...[own.young, own.mature].flatMap(({ share, all }) => [share, all]),
      ]),
    },
    acts:
      standing === 'below' || standing === 'above'
        ? [{ href: asked.deck ? `/decks/${asked.deck}` : '/decks', text: f('setNew') }]
        : [],
  }
}

/** So far apart on average expectation and observation may be before the forecast is called off. */
const closePoints = 5

const answersIn = ({ bins }: Calibration) => bins.reduce((sum, { answers }) => sum + answers, 0)

/** Whether what the schedule expects comes true. */
export const calibration = ({ progress, words: { p } }: Setting): Figure => {
  const { bins, error } = progress.calibration
  const answers = answersIn(progress.calibration)
  const points = Math.round(100 * (error ?? 0))
  const verdict = answers < leastRecalls ? 'few' : points <= closePoints ? 'close' : 'off'
  return {
    title: p(`calibrationTitle_${verdict}`),
    note: p('calibrationNote'),
    drawing: (
      <Reliability
        label={p('calibrationLabel', { answers, points })}
        bins={bins.map((bin) => ({
          expected: 100 * bin.expected,
          observed: 100 * bin.observed,
          answers: bin.answers,
        }))}
        notes={[
          p('calibrationPerfect'),
          p('calibrationLarger'),
          p('calibrationAnswers', { answers }),
          ...(verdict === 'few' ? [] : [p('calibrationOff', { points })]),
        ]}
      />
    ),
    table: {
      caption: p('calibrationCaption'),
      columns: [{ name: p('expected'), as: 'share' }, { name: p('observed'), as: 'share' }, { name: p('reviews') }],
      rows: bins.map((bin) => [bin.expected, bin.observed, bin.answers]),
    },
    acts: [],
  }
}

const meanIn = (own: Calibration, of: 'expected' | 'observed') =>
  own.bins.reduce((sum, bin) => sum + bin[of] * bin.answers, 0) / answersIn(own)

/** The same by kind of question, so that a kind that is easily guessed shows. */
export const kinds = (setting: Setting): Figure => {
  const { progress, words } = setting
  const { p, f, kindName, percent } = words
  const rows = progress.kinds.map(([kind, own]) => ({
    kind,
    name: kindName(`kind_${kind}`),
    expected: meanIn(own, 'expected'),
    observed: meanIn(own, 'observed'),
    answers: answersIn(own),
  }))
  const judged = rows.filter(({ answers }) => answers >= leastRecalls)
  const [worst] = judged.toSorted((a, b) => Math.abs(b.expected - b.observed) - Math.abs(a.expected - a.observed))
  const points = worst ? Math.round(100 * (worst.observed - worst.expected)) : 0
  const verdict = !worst ? 'few' : Math.abs(points) <= closePoints ? 'close' : points > 0 ? 'easy' : 'hard'
  return {
    title: p(`kindsTitle_${verdict}`, { kind: worst?.name ?? '', points: Math.abs(points) }),
    note: p('kindsNote'),
    drawing:
      rows.length === 0 ? null : (
        <ul className="dumbbells" aria-label={p('byKindCaption')}>
          {rows.map(({ name, expected, observed, answers }) => (
            <li key={name} className={answers < leastRecalls ? 'quiet' : undefined}>
              <span>{name}</span>
              <span>{p('kindSaid', { expected: percent(expected), observed: percent(observed), answers })}</span>
            </li>
          ))}
        </ul>
      ),
    few: f('few', { least: leastRecalls, count: 0 }),
    table: {
      caption: p('byKindCaption'),
      columns: [
        { name: p('kind') },
        { name: p('expected'), as: 'share' },
        { name: p('observed'), as: 'share' },
        { name: p('reviews') },
      ],
      rows: rows.map(({ name, expected, observed, answers }) => [name, expected, observed, answers]),
    },
    acts: worst && verdict !== 'close' ? [{ href: lookAt(setting, `kind:${worst.kind}`), text: f('seeKind') }] : [],
  }
}

import { Bars } from '@/app/_ui/charts/bars'
import type { Spread } from '@/lib/domain/spread'
import type { Act, Figure, Setting } from './figure'
import { lookAt, studyFound, studyScope } from './search'

const stages = ['unseen', 'learning', 'young', 'mature', 'suspended'] as const

/** How far the cards have come. */
export const counts = (setting: Setting): Figure => {
  const { progress, words } = setting
  const { p, f } = words
  const shown = stages.map((stage) => ({ name: p(`count_${stage}`), count: progress.counts[stage] }))
  const said = shown.map(({ name, count }) => `${name} ${count}`).join(', ')
  const { suspended, unseen } = progress.counts
  return {
    title: p('countsTitle', { studied: progress.mastery.studied, total: progress.mastery.total }),
    note: p('countsNote'),
    drawing: (
      <Bars
        label={f('countsLabel', { said })}
        bars={shown.map(({ name, count }) => ({ key: name, name, value: count }))}
      />
    ),
    table: {
      caption: f('countsCaption'),
      columns: [{ name: f('stage') }, { name: f('cards') }],
      rows: shown.map(({ name, count }) => [name, count]),
    },
    acts: [
      ...(unseen > 0 ? [{ href: studyScope(setting, 'new'), text: f('learnNew') }] : []),
      ...(suspended > 0
        ? [{ href: lookAt(setting, 'is:suspended'), text: f('seeSuspended', { count: suspended }) }]
        : []),
    ],
  }
}

type Named = {
  readonly title: string
  readonly note: string
  readonly caption: string
  readonly column: string
  readonly label: (said: string) => string
  readonly bands: readonly string[]
  readonly acts: readonly Act[]
}

/** Cards by bands of something. */
const spreadOf = ({ counts: inBands }: Spread, named: Named, { f }: Setting['words']): Figure => {
  const bands = named.bands.map((name, band) => ({ name, count: inBands[band] ?? 0 }))
  const said = bands.filter(({ count }) => count > 0).map(({ name, count }) => `${name} ${count}`)
  return {
    title: named.title,
    note: named.note,
    drawing:
      said.length === 0 ? null : (
        <Bars
          label={named.label(said.join(', '))}
          bars={bands.map(({ name, count }) => ({ key: name, name, value: count }))}
        />
      ),
    few: f('noCards'),
    table: {
      caption: named.caption,
      columns: [{ name: named.column }, { name: f('cards') }],
      rows: bands.map(({ name, count }) => [name, count]),
    },
    acts: named.acts,
  }
}

const wholeDays = ({ median }: Spread) => Math.max(1, Math.round(median ?? 0))
const dayBands = ({ tr }: Setting['words']) => [0, 1, 2, 3, 4, 5, 6, 7].map((band) => tr(`band_${band}`))

/** How long memory holds, card by card. */
export const stability = ({ progress: { stability: spread }, words }: Setting): Figure => {
  const { p } = words
  const named = {
    title: spread.median === null ? p('spreadTitleNone') : p('spreadTitle', { days: wholeDays(spread) }),
    ...{ note: p('spreadNote'), caption: p('spreadCaption'), column: p('holds'), bands: dayBands(words), acts: [] },
    label: (said: string) => p('spreadLabel', { bands: said }),
  }
  return spreadOf(spread, named, words)
}

/** How long cards wait until they are asked again. */
export const intervals = ({ progress: { intervals: spread }, words }: Setting): Figure => {
  const { f } = words
  const named = {
    title: f(spread.median === null ? 'intervalsCaption' : 'intervalsTitle', { days: wholeDays(spread) }),
    ...{ note: f('intervalsNote'), caption: f('intervalsCaption'), column: f('interval'), bands: dayBands(words) },
    label: (said: string) => f('intervalsLabel', { said }),
    acts: [],
  }
  return spreadOf(spread, named, words)
}

/** From here on a card is called very hard. */
const veryHard = 8

/** How hard cards are. */
export const difficulty = (setting: Setting): Figure => {
  const { progress, words } = setting
  const { f } = words
  const spread = progress.difficulty
  const count = spread.counts.slice(veryHard - 1).reduce((sum, each) => sum + each, 0)
  const hard = { href: lookAt(setting, `prop:d>=${veryHard}`), text: f('seeHard', { count }) }
  const named = {
    title: f('difficultyTitle', { count }),
    ...{ note: f('difficultyNote'), caption: f('difficultyCaption'), column: f('difficulty') },
    bands: spread.counts.map((_, band) => String(band + 1)),
    label: (said: string) => f('difficultyLabel', { said }),
    acts: count > 0 ? [hard] : [],
  }
  return spreadOf(spread, named, words)
}

/** What is expected to be recalled now. */
export const recall = (setting: Setting): Figure => {
  const { progress, words } = setting
  const { f, fr } = words
  const { slipping } = progress
  const named = {
    title: f('recallTitle', { count: slipping }),
    ...{ note: f('recallNote'), caption: f('recallCaption'), column: f('recall') },
    bands: progress.recall.counts.map((_, band) => fr(`recall_${band}`)),
    label: (said: string) => f('recallLabel', { said }),
    acts:
      slipping > 0
        ? [
            {
              href: studyFound(setting, 'is:due -is:suspended prop:r<80'),
              text: f('studySlipping', { count: slipping }),
            },
          ]
        : [],
  }
  return spreadOf(progress.recall, named, words)
}

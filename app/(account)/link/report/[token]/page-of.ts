import 'server-only'
import { progressWords } from '@/app/_ui/charts/words'
import { reader } from '@/app/_ui/reader'
import type { ClassDocument } from '@/lib/data/class-progress/document'
import type { Report } from '@/lib/data/reports/read'
import { leastAnswers, losingOf } from '@/lib/domain/class-progress'
import type { SectionCell } from '@/lib/domain/class-sections'
import { totalOf } from '@/lib/domain/weighting'
import { type Html, html } from './html'

const factsShown = 5

const words = async () => {
  const { t, format, locale } = await reader()
  return { r: t('reports'), stateOf: t('classes'), format, locale, ...(await progressWords()) }
}

const frame = (locale: string, title: string, body: Html): string =>
  html`<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="robots" content="noindex"><title>${title}</title>
<link rel="stylesheet" href="/report.css"></head><body><main>${body}</main></body></html>`.html

const recallOf = ({ expected, isSound }: SectionCell, percent: (share: number) => string, few: string): string =>
  expected === null ? '' : isSound ? percent(expected) : few

const documentPart = async ({ title, language, sections, members, all }: ClassDocument): Promise<Html> => {
  const { r, p, percent } = await words()
  const row = members[0]
  const { studied, facts, expected, isSound } = all
  const shown = expected === null || !isSound ? 'none' : percent(expected)
  return html`<section><h3 dir="auto" lang="${language}">${title}</h3>
<p>${r('documentLine', { studied, facts, expected: shown })}</p>
<table><thead><tr><th scope="col">${r('section')}</th><th scope="col">${r('studied')}</th><th scope="col">${r('recall')}</th></tr></thead><tbody>
${sections.map((section, index) => {
  const cell = row?.cells[index]
  return html`<tr><th scope="row" dir="auto">${section || p('opening')}</th><td>${r('studiedOf', { studied: cell?.studied ?? 0, members: cell?.facts ?? 0 })}</td><td>${cell?.studied ? recallOf(cell, percent, r('few')) : r('notYet')}</td></tr>`
})}</tbody></table></section>`
}

const together = async (documents: readonly ClassDocument[]): Promise<Html> => {
  const { r, percent } = await words()
  const { losing, few } = losingOf(
    documents.flatMap(({ facts, language }) => facts.map((fact) => ({ ...fact, language }))),
  )
  const list = losing
    .slice(0, factsShown)
    .map(
      ({ words: text, expected, language }) =>
        html`<li><q dir="auto" lang="${language}">${text}</q> <small>${percent(expected ?? 0)}</small></li>`,
    )
  const none = few > 0 ? r('togetherFew', { count: few, least: leastAnswers }) : r('togetherNone')
  return html`<section><h2>${r('together')}</h2>${list.length > 0 ? html`<ul>${list}</ul>` : html`<p>${none}</p>`}</section>`
}

const marks = async ({ grades }: Report): Promise<Html> => {
  const { r, stateOf, format } = await words()
  const { lines, weighting } = grades
  const { percent } = totalOf(
    lines.map(({ column, cell }) => ({ percent: cell.percent, column })),
    weighting,
  )
  const say = (value: number | null) => (value === null ? '' : format.number(value / 100, { style: 'percent' }))
  const rows = lines.map(
    ({ column, cell }) =>
      html`<tr><th scope="row" dir="auto">${column.title}</th><td>${stateOf(`cell_${cell.status}`)}</td><td>${say(cell.percent)}</td></tr>`,
  )
  const table = html`<table><thead><tr><th scope="col">${r('assignment')}</th><th scope="col">${r('state')}</th><th scope="col">${r('mark')}</th></tr></thead><tbody>${rows}</tbody></table>`
  return html`<section><h2>${r('marks')}</h2>${lines.length > 0 ? table : html`<p>${r('noMarks')}</p>`}
${percent === null ? '' : html`<p>${r('total', { percent: say(percent) })}</p>`}</section>`
}

/** A report as a page that needs no script and fits on paper. */
export const reportPage = async (report: Report, now: Date): Promise<string> => {
  const { r, p, format, locale, day } = await words()
  const { name, className, timeZone, expiresAt, progress } = report
  const say = (at: Date) => format.dateTime(at, { dateStyle: 'long', timeZone })
  const studied = progress.documents.filter(({ all }) => all.studied > 0)
  const last = progress.students[0]?.lastStudiedOn ?? null
  const parts = await Promise.all(studied.map(documentPart))
  return frame(
    locale,
    r('reportTitle', { name }),
    html`<h1>${r('reportHead', { name, className })}</h1>
<p class="small">${r('reportDay', { date: say(now), until: say(expiresAt) })}</p>
<p>${last === null ? r('neverStudied') : r('lastStudied', { day: day(last) })}</p>
<section><h2>${r('remembered')}</h2>${parts.length > 0 ? parts : html`<p>${p('heatEmpty')}</p>`}</section>
${await together(studied)}${await marks(report)}
<p class="small">${r('whatIsExpected')}</p>`,
  )
}

/** What stands in the place of a report that is over. */
export const overPage = async (): Promise<string> => {
  const { r, locale } = await words()
  return frame(locale, r('over'), html`<h1>${r('over')}</h1><p>${r('overText')}</p>`)
}

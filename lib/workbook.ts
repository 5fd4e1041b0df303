import { strToU8, zipSync } from 'fflate'
import type { Clock, Value } from '@/lib/domain/csv'
import { escaped } from '@/lib/domain/markup'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const contents = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** What XML 1.0 can hold of a text, escaped. */
const held = (text: string): string =>
  escaped(text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, ''))

/** A, B, ... Z, AA: the letters of a column by its place from 0. */
const lettersOf = (place: number): string =>
  (place >= 26 ? lettersOf(Math.floor(place / 26) - 1) : '') + String.fromCharCode(65 + (place % 26))

/** A cell holds no more characters (the format's limit). */
const longestText = 32_767

/** Days since the last of 1899, in which the format counts dates with their times. */
const serialOf = ({ local }: Clock): number => (Date.parse(`${local}Z`) - Date.UTC(1899, 11, 30)) / 86_400_000

/** Two looks of a cell: as it is, and (1) a date with its time. */
const styles = `${declaration}<styleSheet xmlns="${spreadsheet}">${[
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd hh:mm"/></numFmts>',
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
].join('')}</styleSheet>`

const cell = (value: Value, reference: string): string => {
  if (value === null || value === '') return ''
  if (typeof value === 'number') return Number.isFinite(value) ? `<c r="${reference}"><v>${value}</v></c>` : ''
  if (typeof value !== 'string') return `<c r="${reference}" s="1"><v>${serialOf(value)}</v></c>`
  const text = held(value.slice(0, longestText))
  return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
}

const sheetOf = (rows: readonly (readonly Value[])[]): string => {
  const lines = rows.map((row, y) => {
    const cells = row.map((value, x) => cell(value, `${lettersOf(x)}${y + 1}`))
    return `<row r="${y + 1}">${cells.join('')}</row>`
  })
  const head =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
  return `${declaration}<worksheet xmlns="${spreadsheet}">${head}<sheetData>${lines.join('')}</sheetData></worksheet>`
}

const type = (part: string, kind: string) => `<Override PartName="${part}" ContentType="${contents}.${kind}+xml"/>`
const related = (...parts: readonly (readonly [kind: string, target: string])[]) =>
  `${declaration}<Relationships xmlns="${relations}">${parts.map(([kind, target], at) => `<Relationship Id="r${at + 1}" Type="${office}/${kind}" Target="${target}"/>`).join('')}</Relationships>`

/**
 * A table, its head first, as the bytes of an XLSX file with one sheet (ECMA-376): the least that spreadsheets open. Texts are
 * stored as texts, so that none is ever run as a formula, whatever it begins with.
 */
export const workbookOf = (rows: readonly (readonly Value[])[]): Uint8Array => {
  const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${type('/xl/workbook.xml', 'sheet.main')}${type('/xl/worksheets/sheet1.xml', 'worksheet')}${type('/xl/styles.xml', 'styles')}</Types>`
  const workbook = `<workbook xmlns="${spreadsheet}" xmlns:r="${office}"><sheets><sheet name="Recite" sheetId="1" r:id="r1"/></sheets></workbook>`
  const files = {
    '[Content_Types].xml': declaration + types,
    '_rels/.rels': related(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': declaration + workbook,
    'xl/_rels/workbook.xml.rels': related(['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml']),
    'xl/styles.xml': styles,
    'xl/worksheets/sheet1.xml': sheetOf(rows),
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}

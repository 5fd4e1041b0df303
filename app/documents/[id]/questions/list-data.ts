import 'server-only'
import { reader } from '@/app/_ui/reader'
import type { AuthorQuestion } from '@/lib/data/questions/read'
import { isAuthoredKind } from '@/lib/domain/authored'
import type { Decision } from '@/lib/domain/decision'
import { sentencesOf } from '@/lib/i18n'
import type { BestLeft, ListTexts, PairData, RowData, RowFields, SectionData } from './_ui/row-data'
import { addressOf } from './address'
import { bestLeft, type Filter, filtered } from './filter'
import type { Authored } from './load'
import { type Pair, pairsOf } from './pairs'

const pairsPerPage = 60

const fieldsOf = ({ kind, stem, answer, accepted, options }: AuthorQuestion): RowFields | null => {
  if (!isAuthoredKind(kind)) return null
  const texts = (correct: boolean) => options.filter((option) => option.correct === correct).map(({ text }) => text)
  return {
    kind,
    stem,
    answer: kind === 'multiple-response' ? texts(true).join('\n') : answer,
    accepted: accepted.join('\n'),
    wrong: texts(false).join('\n'),
  }
}

const answerOf = ({ kind, answer, parts }: AuthorQuestion): string => {
  if (kind === 'matching') return parts.map((part) => `${part.text}: ${part.answer}`).join('; ')
  if (kind !== 'ordering') return answer
  return parts
    .toSorted((a, b) => Number(a.answer) - Number(b.answer))
    .map((part) => part.text)
    .join(' → ')
}

type PooledItems = Authored['pooled']

const pooledWords = async (pooled: PooledItems, { versionId }: AuthorQuestion): Promise<string | null> => {
  const { t: translate, format } = await reader()
  const t = translate('assignments')
  const found = pooled.get(versionId)
  if (!found) return null
  const { attempts, facility, discrimination } = found.statistics
  const figure = (value: number | null) =>
    value === null ? t('noFigure') : format.number(value, { maximumFractionDigits: 0 })
  return t('pooledFigures', {
    assignments: found.assignments,
    count: attempts,
    facility: figure(facility === null ? null : 100 * facility),
    discrimination: figure(discrimination),
  })
}

const rowsOf = async (questions: readonly AuthorQuestion[], pooled: PooledItems): Promise<RowData[]> => {
  const { tr } = await reader()
  const [d, e] = [tr('documents'), tr('engine')]
  const words = await Promise.all(questions.map((question) => pooledWords(pooled, question)))
  return questions.map((question, index) => ({
    pooled: words[index] ?? null,
    id: question.id,
    kind: d(`kind_${question.kind}`),
    asks: d(`slot_${question.targets[0]?.slot}`),
    stem: question.stem,
    answer: answerOf(question),
    others:
      question.kind === 'true-false' ? [] : question.options.filter((one) => !one.correct).map(({ text }) => text),
    look: question.look === null ? null : e(`look_${question.look}`),
    gates: question.gates.map(({ gate, params }) => e(`passed_${gate}`, params)).join('; '),
    status: question.status as Decision,
    facts: question.targets.map((target) => target.factId),
    fields: fieldsOf(question),
  }))
}

const noteOf = async (pair: Pair): Promise<string | null> => {
  const { t, tr } = await reader()
  const d = t('documents')
  if (pair.damaged !== null) return d('damagedSentence', { reason: tr('engine')(`flag_${pair.damaged}`) })
  if (pair.questions.length > 0) return null
  if (pair.unused === null) return d('noQuestion')
  const code = pair.unused.startsWith('gate-') ? pair.unused.replace('gate-', 'gate_') : `unused_${pair.unused}`
  return d('unusedSentence', { reason: tr('engine')(code) })
}

const pairData = async (pair: Pair, pooled: PooledItems): Promise<PairData> => ({
  sentence: pair.sentence,
  number: pair.sentence + 1,
  text: pair.text,
  headings: pair.headings,
  pieces: pair.pieces,
  note: await noteOf(pair),
  isDamaged: pair.damaged !== null,
  rows: await rowsOf(pair.questions, pooled),
})

const sectionsOf = async (pairs: readonly Pair[], pooled: PooledItems): Promise<SectionData[]> => {
  const opening = (await reader()).t('documents')('opening')
  const sections: { title: string; start: number; pairs: PairData[] }[] = []
  for (const pair of pairs) {
    const title = pair.section === '' ? opening : pair.section
    if (sections.at(-1)?.title !== title) sections.push({ title, start: pair.sentence, pairs: [] })
    sections.at(-1)?.pairs.push(await pairData(pair, pooled))
  }
  return sections
}

const textKeys = [
  'proposedFrom',
  'sentence',
  'answer',
  'not',
  'approve',
  'edit',
  'reject',
  'putBack',
  'select',
  'ready',
  'lookTag',
  'heldTag',
  'approved',
  'rejected',
  'correctSentence',
  'keyNext',
  'keySentence',
  'keyUndo',
  'keyHelp',
  'keysTitle',
  'decidedOf',
  'approveSelected',
  'rejectSelected',
  'clearSelection',
  'undo',
  'nothingToUndo',
  'changedCount',
  'undone',
  'stem',
  'accepted',
  'acceptedHint',
  'wrong',
  'wrongHint',
  'rightLines',
  'clozeHint',
  'saveApprove',
  'save',
  'cancel',
  'correctionNote',
  'correctionChanges',
  'sentenceText',
] as const satisfies readonly (keyof ListTexts)[]

/** What there is to do about the best questions at once; what is held back is taken one by one, or as it is selected. */
const bestOf = async ({ document, questions }: Authored, filter: Filter): Promise<BestLeft> => {
  if (filter.show === 'held') return { approve: null, look: null }
  const { ready, look } = bestLeft(questions)
  const t = (await reader()).t('documents')
  const text = t('bestLook', { count: look })
  const href = addressOf(document.id, { ...filter, show: 'look', asks: null, page: 1 })
  const approve = ready > 0 ? t('approveBest', { count: ready }) : null
  return { approve, look: look === 0 || filter.show === 'look' ? null : { text, href } }
}

/** All that the list of questions shows, every text resolved, one page of it. */
export const listData = async (authored: Authored, filter: Filter) => {
  const { document, version, facts, questions, pooled } = authored
  const { user, locale } = await reader()
  const messages = { ...sentencesOf(locale, 'documents'), ...sentencesOf(locale, 'common') }
  const named = Object.fromEntries(textKeys.map((key) => [key, messages[key] ?? key])) as ListTexts
  const isHeld = filter.show === 'held'
  const texts = isHeld ? { ...named, proposedFrom: messages.heldFrom ?? '' } : named
  const everySentence = filter.show === 'all' && filter.asks === null
  const pairs = pairsOf(version, facts, filtered(questions, filter), everySentence)
  const edited = pairs.findIndex((pair) => pair.questions.some(({ id }) => id === filter.edit))
  const page = edited === -1 ? filter.page : 1 + Math.floor(edited / pairsPerPage)
  const shown = pairs.slice((page - 1) * pairsPerPage, page * pairsPerPage)
  return {
    documentId: document.id,
    sections: await sectionsOf(shown, pooled),
    texts,
    sentences: sentencesOf(locale, 'errors'),
    page,
    pages: Math.ceil(pairs.length / pairsPerPage),
    edited: edited === -1 ? null : filter.edit,
    best: await bestOf(authored, filter),
    singleKeys: user?.profile.singleKeys ?? true,
  }
}

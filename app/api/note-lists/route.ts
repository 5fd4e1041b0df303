import { actorOf, sameOrigin } from '@/lib/auth/actor'
import { entriesToAdd, importList, type ListPlan, planList } from '@/lib/data/notes/list'
import { unlessAway } from '@/lib/data/trouble'
import { decodeText } from '@/lib/domain/encoding'
import { checkTags } from '@/lib/domain/note'
import { deckChoiceOf, ListInput } from '@/lib/domain/note-forms'
import { failure, ok, type Result } from '@/lib/domain/result'
import { storable } from '@/lib/domain/storable'
import { listLimits } from '@/lib/domain/term-list'
import { parseInput } from '@/lib/form'
import { dynamicTranslator, nearestLocale, translator } from '@/lib/i18n'
import { receiveForm } from '../documents/receive'
import { refused } from '../documents/respond'

const { bytes: maxBytes, megabytes, preview } = listLimits
const tooLarge = failure('invalid', 'list_too_large', { params: { megabytes } })
const shownRefusals = 50

const textOf = async (form: FormData): Promise<Result<string>> => {
  const [file, text] = [form.get('file'), form.get('text')]
  if (file instanceof File && file.size > 0) return decodeText(new Uint8Array(await file.arrayBuffer()))
  return typeof text === 'string' && text.length <= maxBytes ? ok(storable(text)) : tooLarge
}

const choicesOf = (form: FormData) => {
  try {
    return parseInput(ListInput, JSON.parse(String(form.get('choices'))))
  } catch {
    return failure('invalid', 'upload_form')
  }
}

const localeOf = (request: Request) => nearestLocale(request.headers.get('accept-language') ?? 'en')

/** What the page shows of a list before it is added. */
const present = (request: Request, plan: ListPlan, again: boolean) => {
  const say = dynamicTranslator(localeOf(request), 'errors')
  const { list, uses, entries, there } = plan
  const wrong = entries.flatMap((entry) => ('refused' in entry ? [entry] : []))
  return {
    separator: list.separator,
    header: list.header,
    columns: list.columns,
    uses,
    rows: list.rows.slice(0, preview),
    total: entries.length,
    adding: entriesToAdd(plan, again).length,
    there: there.size,
    wrong: wrong.length,
    refusals: wrong.slice(0, shownRefusals).map(({ line, refused: reason, words }) => ({
      line,
      words,
      reason: say(reason, { limit: 5000 }),
    })),
  }
}

/**
 * Takes a list of terms (`text` or `file`) with `choices`: what it would make, or with `step=add` the notes themselves, all in
 * one go. Refused, it leaves nothing behind.
 */
export async function POST(request: Request) {
  if (!sameOrigin(request)) return refused(request, failure('invalid', 'other_origin'), 403)
  const form = await receiveForm(request, maxBytes, tooLarge)
  if (!form.ok) return refused(request, form)
  const [text, choices] = [await textOf(form.value), choicesOf(form.value)]
  if (!text.ok) return refused(request, text)
  if (!choices.ok) return refused(request, choices)
  const { deck, deckName, again, type, separator, uses } = choices.value
  const tags = checkTags(choices.value.tags)
  if (!tags.ok)
    return refused(request, failure('invalid', tags.fields?.tags ?? 'invalid', { params: tags.params ?? {} }))
  const how = { type, again, ...(separator ? { separator } : {}), ...(uses ? { uses } : {}) }
  const done = await unlessAway(async (): Promise<Result<object>> => {
    const actor = await actorOf(request)
    if (!actor) return failure('limited', 'sign_in_to_paste')
    if (form.value.get('step') !== 'add') {
      const plan = await planList(actor, text.value, how)
      return plan.ok ? ok(present(request, plan.value, again)) : plan
    }
    const usual = translator(localeOf(request), 'notes')('myCards')
    const target = { deck: deckChoiceOf({ deck, deckName }, usual), tags: tags.value }
    return importList(actor, text.value, { ...how, ...target }, new Date())
  })
  return done.ok ? Response.json(done.value) : refused(request, done)
}

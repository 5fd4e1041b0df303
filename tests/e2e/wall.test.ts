import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { APIResponse, Browser, BrowserContext, Request } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { doors } from '../support/authorization'
import { launchBrowser } from '../support/browser'
import { joinClass, makeClass, newPerson, scienceFile } from '../support/classroom'
import { ask } from '../support/running-database'
import { projectRoot } from '../support/start'

const baseUrl = inject('baseUrl')
/** Words that stand in no text: whoever finds one has seen a key. Of a part the key is what its text is joined to. */
const canaries = {
  answer: /zqanswer/,
  accepted: /zqaccepted/,
  sentence: /zqsentence/,
  reason: /zqreason/,
  pair: /zqpart(\d)\W{1,9}answer\W{1,9}(?:zqpartner)?\1|answer\W{1,9}(?:zqpartner)?(\d)\W{1,9}text\W{1,9}zqpart\2/,
}
const keysIn = (text: string): string[] =>
  Object.entries(canaries).flatMap(([name, canary]) => (canary.test(text) ? [name] : []))
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const sql = <Row extends object>(statement: string, values: readonly unknown[]) =>
  ask<Row & Record<string, unknown>>(inject('dataFolder'), statement, values)

const partsOf = (prefix: string) =>
  JSON.stringify([1, 2, 3, 4].map((n) => ({ text: `zqpart${n}`, answer: `${prefix}${n}` })))

/**
 * Puts a canary into every form in which the keys of an assignment are stored: answers, cited sentences, what makes a wrong
 * option plausible (one of its questions becomes a choice, whatever the best of the text are), and the parts of an ordering and
 * a matching, which two others become.
 */
const seedKeys = async (assignmentId: string, documentId: string) => {
  await sql(
    `INSERT INTO "Fact" (id, "documentId", key, kind, relation, statement, slots, origin)
     VALUES (gen_random_uuid(), $1, 'zqbecause', 'statement', 'states', 'zqreason', '[]', 'engine')`,
    [documentId],
  )
  await sql(
    `UPDATE "QuestionVersion" v SET answer = 'zqanswer', accepted = '{zqaccepted}', "quotedSentence" = 'zqsentence',
       options = (SELECT coalesce(jsonb_agg(o || '{"because":"zqbecause"}'), '[]') FROM jsonb_array_elements(v.options) o)
     FROM "AssignmentItem" i WHERE i."questionVersionId" = v.id AND i."assignmentId" = $1`,
    [assignmentId],
  )
  await sql(
    `WITH said AS (UPDATE "QuestionVersion" v
       SET options = '[{"text":"Thing","correct":true},{"text":"Else","correct":false,"because":"zqbecause"}]'
       FROM "AssignmentItem" i WHERE i."questionVersionId" = v.id AND i."assignmentId" = $1 AND i.position = 7 RETURNING v."questionId")
     UPDATE "Question" q SET kind = 'choice' FROM said WHERE q.id = said."questionId"`,
    [assignmentId],
  )
  for (const [kind, position, prefix] of [
    ['ordering', 8, ''],
    ['matching', 9, 'zqpartner'],
  ] as const)
    await sql(
      `WITH said AS (UPDATE "QuestionVersion" v SET parts = $3, options = '[]' FROM "AssignmentItem" i
         WHERE i."questionVersionId" = v.id AND i."assignmentId" = $1 AND i.position = $2 RETURNING v."questionId")
       UPDATE "Question" q SET kind = $4 FROM said WHERE q.id = said."questionId"`,
      [assignmentId, position, partsOf(prefix), kind],
    )
}

type Ids = Readonly<Record<string, string>>

/** Every address a student can ask for: each page of the product with the ids of what the student knows. */
const addresses = (ids: Ids): string[] => {
  const pages = Object.keys(doors)
    .filter((name) => /#(?:page|GET)$/.test(name) && !name.includes('...'))
    .map((name) => name.replace(/^app|\(\w+\)\/|(?:page\.tsx|route\.ts)#\w+$/g, '').replace(/(.)\/$/, '$1'))
  const filled = pages.map((path) =>
    path.replace(/([a-z-]+)\/\[(\w+)\]/, (_, noun: string, name: string) => `${noun}/${ids[noun] ?? ids[name] ?? ''}`),
  )
  const { documents, fact } = ids
  return [...filled, `/study?document=${documents}`, `/documents/${documents}?fact=${fact}`, `/study?fact=${fact}`]
}

/** The addresses whose answer (as page, as the payload of the router, or in a script) holds a key, and which. */
const leaks = async (context: BrowserContext, paths: readonly string[]): Promise<string[]> => {
  const found: string[] = []
  const scripts = new Set<string>()
  const look = async (path: string, headers: Record<string, string> = {}) => {
    const reply = await context.request.get(path, { headers })
    const text = await reply.text()
    for (const key of keysIn(text)) found.push(`${key} in ${path} ${JSON.stringify(headers)}`)
    for (const [script] of text.matchAll(/\/_next\/static\/[^"'\\]+\.js/g)) scripts.add(script)
  }
  for (const path of paths) {
    await look(path)
    // Without the router's own parameter the payload hides behind a redirect, which is followed.
    await look(path, { rsc: '1' })
  }
  for (const script of scripts) await look(script)
  expect(scripts.size).toBeGreaterThan(3)
  return found
}

const textOf = async (request: Request): Promise<string> => (await (await request.response())?.text()) ?? ''

/** Listens to everything the server answers a window, its actions too; gives what of it held a key. */
const overhear = (context: BrowserContext): (() => Promise<string[]>) => {
  const heard: Promise<string[]>[] = []
  // Of a request that never ends, as of a page that is left meanwhile, there is no text to wait for.
  context.on('requestfinished', (request) => {
    const name = `${request.method()} ${request.url()}`
    // An answer that only leads on has no text.
    heard.push(
      textOf(request).then(
        (text) => keysIn(text).map((key) => `${key} in ${name}`),
        () => [],
      ),
    )
  })
  return async () => (await Promise.all(heard)).flat()
}

type ActionRow = { readonly filename: string; readonly exportedName: string }
const actionIds = (): ReadonlyMap<string, string> => {
  const file = path.join(projectRoot, '.next/server/server-reference-manifest.json')
  const { node } = JSON.parse(fs.readFileSync(file, 'utf8')) as { node: Record<string, ActionRow> }
  return new Map(Object.entries(node).map(([id, { filename, exportedName }]) => [`${filename}#${exportedName}`, id]))
}

/** Calls an action as anybody can who has read its id in a script: with values, or with the fields of a form. */
const act = (
  context: BrowserContext,
  at: string,
  action: string,
  given: readonly unknown[] | Record<string, string>,
) => {
  const headers = { 'next-action': actionIds().get(action) ?? '', origin: new URL(baseUrl).origin }
  if (Array.isArray(given))
    return context.request.post(at, {
      headers: { ...headers, 'content-type': 'text/plain;charset=UTF-8' },
      data: JSON.stringify(given),
    })
  const fields = Object.entries(given).map(([name, value]) => [`1_${name}`, value] as const)
  return context.request.post(at, { headers, multipart: { ...Object.fromEntries(fields), 0: '[null,"$K1"]' } })
}

const expectNoKey = async (reply: APIResponse, status = 200) => {
  const text = await reply.text()
  expect(reply.status(), `${reply.url()} ${text.slice(0, 200)}`).toBe(status)
  expect(keysIn(text), reply.url()).toEqual([])
  return text
}

const idIn = (url: string) => /[0-9a-f-]{36}/.exec(url)?.[0] ?? ''

/** What a student can do about a question that is withheld, who may at most read its document or even change it. */
const expectSilentActions = async (context: BrowserContext, asked: Asked, documentId: string) => {
  const { questionId, versionId } = asked
  const questions = 'app/documents/[id]/questions/actions.ts'
  const at = `/documents/${documentId}/questions`
  const fields = { documentId, questionId, stem: 'Which one is it?', answer: 'a guess', accepted: '', wrong: '' }
  await expectNoKey(await act(context, '/study', 'app/study/actions.ts#reportQuestion', [versionId, null]))
  await expectNoKey(await act(context, at, `${questions}#decide`, [documentId, [questionId], 'approved']))
  await expectNoKey(await act(context, at, `${questions}#decideBest`, [documentId]))
  await expectNoKey(await act(context, at, `${questions}#edit`, fields))
}

type Asked = {
  readonly factId: string
  readonly itemId: string
  readonly versionId: string
  readonly questionId: string
  readonly position: number
  readonly slot: string
}

describe('the wall', () => {
  it('lets no key through to a student while the quiz is open, and shows it after release', async () => {
    const teacher = await newPerson(browser, baseUrl, 'teacher')
    const student = await newPerson(browser, baseUrl, 'student')
    const code = await makeClass(teacher.page, 'Behind the wall')
    await joinClass(student.page, code, 'Behind the wall')
    const classId = idIn(student.page.url())

    await teacher.page.goto('/documents')
    await teacher.page.locator('input[type=file]').setInputFiles(scienceFile())
    await teacher.page.waitForURL(/\/documents\/[0-9a-f-]{36}/, { waitUntil: 'commit' })
    const documentId = idIn(teacher.page.url())
    const questions = () => sql(`SELECT id FROM "Question" WHERE "documentId" = $1`, [documentId])
    await expect.poll(async () => (await questions()).length, { timeout: 60_000 }).toBeGreaterThan(5)
    await teacher.page.goto(`/documents/${documentId}/assign?class=${classId}`, { waitUntil: 'commit' })
    await teacher.page.locator('.set-act button').click()
    await teacher.page.waitForURL(/\/assignments\/[0-9a-f-]{36}/, { waitUntil: 'commit' })
    const assignmentId = idIn(teacher.page.url())
    // All other questions of the document are approved, too: of the withheld ones nothing may come along.
    await sql(`UPDATE "Question" SET status = 'approved' WHERE "documentId" = $1`, [documentId])
    await seedKeys(assignmentId, documentId)
    const asked = await sql<Asked>(
      `SELECT t."factId", t.slot, i.id AS "itemId", v.id AS "versionId", v."questionId", i.position FROM "AssignmentItem" i
       JOIN "QuestionVersion" v ON v.id = i."questionVersionId" JOIN "QuestionTarget" t ON t."questionVersionId" = v.id
       WHERE i."assignmentId" = $1 ORDER BY i.position`,
      [assignmentId],
    )
    const [first] = asked
    if (!first) throw new Error('nothing was assigned')

    const heard = overhear(student.context)
    await student.page.goto(`/assignments/${assignmentId}`, { waitUntil: 'commit' })
    await student.page.getByRole('button', { name: 'Start' }).click()
    await student.page.waitForURL(/\/attempts\//, { waitUntil: 'commit' })
    const attemptId = idIn(new URL(student.page.url()).pathname)
    const ids: Ids = {
      documents: documentId,
      classes: classId,
      assignments: assignmentId,
      attempts: attemptId,
      fact: first.factId,
      study: documentId,
    }
    const paths = addresses(ids)
    expect(paths).toContain(`/attempts/${attemptId}`)
    expect(await leaks(student.context, paths)).toEqual([])
    const decks = await sql<{ id: string }>(
      `SELECT d.id FROM "Deck" d JOIN "User" u ON u.id = d."ownerId" WHERE u.username = $1`,
      [student.name],
    )
    expect(await leaks(student.context, ['/study', ...decks.map(({ id }) => `/study/${id}`)])).toEqual([])

    // What answers to a save, a study event, an action and the hand-in say.
    const [headers, deviceId] = [{ origin: new URL(baseUrl).origin }, randomUUID()]
    const api = student.context.request
    const items = await sql<{ id: string }>(`SELECT id FROM "AssignmentItem" WHERE "assignmentId" = $1`, [assignmentId])
    const save = (sequence: number) =>
      api.put(`/api/attempts/${attemptId}/responses`, {
        headers,
        data: {
          responses: items.map(({ id: itemId }) => ({ itemId, sequence, given: { type: 'text', text: 'a guess' } })),
        },
      })
    expect(await expectNoKey(await save(2_000))).toContain('"saved"')
    expect(await expectNoKey(await save(1)), 'an older one').toContain('"stale"')
    const answers = asked.map(({ factId, slot, versionId }, sequence) => ({
      ...{ id: randomUUID(), answerId: randomUUID(), type: 'answer', mode: 'review', factId, slot, sequence },
      ...{ questionVersionId: versionId, rating: 3, answer: { type: 'text', text: 'a guess' }, hinted: false },
      ...{ durationMs: 1_000, answeredAt: new Date().toISOString(), clockOffsetMillis: 0, deviceId },
    }))
    expect(await expectNoKey(await api.post('/api/study-events', { headers, data: answers }))).toContain('"results"')
    await expectSilentActions(student.context, first, documentId)
    const start = { assignmentId, startCode: '' }
    const waiting = `/assignments/${assignmentId}`
    await expectNoKey(await act(student.context, waiting, 'app/assignments/[id]/actions.ts#start', start))
    // Its page would go on asking for the time that is left, and be told that there is none.
    await student.page.goto('about:blank')
    await expectNoKey(await api.post(`/api/attempts/${attemptId}/hand-in`, { headers }))
    expect(await leaks(student.context, [waiting, '/progress', '/account/export'])).toEqual([])
    expect(await heard()).toEqual([])
    expect(student.trouble).toEqual([])

    // A student who may change the document, or owns it, sees no more of its quiz.
    const ofDocument = paths.filter((at) => at.includes(documentId) || at === '/account/export')
    await sql(
      `INSERT INTO "DocumentGrant" (id, "documentId", "userId", role)
       SELECT gen_random_uuid(), $1, id, 'editor' FROM "User" WHERE username = $2`,
      [documentId, student.name],
    )
    const shown = await student.context.request.get(`/documents/${documentId}/questions?show=all`)
    expect(await expectNoKey(shown), 'an editor has the page of questions').toContain('pq-stem')
    expect(await leaks(student.context, ofDocument)).toEqual([])
    await expectSilentActions(student.context, first, documentId)
    await sql(`UPDATE "Document" SET "ownerId" = (SELECT id FROM "User" WHERE username = $2) WHERE id = $1`, [
      documentId,
      student.name,
    ])
    // What one’s own text states is no key: its owner may take the facts along.
    const asOwner = (await leaks(student.context, ofDocument)).filter((line) => !line.startsWith('reason in /account/'))
    expect(asOwner).toEqual([])
    await expectSilentActions(student.context, first, documentId)

    const last = asked.at(-1) ?? first
    await teacher.page.goto(`/assignments/${assignmentId}?question=${last.itemId}`)
    expect(keysIn(await teacher.page.content()), 'the teacher sees the keys').toContain('answer')
    await teacher.page.getByText('Close it and release marks').first().click()
    await teacher.page.getByRole('button', { name: 'Close it and release marks' }).click()
    await teacher.page.getByText('Marks released').waitFor()
    const study = `/study?document=${documentId}&mode=cram&n=200`
    // A session draws what it asks: the choice and the matching have one each, where nothing else is asked.
    const sure = asked.filter((item) => item.position === 7 || item === last)
    await sql(
      `UPDATE "Question" q SET status = 'rejected' FROM "QuestionTarget" t
       WHERE t."questionVersionId" = q."currentVersionId" AND t."factId" = ANY ($1) AND q.id <> ALL ($2)`,
      [sure.map(({ factId }) => factId), sure.map(({ questionId }) => questionId)],
    )
    const sessions = sure.map(({ factId }) => `/study?fact=${factId}&mode=cram`)
    const found = await leaks(student.context, [waiting, study, ...sessions])
    // Every canary would have been found where it stood.
    expect(new Set(found.map((line) => line.split(' ')[0]))).toEqual(new Set(Object.keys(canaries)))
    expect(found.join('\n')).toContain(study)
  }, 240_000)
})

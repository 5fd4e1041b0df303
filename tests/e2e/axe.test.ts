import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { allSources } from '../support/architecture/sources'
import { doors } from '../support/authorization'
import { violationsInBothLooks } from '../support/axe'
import { goOn, launchBrowser, visit } from '../support/browser'
import { newPerson, scienceFile } from '../support/classroom'
import { proposeEdition } from '../support/edition'
import { ask } from '../support/running-database'

const baseUrl = inject('baseUrl')

/** `author` is operator, too; `student` has begun the quiz of the sample class, `sat` has handed it in. */
type Role = 'visitor' | 'guest' | 'author' | 'teacher' | 'student' | 'sat'
type Ids = {
  readonly own: string
  readonly fact: string
  readonly sample: string
  readonly classroom: string
  readonly quiz: string
  readonly attempt: string
  /** Who sits that attempt. */
  readonly pupil: string
  readonly asked: string
  readonly known: string
  readonly deck: string
  readonly note: string
  /** Of the student, who must not see what the quiz asks: its fact and slot. */
  readonly card: string
}
/** One state of a page: who asks for what, an element that stands only in this state, and what has to happen before. */
type View = {
  readonly as: Role
  readonly at: (ids: Ids) => string
  readonly shows: string
  readonly status?: number
  readonly before?: (ids: Ids) => Promise<unknown>
}
const view = (as: Role, at: View['at'] | string, shows = 'main', more: Partial<View> = {}): View => ({
  as,
  at: typeof at === 'string' ? () => at : at,
  shows,
  ...more,
})

const sql = <Row extends Record<string, string>>(statement: string, values: readonly unknown[] = []) =>
  ask<Row>(inject('dataFolder'), statement, values)

/** An exception in a page: what is stored of this document cannot be understood. */
const spoil = ({ own }: Ids) => sql(`UPDATE "DocumentVersion" SET blocks = '0' WHERE "documentId" = $1`, [own])

const release = async ({ quiz }: Ids) => {
  const page = await pageOf('teacher')
  await page.goto(`/assignments/${quiz}`)
  await page.getByText('Close it and release marks').first().click()
  await page.getByRole('button', { name: 'Close it and release marks' }).click()
  await page.getByText('Marks released').waitFor()
}

const propose = async ({ own }: Ids) => proposeEdition(await pageOf('author'), own)

const ofAccount = 'app/(account)'
const ofDocument = 'app/documents/[id]'
const ofClass = 'app/classes/[id]'
/** Every page of the product in each of its states, in an order in which they can be reached. */
const views: Readonly<Record<string, readonly View[]>> = {
  'app/page.tsx': [view('visitor', '/'), view('student', '/'), view('author', '/')],
  [`${ofAccount}/sign-in/page.tsx`]: [view('visitor', '/sign-in')],
  [`${ofAccount}/sign-up/page.tsx`]: [view('visitor', '/sign-up')],
  [`${ofAccount}/account/page.tsx`]: [view('guest', '/account'), view('author', '/account')],
  [`${ofAccount}/account/password/page.tsx`]: [view('author', '/account/password')],
  [`${ofAccount}/account/delete/page.tsx`]: [view('guest', '/account/delete'), view('author', '/account/delete')],
  [`${ofAccount}/account/study/page.tsx`]: [view('author', '/account/study')],
  [`${ofAccount}/forgotten/page.tsx`]: [view('visitor', '/forgotten')],
  [`${ofAccount}/link/confirm-email/[token]/page.tsx`]: [
    view('visitor', '/link/confirm-email/x', 'main', { status: 404 }),
  ],
  [`${ofAccount}/link/reset-password/[token]/page.tsx`]: [
    view('visitor', '/link/reset-password/x', 'main', { status: 404 }),
  ],
  [`${ofAccount}/link/stop-mail/[token]/page.tsx`]: [view('visitor', '/link/stop-mail/x', 'main', { status: 404 })],
  [`${ofAccount}/operator/page.tsx`]: [view('author', '/operator', 'main table')],
  'app/documents/page.tsx': [view('author', '/documents', 'main table')],
  [`${ofDocument}/page.tsx`]: [
    view('author', ({ own }) => `/documents/${own}`, '.book'),
    view('author', ({ own, fact }) => `/documents/${own}?fact=${fact}`, '.book'),
    view('author', ({ own, fact }) => `/documents/${own}?fact=${fact}&edit=1`, '.sheet .form .field'),
    view('author', ({ own, fact }) => `/documents/${own}?fact=${fact}&edit=sentence`, '.sheet .form textarea'),
  ],
  [`${ofDocument}/questions/page.tsx`]: [view('author', ({ own }) => `/documents/${own}/questions`, '.pq')],
  [`${ofDocument}/questions/new/page.tsx`]: [
    view('author', ({ own }) => `/documents/${own}/questions/new`),
    view('author', ({ own }) => `/documents/${own}/questions/new?sentence=0`, 'form'),
  ],
  [`${ofDocument}/edition/page.tsx`]: [
    view('author', ({ own }) => `/documents/${own}/edition`, '.edition-counts', { before: propose }),
  ],
  [`${ofDocument}/settings/page.tsx`]: [view('author', ({ own }) => `/documents/${own}/settings`)],
  [`${ofDocument}/assign/page.tsx`]: [
    view('teacher', ({ sample }) => `/documents/${sample}/assign`, '.pick-head :text("this class remembers least")'),
  ],
  'app/decks/page.tsx': [view('student', '/decks', 'main table'), view('sat', '/decks')],
  'app/decks/[id]/page.tsx': [view('student', ({ deck }) => `/decks/${deck}`, '.deck-form')],
  'app/cards/new/page.tsx': [view('author', '/cards/new', 'form')],
  'app/cards/import/page.tsx': [view('author', '/cards/import')],
  'app/cards/notes/[id]/page.tsx': [view('author', ({ note }) => `/cards/notes/${note}`, 'form')],
  'app/library/page.tsx': [view('student', '/library', 'main table'), view('author', '/library?q=rated%3A')],
  'app/library/[fact]/[slot]/page.tsx': [view('student', ({ card }) => `/library/${card}`, 'main svg')],
  'app/study/offline/page.tsx': [view('visitor', '/study/offline')],
  'app/study/page.tsx': [view('student', '/study'), view('author', '/study')],
  'app/study/[deck]/page.tsx': [view('student', ({ deck }) => `/study/${deck}`)],
  'app/progress/page.tsx': [
    view('student', '/progress?period=year', 'main svg'),
    view('student', '/progress?q=rated%3A'),
    view('author', '/progress'),
  ],
  'app/notices/page.tsx': [view('student', '/notices'), view('author', '/notices')],
  'app/classes/page.tsx': [view('teacher', '/classes'), view('author', '/classes')],
  'app/classes/join/page.tsx': [view('student', '/classes/join?code=ABCDEF', 'input[value=ABCDEF]')],
  [`${ofClass}/page.tsx`]: [
    view('teacher', ({ classroom }) => `/classes/${classroom}`, '.heat'),
    view('student', ({ classroom }) => `/classes/${classroom}`, '.own-memory'),
  ],
  [`${ofClass}/students/page.tsx`]: [view('teacher', ({ classroom }) => `/classes/${classroom}/students`, 'table')],
  [`${ofClass}/students/[student]/page.tsx`]: [
    view('teacher', ({ classroom, pupil }) => `/classes/${classroom}/students/${pupil}`, '.heat'),
  ],
  [`${ofClass}/documents/[document]/page.tsx`]: [
    view('teacher', ({ classroom, sample }) => `/classes/${classroom}/documents/${sample}`, '.book'),
    view(
      'teacher',
      ({ classroom, sample, known }) => `/classes/${classroom}/documents/${sample}?fact=${known}`,
      '.sheet',
    ),
  ],
  [`${ofClass}/students/roster/page.tsx`]: [
    view('teacher', ({ classroom }) => `/classes/${classroom}/students/roster`),
  ],
  [`${ofClass}/assignments/page.tsx`]: [
    view('teacher', ({ classroom }) => `/classes/${classroom}/assignments`),
    view('student', ({ classroom }) => `/classes/${classroom}/assignments`),
  ],
  [`${ofClass}/gradebook/page.tsx`]: [view('teacher', ({ classroom }) => `/classes/${classroom}/gradebook`, 'table')],
  [`${ofClass}/gradebook/[student]/page.tsx`]: [
    view('teacher', ({ classroom, pupil }) => `/classes/${classroom}/gradebook/${pupil}`, 'table'),
  ],
  [`${ofClass}/marks/page.tsx`]: [view('student', ({ classroom }) => `/classes/${classroom}/marks`, 'table')],
  'app/assignments/[id]/students/[student]/page.tsx': [
    view('teacher', ({ quiz, pupil }) => `/assignments/${quiz}/students/${pupil}`, '.fbs'),
  ],
  'app/assignments/[id]/questions/[item]/page.tsx': [
    view('teacher', ({ quiz, asked }) => `/assignments/${quiz}/questions/${asked}`, '.fbs'),
    view('teacher', ({ quiz, asked }) => `/assignments/${quiz}/questions/${asked}?remedy=drop`, '.dry-run'),
  ],
  'app/attempts/[id]/page.tsx': [view('student', ({ attempt }) => `/attempts/${attempt}`, '.quiz')],
  'app/assignments/[id]/board/page.tsx': [view('teacher', ({ quiz }) => `/assignments/${quiz}/board`, '.board h2')],
  'app/assignments/[id]/paper/page.tsx': [
    view('teacher', ({ quiz }) => `/assignments/${quiz}/paper?show=B`, '.paper-questions'),
    view('teacher', ({ quiz }) => `/assignments/${quiz}/paper?show=key`, '.paper-questions'),
  ],
  'app/assignments/[id]/preview/page.tsx': [
    view('teacher', ({ quiz }) => `/assignments/${quiz}/preview`, '.preview-bar'),
  ],
  'app/assignments/[id]/page.tsx': [
    view('student', ({ quiz }) => `/assignments/${quiz}`, '.start'),
    view('sat', ({ quiz }) => `/assignments/${quiz}`),
    view('teacher', ({ quiz }) => `/assignments/${quiz}`, '.res-main'),
    view('sat', ({ quiz }) => `/assignments/${quiz}`, '.own-mark .figure', { before: release }),
  ],
  'app/not-found.tsx': [view('visitor', '/nowhere', 'main', { status: 404 })],
  [`${ofAccount}/not-found.tsx`]: [view('visitor', '/link/stop-mail/y', 'main', { status: 404 })],
  'app/error.tsx': [view('author', ({ own }) => `/documents/${own}`, 'main button', { status: 500, before: spoil })],
}

let browser: Browser
let ids: Ids
/** A page made at the first call with a role. */
const once = (make: (role: Role) => Promise<Page>) => {
  const pages = new Map<Role, Page>()
  return async (role: Role): Promise<Page> => {
    const known = pages.get(role)
    if (known) return known
    const page = await make(role)
    pages.set(role, page)
    return page
  }
}
const pageOf = once((role) => enter[role]())

// Colours change at once: halfway between two themes nothing has its contrast.
const still = { reducedMotion: 'reduce' } as const

const signIn = (username: string) => async () => {
  const { page } = await visit(browser, baseUrl, still)
  await page.goto('/sign-in?next=/classes')
  await page.getByLabel('Name', { exact: true }).fill(username)
  await page.getByLabel('Password').fill(inject('samplePassword'))
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(`${baseUrl}/classes`)
  return page
}

const enter: Readonly<Record<Role, () => Promise<Page>>> = {
  visitor: async () => (await visit(browser, baseUrl, still)).page,
  guest: async () => {
    const { page } = await visit(browser, baseUrl, still)
    await page.goto('/')
    await page.getByLabel('Paste a text to begin').fill('Ada Finch was born on 3 May 1921 in Whitby.')
    await page.getByRole('button', { name: 'Make questions' }).click()
    await page.waitForURL(/\/documents\/[0-9a-f-]{36}$/)
    return page
  },
  author: async () => {
    const { page, name } = await newPerson(browser, baseUrl, 'author', still)
    await sql(`UPDATE "User" SET "isOperator" = true WHERE username = $1`, [name])
    return page
  },
  teacher: signIn('teacher'),
  student: signIn('student'),
  sat: signIn('sample-tomas'),
}

const idIn = (page: Page) => /[0-9a-f-]{36}/.exec(page.url())?.[0] ?? ''
const one = async (statement: string) => (await sql<{ id: string }>(statement))[0]?.id ?? ''

beforeAll(async () => {
  browser = await launchBrowser()
  const [author, student] = [await pageOf('author'), await pageOf('student')]
  await author.goto('/documents')
  await author.locator('input[type=file]').setInputFiles(scienceFile())
  await author.waitForURL(/\/documents\/[0-9a-f-]{36}/, { waitUntil: 'commit' })
  const quiz = await one(`SELECT a.id FROM "Assignment" a JOIN "Class" c ON c.id = a."classId" WHERE c."isSample"`)
  await student.goto(`/assignments/${quiz}`)
  await student.getByRole('button', { name: 'Start' }).click()
  await student.waitForURL(/\/attempts\//, { waitUntil: 'commit' })
  const writer = await author.context().newPage()
  await writer.goto('/cards/new')
  await writer.getByLabel('Front', { exact: true }).fill('Capital of Norway')
  await writer.getByLabel('Back', { exact: true }).fill('Oslo')
  await writer.getByLabel('Back', { exact: true }).press('Control+Enter')
  await writer.getByRole('button', { name: 'Undo' }).waitFor()
  await writer.close()
  const ink = author.locator('.book a.ink').first()
  await ink.waitFor()
  ids = {
    quiz,
    own: idIn(author),
    fact: new URL((await ink.getAttribute('href')) ?? '', baseUrl).searchParams.get('fact') ?? '',
    attempt: idIn(student),
    asked: await one(`SELECT id FROM "AssignmentItem" WHERE "assignmentId" = '${quiz}' ORDER BY position`),
    known: await one(
      `SELECT f.id FROM "Fact" f JOIN "Card" c ON c."factId" = f.id JOIN "Document" d ON d.id = f."documentId" WHERE d."sampleName" = 'photosynthesis'`,
    ),
    pupil: await one(`SELECT id FROM "User" WHERE username = 'student'`),
    sample: await one(`SELECT id FROM "Document" WHERE "sampleName" = 'photosynthesis'`),
    classroom: await one(`SELECT id FROM "Class" WHERE "isSample"`),
    note: await one(`SELECT id FROM "Document" WHERE kind = 'note' AND title LIKE '%Oslo%' OR title LIKE '%Norway%'`),
    card: await one(`SELECT c."factId" || '/' || c.slot AS id FROM "Card" c JOIN "User" u ON u.id = c."userId"
      WHERE u.username = 'student' AND NOT EXISTS (SELECT FROM "AssignmentItem" i
        JOIN "QuestionTarget" t ON t."questionVersionId" = i."questionVersionId" WHERE t."factId" = c."factId")`),
    deck: await one(`SELECT d.id FROM "Deck" d JOIN "User" u ON u.id = d."ownerId" WHERE u.username = 'student'`),
  }
}, 180_000)
afterAll(() => browser.close())

describe('axe', () => {
  it('looks at every page of the product, and at those for what went wrong', () => {
    const doorPages = Object.keys(doors).flatMap((name) => /^(.*)#page$/.exec(name)?.[1] ?? [])
    const special = allSources().flatMap(({ path }) =>
      /^app\/(.*\/)?(error|not-found)\.tsx$/.test(path) ? [path] : [],
    )
    expect(Object.keys(views).sort()).toEqual([...doorPages, ...special].sort())
  })

  const listed = Object.entries(views).flatMap(([name, states]) => states.map((state) => ({ name, ...state })))
  // Only the stylesheet asks how wide a page is: it need not be loaded for each width. Nor need axe, which
  // stays where the router leads on as a link does.
  it.each(listed)('objects to nothing on $name as $as', async ({ as, before, at, shows, status = 200 }) => {
    await before?.(ids)
    const page = await pageOf(as)
    if (status === 200 && (await goOn(page, at(ids))))
      await page.waitForURL(`${baseUrl}${at(ids)}`, { waitUntil: 'commit' })
    else expect((await page.goto(at(ids)))?.status()).toBe(status)
    await page.locator(shows).first().waitFor()
    expect(`${new URL(page.url()).pathname}${new URL(page.url()).search}`).toBe(at(ids))
    expect(await violationsInBothLooks(page)).toEqual([])
  })
})

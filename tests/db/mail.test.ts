import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { postDailyMails } from '@/lib/data/mails/daily'
import { recordEvents } from '@/lib/data/study-events'
import { askConfirmation } from '@/lib/data/users/email'
import { savePreference } from '@/lib/data/users/preferences'
import { askReset, postReset } from '@/lib/data/users/reset'
import { DailyMail } from '@/lib/domain/mail'
import type { Person } from '@/lib/domain/policy'
import { sendMail, workOnMail } from '@/lib/jobs/mail'
import { postOffice } from '@/lib/jobs/mail/post-office'
import { prepareQueues, startBoss } from '@/lib/jobs/queues'
import { freshDatabase, type TestDatabase } from '../support/database'
import { makeDevice } from '../support/device'
import { type MailServer, mailServer } from '../support/mail-server'
import { makePerson, tester } from '../support/people'
import { makeDocument, makeLearner } from '../support/study-world'

const base = 'https://recite.example.org'
const morning = new Date('2026-03-02T09:00:00Z')
const weeksBefore = new Date('2026-01-12T09:00:00Z')
const hours = (count: number) => new Date(morning.getTime() + count * 3_600_000)

let database: TestDatabase
let server: MailServer
let learner: Person
beforeAll(async () => {
  server = await mailServer()
  const sender = 'Recite <recite@example.org>'
  database = await freshDatabase({ SMTP_URL: server.url, MAIL_FROM: sender, RECITE_URL: base })
  await prepareQueues()
  learner = await makeLearner()
  const { facts } = await makeDocument(learner, 3)
  const device = makeDevice()
  const answers = facts.map((fact, index) => device.typed(fact, weeksBefore, `${index + 10} stone`, 4))
  await recordEvents(learner, answers, weeksBefore)
}, 30_000)
afterAll(async () => {
  await database.close()
  await server.close()
})
afterEach(async () => {
  await database.prisma.mail.deleteMany()
  await database.prisma.$executeRaw`DELETE FROM pgboss.job`
  server.mails.length = 0
  server.moods.length = 0
})

const address = 'noor@example.org'
const confirmed = (person: Person, email = address) =>
  database.prisma.user.update({ where: { id: person.userId }, data: { email, confirmedEmail: email } })
const subscribe = async (person: Person, change: Partial<DailyMail> = {}) => {
  await confirmed(person)
  await savePreference(person, 'dailyMail', { ...DailyMail.parse({}), isOn: true, ...change })
}
const office = () => postOffice(server.url, 'Recite <recite@example.org>')
const waiting = async () => (await database.prisma.mail.findMany({ orderBy: { postedAt: 'asc' } })).map(({ id }) => id)
const sendAll = async (now: Date) => {
  const outcomes: string[] = []
  for (const id of await waiting()) outcomes.push(await sendMail(id, office(), base, now))
  return outcomes
}

describe('the daily mail', () => {
  it('says what is due and how long it takes, with a way in and a way out, and nothing of what is learnt', async () => {
    await subscribe(learner)
    expect(await postDailyMails(tester, morning)).toBe(1)
    expect(await sendAll(morning)).toEqual(['sent'])
    const [mail] = server.mails
    expect(mail?.to).toEqual([address])
    expect(mail?.subject).toMatch(/^\d+ due, about (a minute|\d+ minutes)$/)
    expect(mail?.text).toContain('At your own pace')
    expect(mail?.html).toContain(`href="${base}/study"`)
    expect(mail?.links[0]).toBe(`${base}/study`)
    expect(mail?.links[1]).toMatch(/^https:\/\/recite\.example\.org\/link\/stop-mail\/[\w-]+\.[\w-]+$/)
    expect(mail?.headers.get('list-unsubscribe')).toMatch(/^<https:\/\/recite\.example\.org\/api\/mail\/stop\/\S+>$/)
    expect(mail?.headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated')
  })

  it('is sent once a study day, however often it is posted and sent, and by how many', async () => {
    await subscribe(learner)
    const posted = await Promise.all([1, 2, 3, 4].map(() => postDailyMails(tester, morning)))
    expect(posted.reduce((sum, count) => sum + count, 0)).toBe(1)
    const [id = ''] = await waiting()
    await Promise.all([1, 2, 3, 4].map(() => sendMail(id, office(), base, morning)))
    expect(await postDailyMails(tester, hours(6))).toBe(0)
    await sendAll(hours(6))
    expect(server.mails).toHaveLength(1)
    expect(await postDailyMails(tester, hours(24))).toBe(1)
  })

  it('is not posted where it is off, unconfirmed, too early or quiet', async () => {
    await subscribe(learner, { isOn: false })
    expect(await postDailyMails(tester, morning)).toBe(0)
    await subscribe(learner)
    await database.prisma.user.update({ where: { id: learner.userId }, data: { email: 'new@example.org' } })
    expect(await postDailyMails(tester, morning)).toBe(0)
    await subscribe(learner, { hour: 20 })
    expect(await postDailyMails(tester, morning)).toBe(0)
    expect(await postDailyMails(tester, hours(13)), 'ten in the evening').toBe(0)
  })

  it('is not sent where nothing is due, where somebody has studied, turned it off or waited until the quiet hours', async () => {
    const idle = await makePerson('idle')
    await savePreference(idle, 'dailyMail', { ...DailyMail.parse({}), isOn: true })
    await confirmed(idle, 'idle@example.org')
    await subscribe(learner)
    expect(await postDailyMails(tester, morning)).toBe(2)
    await subscribe(learner, { isOn: false })
    expect(await sendAll(morning)).toEqual(['unneeded', 'unneeded'])
    await database.prisma.mail.deleteMany()
    await savePreference(idle, 'dailyMail', DailyMail.parse({}))

    await subscribe(learner)
    await postDailyMails(tester, morning)
    expect(await sendAll(hours(13))).toEqual(['unneeded'])
    await database.prisma.mail.deleteMany()

    const event = await database.prisma.studyEvent.findFirstOrThrow({ where: { userId: learner.userId } })
    await postDailyMails(tester, morning)
    await database.prisma.studyEvent.update({
      where: { userId_id: { userId: learner.userId, id: event.id } },
      data: { type: 'answer', studyDay: '2026-03-02' },
    })
    expect(await sendAll(morning)).toEqual(['unneeded'])
    await database.prisma.studyEvent.update({
      where: { userId_id: { userId: learner.userId, id: event.id } },
      data: { type: event.type, studyDay: event.studyDay },
    })
    expect(server.mails).toEqual([])
  })
})

describe('a mail server in trouble', () => {
  const postOne = async () => {
    await subscribe(learner)
    await postDailyMails(tester, morning)
    const [id = ''] = await waiting()
    return id
  }
  const outcomeOf = async (id: string) => (await database.prisma.mail.findUnique({ where: { id } }))?.outcome ?? null

  it('that asks to try again, or is away, gets it again', async () => {
    const id = await postOne()
    server.moods.push('later')
    await expect(sendMail(id, office(), base, morning)).rejects.toThrow('try again later')
    const nobody = postOffice('smtp://127.0.0.1:1', 'Recite <recite@example.org>')
    await expect(sendMail(id, nobody, base, morning)).rejects.toThrow('does not answer')
    expect(await outcomeOf(id)).toBeNull()
    expect(await sendMail(id, office(), base, morning)).toBe('sent')
    expect(server.mails).toHaveLength(1)
  })

  it('that refuses it is not asked again', async () => {
    const id = await postOne()
    server.moods.push('refuse')
    expect(await sendMail(id, office(), base, morning)).toBe('undelivered')
    expect(await sendMail(id, office(), base, morning)).toBe('no longer waiting')
    expect(await outcomeOf(id)).toBe('undelivered')
  })

  it('that takes it and falls silent is not given it twice', async () => {
    const id = await postOne()
    server.moods.push('hang-up')
    expect(await sendMail(id, office(), base, morning)).toBe('unknown')
    expect(await sendMail(id, office(), base, morning)).toBe('no longer waiting')
    expect(server.mails).toHaveLength(1)
  })
})

describe('the worker', () => {
  it('sends what is posted, tries again, and says neither names nor addresses', async () => {
    const lines: string[] = []
    const log = pino({ level: 'trace' }, { write: (line) => lines.push(line) })
    const forgetful = await makePerson('forgetful')
    await confirmed(forgetful, 'forgetful@example.org')
    await database.prisma.user.update({ where: { id: forgetful.userId }, data: { passwordHash: 'hash' } })
    const unconfirmed = await makePerson('newcomer')
    await database.prisma.user.update({ where: { id: unconfirmed.userId }, data: { email: 'newcomer@example.org' } })
    const boss = await startBoss((error) => log.error({ err: error }, 'queue'))
    await workOnMail(boss, log)
    try {
      server.moods.push('refuse')
      expect(await askConfirmation(unconfirmed, morning)).toEqual({ ok: true, value: null })
      expect(await askConfirmation(unconfirmed, morning)).toMatchObject({ code: 'limited', reason: 'mailSentJustNow' })
      await expect.poll(() => lines.join(''), { timeout: 45_000 }).toContain('undelivered')
      await askReset(tester, 'Forgetful@Example.org')
      await askReset(tester, 'nobody')
      await expect.poll(() => server.mails.map(({ subject }) => subject), { timeout: 45_000 }).toHaveLength(1)
    } finally {
      await boss.stop({ graceful: true, wait: true, timeout: 2_000 })
    }
    expect(server.mails[0]).toMatchObject({ to: ['forgetful@example.org'], subject: 'A new password for Recite' })
    expect(lines.join('')).not.toMatch(/forgetful|newcomer|nobody|example\.org/i)
  })
})

describe('a forgotten password', () => {
  it('is mailed about at most once in ten minutes, and to confirmed addresses alone', async () => {
    const careless = await makePerson('careless')
    await database.prisma.user.update({
      where: { id: careless.userId },
      data: { passwordHash: 'hash', email: 'careless@example.org' },
    })
    await postReset(tester, 'careless', morning)
    expect(await waiting()).toEqual([])
    await confirmed(careless, 'careless@example.org')
    for (const account of ['careless', 'CARELESS@example.org ']) await postReset(tester, account, morning)
    expect(await waiting()).toHaveLength(1)
  })
})

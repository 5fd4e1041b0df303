import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { giveException } from '@/lib/data/assignments/exceptions'
import { handIn } from '@/lib/data/attempts/hand-in'
import { startAttempt } from '@/lib/data/attempts/start'
import { classFor, joinClass } from '@/lib/data/classes'
import { contestQuestion } from '@/lib/data/contests'
import { noticesOf, openNotice } from '@/lib/data/notices'
import { postDueSoon } from '@/lib/data/notices/due-soon'
import { postNoticeMails } from '@/lib/data/notices/mail'
import { remind, remindable } from '@/lib/data/notices/remind'
import { db } from '@/lib/data/prisma'
import { releaseMarks } from '@/lib/data/release'
import { previewRoster, uploadRoster } from '@/lib/data/roster'
import { mailByLink, setMailByLink } from '@/lib/data/users/email'
import { readLink } from '@/lib/data/users/link'
import { savePreference } from '@/lib/data/users/preferences'
import { unreadNotices } from '@/lib/data/users/unread'
import { noticeKinds } from '@/lib/domain/notice'
import { linkActor, type Person } from '@/lib/domain/policy'
import { sendMail } from '@/lib/jobs/mail'
import { postOffice } from '@/lib/jobs/mail/post-office'
import { prepareQueues } from '@/lib/jobs/queues'
import { freshDatabase, type TestDatabase } from '../support/database'
import { type MailServer, mailServer } from '../support/mail-server'
import { tester } from '../support/people'
import { closing, minute, openQuiz } from '../support/quiz'
import { person, value } from '../support/school'

const base = 'https://recite.example.org'
const sender = 'Recite <recite@example.org>'
let database: TestDatabase
let server: MailServer
beforeAll(async () => {
  server = await mailServer()
  database = await freshDatabase({ SMTP_URL: server.url, MAIL_FROM: sender, RECITE_URL: base })
  await prepareQueues()
}, 30_000)
afterAll(async () => {
  await database.close()
  await server.close()
})
afterEach(async () => {
  await database.prisma.notice.deleteMany()
  await database.prisma.mail.deleteMany()
  await database.prisma.user.updateMany({ data: { email: null, confirmedEmail: null } })
  server.mails.length = 0
})

const withAddress = ({ userId }: Person, email: string) =>
  database.prisma.user.update({ where: { id: userId }, data: { email, confirmedEmail: email } })
const deliver = async (now: Date) => {
  const posted = await postNoticeMails(tester, now)
  const waiting = await database.prisma.mail.findMany({ where: { endedAt: null } })
  for (const { id } of waiting) await sendMail(id, postOffice(server.url, sender), base, now)
  return posted
}
const kindsOf = async (actor: Person, now: Date) => (await noticesOf(actor, now)).map(({ kind }) => kind)

describe('notices', () => {
  it('tell students what is assigned once it is open and what is marked, teachers who joined and what is objected to', async () => {
    const quiz = await openQuiz({ release: 'by-hand' })
    const [ada, ben] = quiz.students
    expect(await kindsOf(ada, minute(-1)), 'before it opens').toEqual([])
    expect(await noticesOf(ada, minute(1))).toMatchObject([
      {
        kind: 'assigned',
        title: 'Quiz 1',
        isRead: false,
        path: `/assignments/${quiz.assignmentId}`,
        due: { at: closing },
      },
    ])
    const sheet = value(await startAttempt(ada, quiz.assignmentId, null, minute(1)))
    value(await handIn(ada, sheet.attemptId, minute(5)))
    expect(await kindsOf(ada, minute(6))).toEqual(['assigned'])
    value(await releaseMarks(quiz.teacher, quiz.assignmentId, true, minute(20)))
    expect(await kindsOf(ada, minute(21))).toEqual(['marked', 'assigned'])
    expect(await kindsOf(ben, minute(21)), 'who took no part has no marks').toEqual(['assigned'])

    const { joinCode } = await database.prisma.class.update({ where: { id: quiz.classId }, data: { joinOpen: true } })
    for (const name of ['Cem', 'Dora'])
      value(await joinClass(await person(name, minute(2)), { code: joinCode ?? '', realName: name }, minute(22)))
    const version = await database.prisma.question.findFirstOrThrow({ where: { documentId: quiz.documentId } })
    value(await contestQuestion(ada, { questionVersionId: version.currentVersionId ?? '' }, minute(23)))
    expect(await noticesOf(quiz.teacher, minute(24))).toMatchObject([
      { kind: 'contested', count: 1 },
      { kind: 'joined', count: 4 },
    ])
  })

  it('are read when opened, by whom they tell only, and gone for those who have left the class', async () => {
    const quiz = await openQuiz()
    const [ada, ben] = quiz.students
    const [notice] = await noticesOf(ada, minute(1))
    expect(await openNotice(ben, notice?.id ?? '', minute(1))).toMatchObject({ code: 'not_found' })
    expect(await unreadNotices(ada, minute(1))).toBe(1)
    expect(await openNotice(ada, notice?.id ?? '', minute(1))).toEqual({ ok: true, value: notice?.path })
    expect(await unreadNotices(ada, minute(1))).toBe(0)
    await database.prisma.membership.updateMany({ where: { userId: ada.userId }, data: { removedAt: minute(2) } })
    expect(await noticesOf(ada, minute(3))).toEqual([])
  })

  it('say once on the last day that something is due, to those only who have not handed in', async () => {
    const quiz = await openQuiz()
    const [ada, ben] = quiz.students
    await database.prisma.assignment.update({
      where: { id: quiz.assignmentId },
      data: { dueAt: minute(3 * 1440), closesAt: minute(3 * 1440) },
    })
    const sheet = value(await startAttempt(ada, quiz.assignmentId, null, minute(1)))
    value(await handIn(ada, sheet.attemptId, minute(5)))
    await postDueSoon(tester, minute(2 * 1440 - 1))
    expect(await kindsOf(ben, minute(2 * 1440))).toEqual(['assigned'])
    for (const at of [2 * 1440, 2 * 1440 + 1]) await postDueSoon(tester, minute(at))
    expect(await kindsOf(ben, minute(2 * 1440 + 2))).toEqual(['due-soon', 'assigned'])
    expect(await kindsOf(ada, minute(2 * 1440 + 2))).toEqual(['assigned'])
  })
})

describe('a reminder', () => {
  it('says how it gets to each who has not handed in, and is the teacher’s to send', async () => {
    const quiz = await openQuiz()
    const [ada, ben] = quiz.students
    await withAddress(ben, 'ben@example.org')
    const arrivals = async () =>
      value(await remindable(quiz.teacher, quiz.assignmentId, minute(6))).students.map(({ name, arrival }) => [
        name,
        arrival,
      ])
    expect(await arrivals()).toEqual([
      ['Ada', 'sign-in'],
      ['Ben', 'mail'],
    ])
    await savePreference(ada, 'notices', { inApp: [], byMail: [...noticeKinds] })
    expect(await arrivals()).toContainEqual(['Ada', 'text'])
    const sheet = value(await startAttempt(ada, quiz.assignmentId, null, minute(1)))
    value(await handIn(ada, sheet.attemptId, minute(5)))
    expect(await arrivals()).toEqual([['Ben', 'mail']])
    expect(await remind(ben, quiz.assignmentId, null, minute(6))).toMatchObject({ code: 'not_found' })
    expect(await remind(quiz.teacher, quiz.assignmentId, ada.userId, minute(6))).toMatchObject({ code: 'conflict' })
    for (const at of [6, 7]) value(await remind(quiz.teacher, quiz.assignmentId, null, minute(at)))
    expect(await kindsOf(ben, minute(8))).toEqual(['reminder', 'assigned'])
    // Who has one more attempt has it still to do.
    const again = { due: '', closes: '', minutes: '' as const, again: 'on' as const }
    value(await giveException(quiz.teacher, quiz.assignmentId, ada.userId, again, minute(9)))
    expect((await arrivals()).map(([name]) => name)).toEqual(['Ada', 'Ben'])
  })

  it('tell who joins late, by the code or by a list, of what is open there', async () => {
    const quiz = await openQuiz()
    const late = await person('Cleo', minute(2))
    const { joinCode: code } = value(await classFor(quiz.teacher, quiz.classId))
    value(await joinClass(late, { code }, minute(3)))
    expect(await kindsOf(late, minute(4))).toEqual(['assigned'])
    const list = value(await previewRoster(quiz.teacher, quiz.classId, 'Dina Voss'))
    value(
      await uploadRoster(quiz.teacher, quiz.classId, { text: 'Dina Voss', digest: list.digest }, ['hash'], minute(5)),
    )
    expect(await db().notice.count({ where: { kind: 'assigned', assignmentId: quiz.assignmentId } })).toBe(4)
    const tooLate = await person('Emil', minute(2))
    value(await joinClass(tooLate, { code }, minute(61)))
    expect(await kindsOf(tooLate, minute(62))).toEqual([])
  })
})

describe('mails of notices', () => {
  it('tell all that is new in one mail, once, and never in the quiet hours', async () => {
    const quiz = await openQuiz({ release: 'by-hand' })
    const [ada] = quiz.students
    await withAddress(ada, 'ada@example.org')
    const sheet = value(await startAttempt(ada, quiz.assignmentId, null, minute(1)))
    value(await handIn(ada, sheet.attemptId, minute(5)))
    value(await releaseMarks(quiz.teacher, quiz.assignmentId, true, minute(20)))
    expect(await deliver(minute(14 * 60)), 'eleven in the evening').toBe(0)
    expect(await deliver(minute(30))).toBe(1)
    expect(await deliver(minute(40))).toBe(0)
    const [mail] = server.mails
    expect(server.mails).toHaveLength(1)
    expect(mail?.subject).toBe('2 notices from Recite')
    expect(mail?.text).toMatch(/Marked: Quiz 1\r?\nAssigned: Quiz 1, due Mon/)
    expect(mail?.text, 'no figure but the time').not.toMatch(/%|points|Ben/)
    expect(mail?.links[0]).toBe(`${base}/notices`)
    expect(mail?.headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
    const token = mail?.links[1]?.split('/').at(-1) ?? ''
    const grant = readLink(tester, token, 'stop-mail', minute(41))
    const link = linkActor(value(grant))
    expect(await mailByLink(link)).toEqual({ ok: true, value: { concern: 'notices', isOn: true } })
    value(await setMailByLink(link, false))
    expect(await mailByLink(link)).toEqual({ ok: true, value: { concern: 'notices', isOn: false } })
  })

  it('leave out what was read or is not wanted, and are none where nothing is left', async () => {
    const quiz = await openQuiz()
    const [ada, ben] = quiz.students
    await withAddress(ada, 'ada@example.org')
    await withAddress(ben, 'ben@example.org')
    await savePreference(ben, 'notices', { inApp: [], byMail: noticeKinds.filter((kind) => kind !== 'assigned') })
    expect(await unreadNotices(ben, minute(1)), 'turned off in the product').toBe(0)
    expect(await postNoticeMails(tester, minute(1))).toBe(1)
    const [notice] = await noticesOf(ada, minute(1))
    value(await openNotice(ada, notice?.id ?? '', minute(2)))
    await deliver(minute(3))
    expect(server.mails).toEqual([])
    expect(await database.prisma.mail.findMany()).toMatchObject([{ userId: ada.userId, outcome: 'unneeded' }])
  })
})

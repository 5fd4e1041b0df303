import { openNotice } from '@/lib/data/notices'
import { remind, remindable } from '@/lib/data/notices/remind'
import { howReminded, remindAway } from '@/lib/data/notices/remind-away'
import { type Area, asPerson, helper, open, own, people, refuses, relatedPeople, system } from './shape'

const account = 'app/(account)'
const bearer = 'of whom a signed link tells; another purpose is not found (tests/db/links.test.ts)'
const worker = 'the worker, which sends mail'

/** What is told by mail, and the doors that its links open. */
export const mail: Area = {
  doors: {
    [`${account}/account/actions.ts#saveDailyMail`]: people('own settings', 'oneself'),
    [`${account}/account/actions.ts#saveNotices`]: people('own settings', 'oneself'),
    'app/assignments/[id]/actions.ts#remind': relatedPeople('an assignment', 'teacher'),
    'app/classes/[id]/actions.ts#remindAway': relatedPeople('a class', 'teacher'),
    'app/notices/page.tsx#page': people('own notices', 'oneself'),
    'app/notices/actions.ts#readAll': people('own notices', 'oneself'),
    'app/notices/[id]/route.ts#GET': relatedPeople('one notice', 'whom it tells'),
    [`${account}/account/actions.ts#sendConfirmation`]: people('own address', 'oneself'),
    [`${account}/forgotten/page.tsx#page`]: open('how to get a new password', 'everybody, where mail is sent'),
    [`${account}/forgotten/actions.ts#askForLink`]: open('a link to the address of an account', 'everybody'),
    [`${account}/link/actions.ts#confirmAddress`]: open('one’s own address', 'the bearer of a link'),
    [`${account}/link/actions.ts#setDailyMail`]: open('one’s own daily mail', 'the bearer of a link'),
    [`${account}/link/actions.ts#choosePassword`]: open('one’s own password', 'the bearer of a link'),
    [`${account}/link/confirm-email/[token]/page.tsx#page`]: open('one’s own address', 'the bearer of a link'),
    [`${account}/link/stop-mail/[token]/page.tsx#page`]: open('one’s own daily mail', 'the bearer of a link'),
    [`${account}/link/reset-password/[token]/page.tsx#page`]: open('one’s own password', 'the bearer of a link'),
    'app/api/mail/stop/[token]/route.ts#GET': open('the page of the same link', 'everybody'),
    'app/api/mail/stop/[token]/route.ts#POST': open('one’s own daily mail', 'the bearer of a link'),
  },
  data: {
    'lib/data/mails.ts#mailService': helper('reads settings of the server alone'),
    'lib/data/mails.ts#lastDailyMail': own('the actor’s own last mail'),
    'lib/data/mails.ts#waitingMail': system(worker),
    'lib/data/mails.ts#handMail': system(worker),
    'lib/data/mails.ts#takeBackMail': system(worker),
    'lib/data/mails.ts#endMail': system(worker),
    'lib/data/mails.ts#clearOldMails': system('the clean-up job'),
    'lib/data/mails/daily.ts#postDailyMails': system(worker),
    'lib/data/mails/daily.ts#dailyFigures': system(worker),
    'lib/data/notices.ts#noticesOf': own('the actor’s own notices'),
    'lib/data/users/unread.ts#unreadNotices': own('the actor’s own notices'),
    'lib/data/notices.ts#openNotice': refuses(
      (actor, { ids }) => asPerson(actor, (person) => openNotice(person, ids.noticeId, new Date())),
      'student',
    ),
    'lib/data/notices.ts#readAllNotices': own('the actor’s own notices'),
    'lib/data/notices/remind.ts#remindable': refuses((actor, { ids }) =>
      asPerson(actor, (person) => remindable(person, ids.assignmentId, new Date())),
    ),
    'lib/data/notices/remind.ts#remind': refuses((actor, { ids }) =>
      asPerson(actor, (person) => remind(person, ids.assignmentId, null, new Date())),
    ),
    'lib/data/notices/remind-away.ts#howReminded': refuses((actor, { ids, student }) =>
      asPerson(actor, (person) => howReminded(person, ids.classId, [student.userId])),
    ),
    'lib/data/notices/remind-away.ts#remindAway': refuses((actor, { ids }) =>
      asPerson(actor, (person) => remindAway(person, ids.classId, new Date())),
    ),
    'lib/data/notices/due-soon.ts#postDueSoon': system(worker),
    'lib/data/notices/mail.ts#postNoticeMails': system(worker),
    'lib/data/notices/mail.ts#noticesToTell': system(worker),
    'lib/data/users/email.ts#ownEmail': own('the actor’s own address'),
    'lib/data/users/email.ts#askConfirmation': own('the actor’s own address'),
    'lib/data/users/email.ts#confirmEmail': own(bearer),
    'lib/data/users/email.ts#setMailByLink': own(bearer),
    'lib/data/users/email.ts#mailByLink': own(bearer),
    'lib/data/users/link.ts#signLink': system(worker),
    'lib/data/users/link.ts#readLink': system('the doors of links'),
    'lib/data/users/reset.ts#askReset': system('the page of forgotten passwords'),
    'lib/data/users/reset.ts#postReset': system(worker),
    'lib/data/users/reset.ts#resetGrant': system(worker),
    'lib/data/users/reset.ts#accountOfLink': own(bearer),
    'lib/data/users/reset.ts#resetByLink': own(bearer),
  },
}

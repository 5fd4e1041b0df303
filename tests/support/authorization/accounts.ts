import { setPersonAccommodation } from '@/lib/data/accounts/accommodation'
import { listAccounts, makeAccount, resetPassword, setOperator } from '@/lib/data/accounts/operator'
import { endSession } from '@/lib/data/sessions'
import { noAccommodation } from '@/lib/domain/accommodation'
import { type Area, asPerson, helper, learners, open, operators, own, people, refuses, system } from './shape'

const now = new Date('2026-03-03T09:00:00Z')
const someHash = '$argon2id$v=19$m=19456,t=2,p=1$8cX3MjqVZCwnlhYBpndRLQ$v7+ZYvdvT3KUdhjsdktYPUgB1BLI/WaCuKVDWJiT7Jw'

const signingIn = 'the sign-in door, before there is an actor'
const account = 'app/(account)'

/** Accounts, sessions, the operator's pages, and what the server itself answers. */
export const accounts: Area = {
  doors: {
    [`${account}/sign-in/page.tsx#page`]: open('the sign-in page', 'everybody'),
    [`${account}/sign-in/actions.ts#signIn`]: open('a session of one’s own', 'who knows the password'),
    [`${account}/sign-up/page.tsx#page`]: open('the sign-up page', 'everybody'),
    [`${account}/sign-up/actions.ts#signUp`]: open('an account of one’s own', 'whom the sign-up mode admits'),
    [`${account}/account/page.tsx#page`]: learners('own account', 'oneself'),
    [`${account}/account/actions.ts#saveProfile`]: learners('own account', 'oneself'),
    [`${account}/account/actions.ts#chooseTheme`]: learners('own browser', 'oneself'),
    [`${account}/account/actions.ts#endOneSession`]: learners('own sessions', 'oneself'),
    [`${account}/account/actions.ts#endAllOthers`]: learners('own sessions', 'oneself'),
    [`${account}/account/actions.ts#signOut`]: learners('own session', 'oneself'),
    [`${account}/account/study/page.tsx#page`]: learners('own settings', 'oneself'),
    [`${account}/account/study/actions.ts#saveStudyPreferences`]: learners('own settings', 'oneself'),
    [`${account}/account/password/page.tsx#page`]: { ...people('own password', 'oneself'), guest: 'not-found' },
    [`${account}/account/password/actions.ts#changePassword`]: {
      ...people('own password', 'who knows the old one'),
      guest: 'not-found',
    },
    [`${account}/account/delete/page.tsx#page`]: learners('own account', 'oneself'),
    [`${account}/account/delete/actions.ts#removeAccount`]: learners('own account', 'oneself'),
    [`${account}/account/export/route.ts#GET`]: learners('everything of one’s own', 'oneself'),
    [`${account}/operator/page.tsx#page`]: operators('all accounts', 'the operator'),
    [`${account}/operator/actions.ts#giveNewPassword`]: operators('all accounts', 'the operator'),
    [`${account}/operator/actions.ts#appointOperator`]: operators('all accounts', 'the operator'),
    [`${account}/operator/actions.ts#accommodatePerson`]: operators('all accounts', 'the operator'),
    [`${account}/operator/actions.ts#addAccount`]: operators('all accounts', 'the operator'),
    'app/api/auth/[...nextauth]/route.ts#GET': open('next-auth', 'everybody'),
    'app/api/auth/[...nextauth]/route.ts#POST': open('next-auth', 'everybody'),
    'app/api/health/route.ts#GET': open('whether the server works', 'everybody'),
  },
  data: {
    'lib/data/sessions.ts#openSession': system(signingIn),
    'lib/data/sessions.ts#sessionUser': system('every request, to learn who the actor is'),
    'lib/data/sessions.ts#clearEndedSessions': system('the clean-up job'),
    'lib/data/sessions.ts#listSessions': own('sessions of the actor'),
    'lib/data/sessions.ts#endSession': refuses((actor, { ids }) => endSession(actor, ids.sessionId, now)),
    'lib/data/sessions.ts#endOtherSessions': own('sessions of the actor; the id given is only spared'),
    'lib/data/throttle.ts#beginTry': system(signingIn),
    'lib/data/throttle.ts#forgetFailures': system(signingIn),
    'lib/data/throttle.ts#beginCode': own('tries of the actor'),
    'lib/data/throttle.ts#forgetCodes': own('tries of the actor'),
    'lib/data/throttle.ts#admitNewcomer': system('sign-up and the first paste of a visitor'),
    'lib/data/throttle.ts#clearOldFailures': system('the clean-up job'),
    'lib/data/users.ts#credentialsOf': system(signingIn),
    'lib/data/users.ts#userIdOfName': system('sign-in by identity provider, and the command line'),
    'lib/data/users.ts#ownPasswordHash': own('the actor’s own hash'),
    'lib/data/users.ts#changePassword': own('the actor’s own hash and sessions; the id given is only spared'),
    'lib/data/users.ts#changeProfile': own('the actor’s own profile'),
    'lib/data/users/preferences.ts#readPreference': own('the actor’s own settings'),
    'lib/data/users/preferences.ts#savePreference': own('the actor’s own settings'),
    'lib/data/users/guests.ts#createGuest': system('the first paste of a visitor'),
    'lib/data/users/guests.ts#eraseIdleGuests': system('the clean-up job'),
    'lib/data/users/merge.ts#mergeGuest': own('the rows of two actors, both proved by a session of this browser'),
    'lib/data/users/sign-up.ts#hasPeople': system('sign-up'),
    'lib/data/users/sign-up.ts#isOpenClassCode': system('sign-up by invitation'),
    'lib/data/users/sign-up.ts#signUpUser': system('sign-up'),
    'lib/data/accounts/deletion.ts#deleteAccount': own('the actor’s own account'),
    'lib/data/accounts/export.ts#exportAccount': own('everything of the actor'),
    'lib/data/accounts/export/tables.ts#exportTables': own('everything of the actor'),
    'lib/data/accounts/accommodation.ts#setPersonAccommodation': refuses(
      (actor, { stranger }) => asPerson(actor, (p) => setPersonAccommodation(p, stranger.userId, noAccommodation, now)),
      'operator',
    ),
    'lib/data/accounts/operator.ts#listAccounts': refuses(
      (actor) => asPerson(actor, (p) => listAccounts(p, '')),
      'operator',
    ),
    'lib/data/accounts/operator.ts#resetPassword': refuses(
      (actor, { stranger }) => asPerson(actor, (p) => resetPassword(p, stranger.userId, someHash, now)),
      'operator',
    ),
    'lib/data/accounts/operator.ts#setOperator': refuses(
      (actor, { stranger }) => asPerson(actor, (p) => setOperator(p, stranger.userId, true, now)),
      'operator',
    ),
    'lib/data/accounts/operator.ts#makeAccount': refuses(
      (actor) =>
        asPerson(actor, (p) => makeAccount(p, { username: 'made', displayName: 'Made', passwordHash: someHash }, now)),
      'operator',
    ),
    'lib/data/prisma.ts#db': helper('the client itself, which app and lib/auth may not import'),
    'lib/data/id.ts#newId': helper('makes ids'),
  },
}

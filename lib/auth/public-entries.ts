/**
 * Every page, action and handler that asks nobody who they are, with its reason: `path#export`.
 * tests/architecture.test.ts finds all others calling requireActor, requirePerson, requireOperator,
 * requireOrMakeGuest or actorOf; an entry here that no longer exists fails, too.
 */
export const publicEntries: Readonly<Record<string, string>> = {
  'app/api/health/route.ts#GET': 'monitors have no account, and it tells nothing of anybody',
  'app/api/auth/[...nextauth]/route.ts#GET': 'next-auth asks the OpenID Connect provider who it is',
  'app/api/auth/[...nextauth]/route.ts#POST': 'next-auth checks its own token against forged requests',
  'app/(account)/sign-in/actions.ts#signIn': 'this is how one becomes somebody',
  'app/(account)/sign-up/actions.ts#signUp': 'this is how one becomes somebody',
  'app/(account)/forgotten/actions.ts#askForLink': 'who has forgotten the password cannot sign in',
  'app/(account)/link/actions.ts#confirmAddress': 'the signed link out of a mail says who it is',
  'app/(account)/link/actions.ts#setDailyMail': 'the signed link out of a mail says who it is',
  'app/(account)/link/actions.ts#choosePassword': 'the signed link out of a mail says who it is',
  'app/(account)/link/report/[token]/route.ts#GET': 'the signed link that a teacher gave says whose report it is',
  'app/api/mail/stop/[token]/route.ts#POST': 'the signed link out of a mail says who it is',
  'app/api/mail/stop/[token]/route.ts#GET': 'leads to a page, whatever the link',
}

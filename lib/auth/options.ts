import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { z } from 'zod'
import { endSession } from '@/lib/data/sessions'
import { env, secret } from '@/lib/env'
import { currentUser, takeOver } from './actor'
import { clientAddress } from './address'
import { userOfIdentity } from './identity'
import { beginSession, checkPassword } from './sign-in'
import { sessionCookieName, sessionCookieOptions, tokenDays } from './token'

const PasswordDoor = z.object({ username: z.string().max(200), password: z.string().max(1000) })

const password = Credentials({
  credentials: { username: {}, password: {} },
  authorize: async (typed) => {
    const input = PasswordDoor.safeParse({ username: typed?.username, password: typed?.password })
    if (!input.success) return null
    const { username, password: secret } = input.data
    const checked = await checkPassword(username, secret, await clientAddress(), new Date())
    return checked.ok ? { id: checked.value } : null
  },
})

const IdToken = z.object({
  iss: z.string(),
  sub: z.string().min(1).max(255),
  name: z.string().optional(),
  preferred_username: z.string().optional(),
})

/** The provider of the environment, found by its discovery document; its claims are only those signed in the ID token. */
const openIdConnect = (): OAuthConfig<unknown>[] => {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env()
  if (!issuer || !clientId || !clientSecret) return []
  return [
    {
      id: 'oidc',
      name: new URL(issuer).host,
      type: 'oauth',
      wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
      authorization: { params: { scope: 'openid profile' } },
      idToken: true,
      checks: ['pkce', 'state', 'nonce'],
      clientId,
      clientSecret,
      profile: async (claims) => {
        const { iss, sub, name, preferred_username } = IdToken.parse(claims)
        const user = await userOfIdentity({ issuer: iss, subject: sub, name: name ?? preferred_username ?? '' })
        // No user id: the signIn callback below turns the person away with the reason.
        return user.ok ? { id: user.value } : { id: '', name: user.reason ?? 'signUpClosed' }
      },
    },
  ]
}

/** Whether people may also sign in with an identity provider, and what it is called. */
export const identityProvider = (): string | null => openIdConnect()[0]?.name ?? null

/** next-auth, thin: it talks to the identity provider and carries the token; who somebody is stays in lib/auth/actor.ts. */
export const authOptions = (): NextAuthOptions => ({
  secret: secret(),
  providers: [password, ...openIdConnect()],
  session: { strategy: 'jwt', maxAge: tokenDays * 86_400 },
  cookies: { sessionToken: { name: sessionCookieName(), options: sessionCookieOptions() } },
  pages: { signIn: '/sign-in', error: '/sign-in' },
  callbacks: {
    signIn: ({ user }) => (user.id ? true : `/sign-in?error=${user.name ?? 'signUpClosed'}`),
    jwt: async ({ token, user }) => {
      if (!user) return token
      const before = await currentUser()
      const claims = await beginSession(user.id, new Date())
      await takeOver(before, claims)
      return { sub: claims.userId, sid: claims.sessionId }
    },
    session: async ({ session }) => ({
      expires: session.expires,
      user: { name: (await currentUser())?.profile.displayName ?? null },
    }),
  },
  events: {
    signOut: async () => {
      const user = await currentUser()
      if (user) await endSession(user.actor, user.sessionId, new Date())
    },
  },
})

import { safeNext } from '@/lib/auth/next-path'
import { JoinClassForm } from '@/lib/domain/classroom'

/** Where a new account goes: back to where it came from, or into the class whose code let it in. */
export const afterSignUp = ({ next, code }: { next?: string | undefined; code: string }): string => {
  const wanted = safeNext(next)
  const isClassCode = JoinClassForm.safeParse({ code }).success
  return wanted === '/' && isClassCode ? `/classes/join?code=${encodeURIComponent(code)}` : wanted
}

/** The class code that an address carries (`/classes/join?code=`), to be filled in on the way. */
export const codeOf = (next: string): string => new URL(next, 'http://recite.invalid').searchParams.get('code') ?? ''

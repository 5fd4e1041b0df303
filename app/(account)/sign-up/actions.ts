'use server'
import { redirect } from 'next/navigation'
import { becomeUser } from '@/lib/auth/actor'
import { signUpSession } from '@/lib/auth/sign-up'
import type { Result } from '@/lib/domain/result'
import { type FormState, parseForm } from '@/lib/form'
import { SignUpForm } from '../forms'
import { afterSignUp } from './after'

export async function signUp(_: FormState, form: FormData): Promise<Result<unknown>> {
  const input = parseForm(SignUpForm, form)
  if (!input.ok) return input
  const session = await signUpSession(input.value, new Date())
  if (!session.ok) return session
  await becomeUser(session.value)
  redirect(afterSignUp(input.value))
}

'use server'
import { notFound } from 'next/navigation'
import { forgotPassword } from '@/lib/auth/forgotten'
import { mailService } from '@/lib/data/mails'
import type { Result } from '@/lib/domain/result'
import { type FormState, parseForm } from '@/lib/form'
import { ForgottenForm } from '../forms'

export async function askForLink(_: FormState, form: FormData): Promise<Result<unknown>> {
  if (mailService() !== 'on') notFound()
  const input = parseForm(ForgottenForm, form)
  if (!input.ok) return input
  return forgotPassword(input.value.account, new Date())
}

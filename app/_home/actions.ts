'use server'
import { redirect } from 'next/navigation'
import { requireOrMakeGuest } from '@/lib/auth/actor'

/** Takes a visitor into the sample, as a guest who can study it. */
export async function studySample(documentId: string) {
  redirect((await requireOrMakeGuest()) ? `/documents/${documentId}` : '/sign-in')
}

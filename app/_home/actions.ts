'use server'
import { redirect } from 'next/navigation'
import { requireOrMakeGuest } from '@/lib/auth/actor'

/** Takes a visitor to the first question on the sample, as a guest. */
export async function studySample(documentId: string) {
  redirect((await requireOrMakeGuest()) ? `/study?document=${documentId}` : '/sign-in')
}

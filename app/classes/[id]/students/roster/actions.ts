'use server'
import { revalidatePath } from 'next/cache'
import { requirePerson } from '@/lib/auth/actor'
import { temporaryPasswords } from '@/lib/auth/password'
import { previewRoster, uploadRoster } from '@/lib/data/roster'
import { undoRoster } from '@/lib/data/roster/undo'
import { ok } from '@/lib/domain/result'
import { RosterClassForm, RosterInput, slipsOf, UploadRosterInput } from '@/lib/domain/roster'
import { type FormState, parseForm, parseInput } from '@/lib/form'

export async function preview(classId: string, text: string) {
  const actor = await requirePerson()
  const input = parseInput(RosterInput, { classId, text })
  return input.ok ? previewRoster(actor, input.value.classId, input.value.text) : input
}

export async function upload(classId: string, text: string, digest: string) {
  const actor = await requirePerson()
  const input = parseInput(UploadRosterInput, { classId, text, digest })
  const told = input.ok ? await previewRoster(actor, classId, text) : input
  if (!told.ok) return told
  const passwords = await temporaryPasswords(told.value.made)
  const hashes = passwords.map(({ hash }) => hash)
  const done = await uploadRoster(actor, classId, { text, digest }, hashes, new Date())
  revalidatePath(`/classes/${classId}`, 'layout')
  return done.ok ? ok(slipsOf(told.value.lines, passwords)) : done
}

export async function undo(_: FormState, form: FormData) {
  const actor = await requirePerson()
  const input = parseForm(RosterClassForm, form)
  if (!input.ok) return input
  const undone = await undoRoster(actor, input.value.classId, new Date())
  revalidatePath(`/classes/${input.value.classId}`, 'layout')
  return undone
}

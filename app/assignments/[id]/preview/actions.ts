'use server'
import { createElement, type ReactNode } from 'react'
import { requirePerson } from '@/lib/auth/actor'
import { previewMarks, previewSheet } from '@/lib/data/attempts/preview'
import { StartForm } from '@/lib/domain/marking'
import { ok, type Result } from '@/lib/domain/result'
import { PreviewInput, type Sheet } from '@/lib/domain/sheet'
import { parseForm, parseInput } from '@/lib/form'
import { Handed } from './_ui/handed'

export async function startPreview(_: Result<Sheet> | null, form: FormData) {
  const actor = await requirePerson()
  const input = parseForm(StartForm, form)
  if (!input.ok) return input
  return previewSheet(actor, input.value.assignmentId, input.value.startCode ?? null, new Date())
}

/** What a student would see then, drawn here by what draws it for students. */
export async function handInPreview(given: PreviewInput): Promise<Result<ReactNode>> {
  const actor = await requirePerson()
  const input = parseInput(PreviewInput, given)
  if (!input.ok) return input
  const marks = await previewMarks(actor, input.value, new Date())
  return marks.ok ? ok(createElement(Handed, marks.value)) : marks
}

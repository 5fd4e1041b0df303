import { z } from 'zod'
import type { Actor } from '@/lib/domain/policy'
import { notFound, ok, type Result } from '@/lib/domain/result'
import { readable } from '../documents/find'
import { db } from '../prisma'

const Reason = z.object({
  reason: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
})
/** Why a text could not be read: a key of the `errors` messages with its parameters. */
export type ReadingFailure = z.infer<typeof Reason>

/** The reason that a row of something unreadable holds. */
export const parseFailure = (error: unknown): ReadingFailure => Reason.parse(error)

/** Where a reading stands: waiting for the worker, finding facts, writing them down, done or refused. */
export type ReadingProgress =
  | { readonly stage: 'queued' | 'reading' | 'writing' | 'ready' }
  | { readonly stage: 'failed'; readonly failure: ReadingFailure }

/** What `upload.progress` holds while a text is being read. */
export const progressMarks = { reading: 0, writing: 50 } as const

type UploadState = { readonly status: string; readonly progress: number; readonly error: unknown }

/** The stage that an upload row stands for; no row means that nothing is left to read. */
export const stageOf = (upload: UploadState | null): ReadingProgress => {
  if (upload === null) return { stage: 'ready' }
  if (upload.status === 'failed') return { stage: 'failed', failure: parseFailure(upload.error) }
  if (upload.status === 'queued') return { stage: 'queued' }
  return { stage: upload.progress >= progressMarks.writing ? 'writing' : 'reading' }
}

/** How far the reading of a document is. */
export const readingProgress = async (actor: Actor, documentId: string): Promise<Result<ReadingProgress>> => {
  const document = await db().document.findFirst({
    where: readable(actor, documentId),
    select: { upload: { select: { status: true, progress: true, error: true } } },
  })
  return document ? ok(stageOf(document.upload)) : notFound
}

import { z } from 'zod'
import type { Actor } from '@/lib/domain/policy'
import { type Reached, readingSteps } from '@/lib/domain/reading-progress'
import { notFound, ok, type Result } from '@/lib/domain/result'
import type { Upload } from '@/lib/generated/client'
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

const ReachedRow = z.object({ step: z.enum(readingSteps), chapter: z.number().int(), chapters: z.number().int() })

/** Where a reading stands: waiting for the worker, finding facts, writing them down, done or refused. */
export type ReadingProgress =
  | { readonly stage: 'queued' | 'writing' | 'ready' }
  | { readonly stage: 'reading'; readonly reached: Reached | null }
  | { readonly stage: 'failed'; readonly failure: ReadingFailure }

/** What `upload.progress` holds while a text is being read. */
export const progressMarks = { reading: 0, writing: 50 } as const

type UploadState = Pick<Upload, 'status' | 'progress' | 'error' | 'reached'>

/** The columns that say where a reading stands. */
export const progressColumns = { status: true, progress: true, error: true, reached: true } as const

/** The stage that an upload row stands for; no row means that nothing is left to read. */
export const stageOf = (upload: UploadState | null): ReadingProgress => {
  if (upload === null) return { stage: 'ready' }
  if (upload.status === 'failed') return { stage: 'failed', failure: parseFailure(upload.error) }
  if (upload.status === 'queued') return { stage: 'queued' }
  if (upload.progress >= progressMarks.writing) return { stage: 'writing' }
  return { stage: 'reading', reached: ReachedRow.nullable().parse(upload.reached) }
}

/** How far the reading of a document is, and up to where its facts are there (null: nowhere yet, or whole). */
export const readingProgress = async (
  actor: Actor,
  documentId: string,
): Promise<Result<ReadingProgress & { readonly readTo: number | null }>> => {
  const document = await db().document.findFirst({
    where: readable(actor, documentId),
    select: {
      upload: { select: progressColumns },
      versions: { orderBy: { number: 'desc' }, take: 1, select: { readTo: true } },
    },
  })
  if (!document) return notFound
  return ok({ ...stageOf(document.upload), readTo: document.versions[0]?.readTo ?? null })
}

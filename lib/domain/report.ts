import * as z from 'zod/mini'

const dayMillis = 86_400_000

/** How long the link of a report is good for, in days. */
export const reportDays = 30

export const reportEnd = (at: Date): Date => new Date(at.getTime() + reportDays * dayMillis)

/** For which student of a class a report is made. */
export const ReportForm = z.strictObject({ classId: z.uuid(), userId: z.uuid() })

/** Which report is taken back. */
export const RevokeForm = z.strictObject({ classId: z.uuid(), linkId: z.uuid() })

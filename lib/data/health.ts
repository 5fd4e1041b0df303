import type { System } from '@/lib/domain/policy'
import { db } from './prisma'

/** Whether the database answers. */
export async function databaseAnswers(_actor: System): Promise<boolean> {
  try {
    await db().$queryRaw`SELECT 1`
    return true
  } catch {
    return false
  }
}

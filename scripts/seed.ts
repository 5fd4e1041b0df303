import path from 'node:path'
import { hashPassword } from '@/lib/auth/password'
import { db } from '@/lib/data/prisma'
import { env } from '@/lib/env'
import { seed } from '@/lib/jobs/seed'

const samplePassword = env().RECITE_SAMPLE_PASSWORD
const seeded = await seed(
  path.resolve('content'),
  samplePassword ? await hashPassword(samplePassword) : null,
  new Date(),
)
if (!seeded.ok) console.log('No sample class: an account of this server has the name of one of its people')
await db().$disconnect()

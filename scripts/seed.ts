import path from 'node:path'
import { hashPassword } from '@/lib/auth/password'
import { db } from '@/lib/data/prisma'
import { env } from '@/lib/env'
import { prepareQueues } from '@/lib/jobs/queues'
import { loadSampleClass } from '@/lib/jobs/sample-class'
import { loadSampleDocuments } from '@/lib/jobs/samples'

await prepareQueues()
await loadSampleDocuments(path.resolve('content'), new Date())
const samplePassword = env().RECITE_SAMPLE_PASSWORD
if (samplePassword) await loadSampleClass(await hashPassword(samplePassword), new Date())
await db().$disconnect()

import path from 'node:path'
import { db } from '@/lib/data/prisma'
import { prepareQueues } from '@/lib/jobs/queues'
import { loadSampleDocuments } from '@/lib/jobs/samples'

await prepareQueues()
await loadSampleDocuments(path.resolve('content'), new Date())
await db().$disconnect()

import fs from 'node:fs/promises'
import path from 'node:path'
import { approveReady, ensureSample, sampleIsRead } from '@/lib/data/samples/load'
import { systemActor } from '@/lib/domain/policy'
import { engineVersion } from '@/lib/engine'
import { readDocument } from '@/lib/reading'
import { readUploaded } from './read-document'
import { readText } from './reading'

const system = systemActor('load the samples')
/** Approved from the start, so that learners have something to study before anybody has looked. */
const approvedPerSample = 60

const sampleNames = async (folder: string): Promise<string[]> =>
  (await fs.readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map((entry) => entry.name)

/** Makes the documents of `content` or brings them up to date with their files and the engine; does nothing where they are. */
export const loadSampleDocuments = async (folder: string, now: Date): Promise<void> => {
  for (const name of (await sampleNames(folder)).sort()) {
    const source = await fs.readFile(path.join(folder, name, 'document.md'), 'utf8')
    const read = readDocument(source, `${name}.md`)
    if (!read.ok) throw new Error(`sample ${name}: ${read.reason}`)
    if (await sampleIsRead(system, name, read.value.document.text, engineVersion)) continue
    const documentId = await ensureSample(system, { name, title: read.value.document.title, source }, now)
    await readUploaded(documentId, now, readText)
    await approveReady(system, documentId, approvedPerSample)
  }
}

import { db } from '../../prisma'
import { ownDocuments, ownMedia } from './documents'
import { pagesOf } from './pages'

/** A file of an export: where it lies there, and what it holds. */
export type ExportedFile = { readonly name: string; readonly bytes: Uint8Array }

/** A name that every system of files takes: no separators, no signs that one of them refuses, no way out of its folder. */
const fileName = (name: string): string =>
  [...name.replaceAll(/[\p{Cc}\p{Cf}"*/:<>?\\|]/gu, '-')]
    .slice(0, 80)
    .join('')
    .replaceAll(/^[. ]+|[. ]+$/g, '') || 'file'

/**
 * Files that the learner uploaded, one at a time, as they were: those that wait to be read or could not be read, and new
 * editions not yet applied. What has been read is kept as its text alone.
 */
export async function* ownUploads(userId: string) {
  const select = { id: true, documentId: true, name: true, status: true, createdAt: true, bytes: true } as const
  const after = (last: { readonly id: string } | null) => last && { id: { gt: last.id } }
  const page = { orderBy: { id: 'asc' }, take: 1, select } as const
  yield* pagesOf((last: { readonly id: string } | null) =>
    db().upload.findMany({ where: { ownerId: userId, ...after(last) }, ...page }),
  )
  yield* pagesOf((last: { readonly id: string } | null) =>
    db().edition.findMany({ where: { document: { ownerId: userId }, ...after(last) }, ...page }),
  )
}

/** What of the learner's is no table: texts of documents, uploads, pictures. The end of an id tells files of one name apart. */
export async function* ownFiles(userId: string, withheld: readonly string[]): AsyncGenerator<ExportedFile> {
  for await (const { id, kind, title, versions } of ownDocuments(userId, withheld)) {
    const text = versions.at(-1)?.text
    if (kind === 'text' && text)
      yield { name: `documents/${fileName(title)} ${id.slice(-6)}.txt`, bytes: Buffer.from(text) }
  }
  for await (const { id, name, bytes } of ownUploads(userId))
    yield { name: `uploads/${id.slice(-6)} ${fileName(name)}`, bytes }
  for await (const { id, type, bytes } of ownMedia(userId))
    yield { name: `pictures/${id}.${type.split('/').at(-1)}`, bytes }
}

import { deserialize, serialize } from 'node:v8'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { engineVersion } from '@/lib/engine'
import type { Analysis } from '@/lib/engine/analysis'

/** Analysed sentences as bytes. The words of one share parts with each other, which is why they are no JSON. */
export const packAnalysed = (analyses: readonly Analysis[]): Uint8Array =>
  deflateRawSync(serialize({ engineVersion, analyses }), { level: 1 })

/** What was packed; nothing where another engine did it, or another runtime that says things otherwise. */
export const unpackAnalysed = (bytes: Uint8Array): readonly Analysis[] => {
  try {
    const packed: { readonly engineVersion: string; readonly analyses: readonly Analysis[] } = deserialize(
      inflateRawSync(bytes),
    )
    return packed.engineVersion === engineVersion ? packed.analyses : []
  } catch {
    return []
  }
}

/** Bytes that lie elsewhere and are fetched as they are needed. */
export type Bytes = {
  readonly length: number
  /** Those of [from, to); never more than there are. */
  readonly slice: (from: number, to: number) => Promise<Uint8Array>
}

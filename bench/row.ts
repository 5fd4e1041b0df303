/** One measured promise: our figure beside its limit, from the same run. `ok` is null where there is no limit or it was skipped. */
export type Row = { readonly name: string; readonly ours: string; readonly limit: string; readonly ok: boolean | null }

/** What the command line asks of a bench: a file for questions to be rated, and the seed that draws them. */
export type Options = { readonly draw?: string; readonly seed?: string }

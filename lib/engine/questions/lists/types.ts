/** What its members are, and the members, separated by commas. */
export type TypedList = readonly [kind: string, members: string]

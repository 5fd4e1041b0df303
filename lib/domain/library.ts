/** The columns by which the library can be put in order. */
export const librarySorts = ['due', 'question', 'document', 'deck', 'stability'] as const
export type LibrarySort = (typeof librarySorts)[number]

/** `isDown`: the greatest first. What has no value comes last either way. */
export type LibraryOrder = { readonly sort: LibrarySort; readonly isDown: boolean }

export const libraryPageLength = 50

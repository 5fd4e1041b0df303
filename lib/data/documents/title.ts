import { fold } from '@/lib/domain/text'

/** A title as a document keeps it: as it is shown, and folded for the search. */
export const titled = (title: string) => ({ title, titleKey: fold(title) })

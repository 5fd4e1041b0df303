import type { ComponentProps } from 'react'
import { sentencesOf } from '@/lib/i18n'
import { ActionForm } from './action-form'
import { reader } from './reader'

/** A form of the page, with the sentences for what may go wrong in the reader's language. */
export async function Form(props: Omit<ComponentProps<typeof ActionForm>, 'sentences'>) {
  const { locale } = await reader()
  return <ActionForm {...props} sentences={sentencesOf(locale, 'errors')} />
}

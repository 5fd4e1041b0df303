import { notFound, redirect } from 'next/navigation'
import { requirePerson } from '@/lib/auth/actor'
import { openNotice } from '@/lib/data/notices'

type Context = { params: Promise<{ id: string }> }

/** Leads to what a notice is about, and notes that it is read. */
export async function GET(_: Request, { params }: Context): Promise<never> {
  const actor = await requirePerson()
  const opened = await openNotice(actor, (await params).id, new Date())
  return opened.ok ? redirect(opened.value) : notFound()
}

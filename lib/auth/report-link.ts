import 'server-only'
import { signLink } from '@/lib/data/users/link'
import { type LinkGrant, systemActor } from '@/lib/domain/policy'

/** The path under which a report is read: its signature is its key. */
export const reportPath = (grant: LinkGrant, until: Date): string =>
  `/link/report/${signLink(systemActor('show the link of a report to its teacher'), grant, until)}`

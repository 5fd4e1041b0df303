import { Today } from '@/app/_today/today'
import { currentUser } from '@/lib/auth/actor'
import { Landing } from './_home/landing'
import type { Refused } from './_home/paste-box'

/** The first page: what is due today for learners, the promise for everybody else. */
export default async function HomePage({ searchParams }: { searchParams: Promise<Refused> }) {
  return (await currentUser()) ? <Today /> : <Landing query={await searchParams} />
}

import { Today } from '@/app/_today/today'
import type { Refused } from '@/app/_ui/paste-box'
import { currentUser } from '@/lib/auth/actor'
import { Landing } from './_home/landing'

/** The first page: what is due today for learners, the promise for everybody else. */
export default async function HomePage({ searchParams }: { searchParams: Promise<Refused> }) {
  return (await currentUser()) ? <Today query={await searchParams} /> : <Landing query={await searchParams} />
}

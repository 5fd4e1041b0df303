import { currentUser } from '@/lib/auth/actor'
import { Landing } from './_home/landing'
import type { Refused } from './_home/paste-box'
import { Start } from './_home/start'

/** The first page: what is due today for learners, the promise for everybody else. */
export default async function HomePage({ searchParams }: { searchParams: Promise<Refused> }) {
  return (await currentUser()) ? <Start /> : <Landing query={await searchParams} />
}

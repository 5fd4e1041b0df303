'use client'
import { type ComponentProps, lazy, Suspense } from 'react'

const Match = lazy(() => import('./match/match').then((found) => ({ default: found.Match })))

/** Matching, loaded only where it is asked for. */
export const MatchScreen = (props: ComponentProps<typeof Match>) => (
  <Suspense>
    <Match {...props} />
  </Suspense>
)

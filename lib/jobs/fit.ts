import { createRequire } from 'node:module'
import { canRefit, type Fit } from '@/lib/data/refits'

type Answered = object
/** The part of the optimizer's binding that is used; the package has no types of its own. */
type Binding = {
  readonly FSRSBindingReview: new (rating: number, elapsedDays: number) => Answered
  readonly FSRSBindingItem: new (answers: readonly Answered[]) => object
  readonly computeParameters: (items: readonly object[], options: object) => Promise<number[]>
}

/** Null where it was left out of the installation (it is optional), or is made for another C library: a worker does without. */
const findBinding = (): Binding | null => {
  try {
    // It is a native module and nothing around it: no `import` can load that.
    return createRequire(import.meta.url)('@open-spaced-repetition/binding-linux-x64-gnu')
  } catch {
    return null
  }
}

/** The optimizer of FSRS, which seeks weights by gradient descent; null where this machine has none. */
export const findFit = (): Fit | null => {
  const binding = canRefit ? findBinding() : null
  if (!binding) return null
  const { FSRSBindingReview, FSRSBindingItem, computeParameters } = binding
  return (items) =>
    computeParameters(
      items.map(
        ({ answers }) =>
          new FSRSBindingItem(answers.map(({ rating, elapsedDays }) => new FSRSBindingReview(rating, elapsedDays))),
      ),
      // Milliseconds between two looks at how far it is: they round the time of a fit up.
      { enableShortTerm: true, timeout: 5 },
    )
}

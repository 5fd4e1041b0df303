import { type ComponentType, lazy, Suspense, useState } from 'react'

/**
 * A component whose script comes after that of the page. Where `warm` was called early it is there at once when it is shown,
 * and takes the focus as any other; before that it comes a moment later.
 */
export const later = <Props extends object>(load: () => Promise<ComponentType<Props>>) => {
  let found: ComponentType<Props> | undefined
  const Lazy = lazy(async () => ({ default: await load() }))
  const Later = (props: Props) => {
    const [Shown] = useState(() => found)
    return Shown ? (
      <Shown {...props} />
    ) : (
      <Suspense>
        <Lazy {...props} />
      </Suspense>
    )
  }
  /** Fetches the script; without a connection the next showing tries again. */
  const warm = () =>
    load().then(
      (component) => {
        found = component
      },
      () => undefined,
    )
  return Object.assign(Later, { warm })
}

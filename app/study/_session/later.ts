import { later } from '@/app/_ui/later'

// What a session shows only after its first question is up.
export const After = later(() => import('./after').then((found) => found.After))
export const End = later(() => import('./end').then((found) => found.End))
export const KeysHelp = later(() => import('./keys-help').then((found) => found.KeysHelp))
export const OptionsDialog = later(() => import('./options-dialog').then((found) => found.OptionsDialog))
export const Arrange = later(() => import('@/app/_ui/answer/arrange').then((found) => found.Arrange))

/** What a session asks of the server besides keeping events. Without a connection it would come to nothing. */
export const loadActions = () => import('../actions')

/** Fetches all of it. */
export const warmSession = (): void => {
  for (const each of [After, End, KeysHelp, OptionsDialog, Arrange]) void each.warm()
  loadActions().catch(() => undefined)
}

import { beat, pulseMillis } from '@/lib/data/pulse'
import { isDatabaseAway } from '@/lib/data/trouble'
import { systemActor } from '@/lib/domain/policy'

const system = systemActor('the pulse of a server')

type Told = (error: unknown) => void

const once = async (told: Told) => {
  try {
    await beat(system, new Date())
  } catch (error) {
    // While the database is away nobody can be served either: the silence is what it is.
    if (!isDatabaseAway(error)) told(error)
  }
}

/** Says from now on, as long as the process lives, that this server answers. `told` hears what went wrong. */
export const startPulse = async (told: Told): Promise<void> => {
  await once(told)
  setInterval(() => once(told), pulseMillis).unref()
}

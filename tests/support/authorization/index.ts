import { accounts } from './accounts'
import { classes } from './classes'
import { decks } from './decks'
import { documents } from './documents'
import { library } from './library'
import { mail } from './mail'
import { marking } from './marking'
import { notes } from './notes'
import { progress } from './progress'
import { reports } from './reports'
import type { Area } from './shape'
import { study } from './study'

const areas: readonly Area[] = [
  accounts,
  mail,
  decks,
  documents,
  study,
  library,
  classes,
  marking,
  reports,
  progress,
  notes,
]

/** The table of roles and resources: every door of app/ and every function of lib/data that something calls. */
export const doors = Object.assign({}, ...areas.map((area) => area.doors)) as Area['doors']
export const data = Object.assign({}, ...areas.map((area) => area.data)) as Area['data']

import { accounts } from './accounts'
import { assigning } from './assigning'
import { assignments } from './assignments'
import { attempts } from './attempts'
import { classes } from './classes'
import { common } from './common'
import { decks } from './decks'
import { documents } from './documents'
import { editions } from './editions'
import { engine } from './engine'
import { errors } from './errors'
import { exports } from './exports'
import { figures } from './figures'
import { gradebook } from './gradebook'
import { home } from './home'
import { library } from './library'
import { mails } from './mails'
import { marking } from './marking'
import { notes } from './notes'
import { notices } from './notices'
import { offline } from './offline'
import { offlineLibrary } from './offline-library'
import { packages } from './packages'
import { progress } from './progress'
import { reader } from './reader'
import { reports } from './reports'
import { roster } from './roster'
import { study } from './study'
import { studySettings } from './study-settings'
import { today } from './today'

/** Every sentence the product says in English, by namespace: ICU messages. */
export const en = {
  accounts,
  assigning,
  assignments,
  attempts,
  classes,
  common,
  decks,
  documents,
  editions,
  engine,
  errors,
  exports,
  figures,
  gradebook,
  home,
  library,
  mails,
  marking,
  notes,
  notices,
  offline,
  offlineLibrary,
  packages,
  progress,
  reader,
  reports,
  roster,
  study,
  studySettings,
  today,
}

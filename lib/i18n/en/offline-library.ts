/** Searching what a device holds without the server. The device fills in the `{names}`. */
export const offlineLibrary = {
  title: 'Library',
  label: 'Search what is on this device',
  hint: 'Words, or deck: doc: is: kind: prop:',
  search: 'Search',
  match: 'Match pairs',
  found: '{n} of the {total} facts on this device.',
  foundNone: 'None of the {total} facts on this device.',
  holds: 'Here is what comes due or is new until {date}. What comes later, and what is suspended, only the server has.',
  unknown: 'Only the server knows {keys}.',
  unsure: '{n} more may belong here.',
  study: 'Study these',
  isNew: 'new',
  due: 'due {date}',
  more: 'and {n} more',
  back: 'What is due',
} as const

/** Words by which what has happened is named: alternatives for a pattern. */
export const happenings =
  'Battle|Siege|War|Uprising|Rebellion|Revolt|Revolution|Mutiny|Massacre|Crusade|Coup|Crisis|Congress'

const opening = new RegExp(`^(?:${happenings}) (?:of|on|for|against) `)

/** "Battle of Ulm": what has happened, though the text says of no place or person more. */
export const isHappening = (name: string): boolean => opening.test(name)

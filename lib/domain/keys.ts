/** When a key of the session acts: while sentences are read, before the answer, after it. */
type Moment = 'reading' | 'asking' | 'answered'

/** Keys of one act: one pressed alone, and one with a modifier, which acts inside a text field, too. Null: none. */
export type Binding = { readonly single: string | null; readonly modified: string | null }

type Usual = Binding & { readonly at: readonly Moment[] }

const usual = (single: string, at: readonly Moment[], modified: string | null = null): Usual => ({
  single,
  modified,
  at,
})
const always: readonly Moment[] = ['reading', 'asking', 'answered']
const unread: readonly Moment[] = ['asking', 'answered']

/** What the session does at a key, with its usual keys (study.md) and when it acts. Enter always goes on as well. */
const usualKeys = {
  go: usual('space', always),
  optionA: usual('a', ['asking']),
  optionB: usual('b', ['asking']),
  optionC: usual('c', ['asking']),
  optionD: usual('d', ['asking']),
  again: usual('1', ['answered']),
  hard: usual('2', ['answered']),
  good: usual('3', ['answered']),
  easy: usual('4', ['answered']),
  dontKnow: usual('0', ['asking'], 'alt+0'),
  hint: usual('h', ['asking'], 'alt+h'),
  inWords: usual('t', ['asking']),
  known: usual('k', ['reading', 'asking']),
  speak: usual('p', always, 'alt+p'),
  undo: usual('u', always),
  contest: usual('c', ['answered']),
  flag: usual('f', unread),
  reject: usual('r', unread),
  edit: usual('e', ['answered']),
  suspend: usual('s', unread),
  newCard: usual('n', always),
  options: usual('o', always),
  help: usual('?', always),
} as const satisfies Readonly<Record<string, Usual>>

export type KeyAct = keyof typeof usualKeys
export const keyActs = Object.keys(usualKeys) as KeyAct[]
export type Bindings = Readonly<Record<KeyAct, Binding>>

/** What a learner changed; the other acts have their usual keys. */
export type KeyChoices = Readonly<Partial<Record<KeyAct, Binding>>>

const optionActs: readonly KeyAct[] = ['optionA', 'optionB', 'optionC', 'optionD']

/** The act of an option by its place from 0; options beyond the fourth have the letter of their place for a key. */
export const optionAct = (index: number): KeyAct | undefined => optionActs[index]

const meet = (a: KeyAct, b: KeyAct): boolean => {
  const moments: readonly Moment[] = usualKeys[b].at
  return usualKeys[a].at.some((moment) => moments.includes(moment))
}

const has = ({ single, modified }: Binding, key: string): boolean => single === key || modified === key

/** The other acts among `keys` that have a key while `act` may act, too. */
const holdersOf = (keys: KeyChoices, act: KeyAct, key: string): readonly KeyAct[] =>
  keyActs.filter((other) => {
    const held = keys[other]
    return held !== undefined && other !== act && meet(other, act) && has(held, key)
  })

/** Whether two acts that may act at once are given the same key. */
export const haveConflict = (choices: KeyChoices): boolean =>
  keyActs.some((act) => {
    const { single = null, modified = null } = choices[act] ?? {}
    return [single, modified].some((key) => key !== null && holdersOf(choices, act, key).length > 0)
  })

/** All keys of a learner: the chosen ones, and the usual ones where no choice has taken them. */
export const bindingsOf = (choices: KeyChoices): Bindings => {
  const left = (act: KeyAct, key: string | null) =>
    key !== null && holdersOf(choices, act, key).length > 0 ? null : key
  const entries = keyActs.map((act): [KeyAct, Binding] => {
    const { single, modified } = usualKeys[act]
    return [act, choices[act] ?? { single: left(act, single), modified: left(act, modified) }]
  })
  return Object.fromEntries(entries) as Record<KeyAct, Binding>
}

const without = ({ single, modified }: Binding, key: string): Binding => ({
  single: single === key ? null : single,
  modified: modified === key ? null : modified,
})

/** Gives an act a key, or none. The acts that had it until now lose it, and are named. */
export const withKey = (
  choices: KeyChoices,
  act: KeyAct,
  kind: keyof Binding,
  key: string | null,
): { readonly choices: KeyChoices; readonly taken: readonly KeyAct[] } => {
  const now = bindingsOf(choices)
  const taken = key === null ? [] : holdersOf(now, act, key)
  const rest = taken.map((other) => [other, without(now[other], key ?? '')] as const)
  return { choices: { ...choices, [act]: { ...now[act], [kind]: key }, ...Object.fromEntries(rest) }, taken }
}

/** Of a keyboard event what tells its key. `isAltGraph`: a layout's own way to a character, which is no modifier. */
export type Pressed = {
  readonly key: string
  readonly code: string
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly isAltGraph: boolean
}

const letterOnKeyboard = (code: string): string | null =>
  /^(?:Key|Digit)([A-Z0-9])$/.exec(code)?.[1]?.toLowerCase() ?? null
const isAscii = (text: string): boolean => /^[\x21-\x7e]$/.test(text)

/**
 * The names of a pressed key, the likeliest first: `u`, `?`, `space`, `alt+h`. With a modifier, or where the layout writes no
 * Latin letters, the letter printed on the key counts as well. Empty for keys that cannot be chosen (Enter, Tab, arrows).
 */
export const namesOf = ({ key, code, altKey, ctrlKey, metaKey, shiftKey, isAltGraph }: Pressed): readonly string[] => {
  const plain = key === ' ' ? 'space' : [...key].length === 1 ? key.toLowerCase() : null
  if (plain === null) return []
  const printed = letterOnKeyboard(code)
  const isModified = !isAltGraph && (altKey || ctrlKey || metaKey)
  const letters =
    isAscii(plain) || plain === 'space' || printed === null ? [plain] : isModified ? [printed] : [plain, printed]
  if (!isModified) return letters
  const modifiers = [ctrlKey && 'ctrl', altKey && 'alt', metaKey && 'meta', shiftKey && 'shift'].filter(Boolean)
  return letters.map((letter) => [...modifiers, letter].join('+'))
}

const modifiedName = /^(?:ctrl\+)?(?:alt\+)?(?:meta\+)?(?:shift\+)?(?:space|\S)$/u

/** Whether a text is a name that `namesOf` can give, of a key pressed alone or with a modifier. */
export const isKeyName = (name: string, kind: keyof Binding): boolean => {
  const isModified = /^(?:ctrl|alt|meta)\+./.test(name)
  if (kind === 'modified') return isModified && modifiedName.test(name)
  return name === 'space' || (/^\S$/u.test(name) && name === name.toLowerCase())
}

/** The act of a pressed key among those possible now; null for none. */
export const actOf = (
  bindings: Bindings,
  names: readonly string[],
  kinds: readonly (keyof Binding)[],
  isPossible: (act: KeyAct) => boolean,
): KeyAct | null => {
  for (const name of names) {
    const act = keyActs.find((each) => isPossible(each) && kinds.some((kind) => bindings[each][kind] === name))
    if (act) return act
  }
  return null
}

/** The keys of a name in the order in which they are shown: `['Alt', 'H']`. */
export const keysInWords = (name: string): readonly string[] =>
  name
    .split(/(?<=[a-z])\+/)
    .map((part) => (part.length === 1 ? part.toUpperCase() : part[0]?.toUpperCase() + part.slice(1)))

/** Keys that a browser acts on before a page hears of them: new window, new tab, close. */
export const isReserved = (name: string): boolean => /^(?:ctrl|meta)\+(?:shift\+)?[ntwq]$/.test(name)

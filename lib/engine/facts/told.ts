import type { VerbGroup } from '../chunks'

/** Verbs with the prepositions whose phrase a family of its own reads: what a thing consists of, comes from, leads to, is called after. */
const phrases: Readonly<Record<string, RegExp>> = {
  consist: /^of$/,
  compose: /^of$/,
  make: /^(?:of|from|up)$/,
  divide: /^into$/,
  subdivide: /^into$/,
  split: /^into$/,
  separate: /^into$/,
  organize: /^into$/,
  classify: /^(?:into|as)$/,
  surround: /^by$/,
  enclose: /^by$/,
  fill: /^with$/,
  cover: /^(?:by|with|in)$/,
  derive: /^from$/,
  come: /^from$/,
  originate: /^from$/,
  descend: /^from$/,
  obtain: /^from$/,
  extract: /^from$/,
  produce: /^(?:from|by)$/,
  lead: /^to$/,
  result: /^(?:in|from)$/,
  contribute: /^to$/,
  stem: /^from$/,
  arise: /^from$/,
  cause: /^by$/,
  trigger: /^by$/,
  spark: /^by$/,
  induce: /^by$/,
  name: /^(?:after|for|in)$/,
  know: /^(?:as|for)$/,
  refer: /^as$/,
  characterize: /^by$/,
  characterise: /^by$/,
  distinguish: /^by$/,
  differ: /^(?:from|in)$/,
  note: /^for$/,
  remember: /^for$/,
}

/** True where the phrase behind the verb is asked by the family that knows what it means. */
export const isToldElsewhere = (vg: VerbGroup, prep: string | undefined): boolean =>
  phrases[vg.lemma]?.test(prep ?? '') ?? false

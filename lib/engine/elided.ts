import type { Chunk, VerbGroup } from './chunks'
import { type Clause, nominal } from './clauseParts'

/** "was hired in 1959 but left in 1961": what one does oneself, whatever was done to one before. */
const ownDeed = new Set(
  'leave retire resign collaborate cooperate correspond preside fail stay serve continue work live graduate escape sail arrive emigrate immigrate migrate travel journey walk die perish appear disappear emerge vanish remain reside stand sit sleep exist occur happen result campaign tour protest rebel revolt participate compete belong rely depend consist debut flourish thrive lapse expire react respond succumb suffer culminate peak'.split(
    ' ',
  ),
)

/** "was dismissed in 1912 and sued to have her post back": with "to", what one sets out to do oneself. */
const aimed = new Set(
  'sue attempt try decide agree refuse promise hope threaten manage seek offer learn struggle proceed volunteer vow pledge decline cease want wish need start help petition vote'.split(
    ' ',
  ),
)

/** "was seen crossing the park and heard singing": what one is found at. */
const foundAt = /^(?:see|hear|catch|find|leave|keep|spot|observe|notice|film|photograph)$/

/** "was bought by the guild and renamed Holm Hall": what it is called, and nothing that it does. */
const isNewName = (chunks: readonly Chunk[], at: number): boolean =>
  /^re(?:name|christen|title|designate)$/.test(chunks[at]?.vg?.lemma ?? '') && !nominal(chunks[at + 2])

/** "was appointed head and directed funding to schools": what follows is what was directed. */
const hasObject = (chunks: readonly Chunk[], at: number, { lemma }: VerbGroup): boolean =>
  nominal(chunks[at + 1]) ? !isNewName(chunks, at) : chunks[at + 1]?.kind === 'ger' && !foundAt.test(lemma)

const happening =
  /(?:tion|sion|ment|ance|ence)$|^(?:rise|fall|decline|success|growth|loss|end|start|defeat|victory|outbreak|spread|collapse|revolt|war|peace|crisis)$/
const body =
  /^(?:collection|exhibition|foundation|institution|publication|organi[sz]ation|association|department|parliament|government)$/

/** "were heard in Ulm and contributed to the fall of Lang": what something brings about is its own deed, where gifts are contributed to a fund. */
const bringsAbout = (chunks: readonly Chunk[], at: number, { lemma }: VerbGroup): boolean => {
  const noun = chunks[at + 2]?.head
  return (
    lemma === 'contribute' &&
    chunks[at + 1]?.word === 'to' &&
    noun?.pos === 'noun' &&
    happening.test(noun.lower) &&
    !body.test(noun.lower)
  )
}

/** "was chosen as a member and assisted in editing the charter": whoever is assisted has that done by somebody. */
const helpsOut = (chunks: readonly Chunk[], at: number, { lemma }: VerbGroup): boolean =>
  lemma === 'assist' && /^(?:in|with|at)$/.test(chunks[at + 1]?.word ?? '')

/** "was built in 1820 and burned in 1904": whether the verb behind "and" shares the helper of the passive before it. */
export const sharesHelper = (chunks: readonly Chunk[], at: number, vg: VerbGroup, previous: Clause): boolean =>
  vg.doubtful &&
  previous.vg.voice === 'passive' &&
  previous.vg.helpers.length > 0 &&
  !ownDeed.has(vg.lemma) &&
  !hasObject(chunks, at, vg) &&
  !bringsAbout(chunks, at, vg) &&
  !helpsOut(chunks, at, vg) &&
  !(chunks[at + 1]?.kind === 'inf' && aimed.has(vg.lemma))

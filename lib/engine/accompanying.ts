import type { Chunk } from './chunks'
import { type Clause, isPast, skipAdverbsLeft } from './clauseParts'
import { complementEnd } from './complement'
import { infinitive, pastOfGerund, thirdPerson } from './verbs'

/** What follows from the whole of what was said, rather than something that its subject did. */
const following = new Set(
  'necessitate loosen demand confirm enhance improve strengthen weaken limit restrict result reduce cause lead mean make allow enable help give increase prevent cost show suggest require bring force end start create prompt contribute leave mark ensure turn raise spark trigger drive put render let keep consist comprise contain indicate imply reflect represent be have do use include exclude accord follow regard concern consider depend range begin compare base provide see say kill injure wound destroy damage affect succeed replace refer denote signify'.split(
    ' ',
  ),
)

/** What a passive clause may go on with and still speak of its subject. */
const ofTheSame = /^(?:join|remain|face|overlook|reach)$/

const isShare = (chunk: Chunk | undefined): boolean => /(?:%|\bper ?cent)$/.test(chunk?.word ?? '')

/**
 * "He left for Ulm, taking a post at the mint": what its subject did beside what the clause says, as a clause of its own. Only behind a
 * comma at the end of a main clause, and of verbs whose subject that is.
 */
export function accompanyingClauses(
  chunks: readonly Chunk[],
  verbs: readonly number[],
  clauses: readonly Clause[],
): readonly Clause[] {
  return chunks.flatMap((chunk, at): readonly Clause[] => {
    const { head } = chunk
    if (chunk.kind !== 'ger' || !head || /^(?:np|prep)$/.test(chunks[at + 1]?.kind ?? '') === false) return []
    const comma = skipAdverbsLeft(chunks, at - 1)
    const host = clauses.find((clause) => clause.complement.b === comma && comma > clause.at)
    const lemma = infinitive(head.lower)
    if (chunks[comma]?.kind !== 'comma' || !host?.subject || following.has(lemma)) return []
    if (host.relative !== undefined || host.marker !== undefined || host.vg.negated || host.reduced) return []
    if (host.vg.helpers.some((helper) => helper.pos === 'modal')) return []
    // "Lang lowered the duty, reaching 4 %": the duty reached it, and not he.
    if (
      /^(?:reach|hit|total|average|exceed)$/.test(lemma) &&
      host.subject.head.pos === 'name' &&
      isShare(chunks[at + 1])
    )
      return []
    if (host.vg.voice === 'passive' && !ofTheSame.test(lemma)) return []
    const past = isPast(host.vg)
    const words = past ? pastOfGerund(head.lower) : host.subject.plural ? lemma : thirdPerson(lemma)
    const form = past ? 'past' : host.subject.plural ? 'base' : 'pres3'
    return [
      {
        vg: {
          helpers: [],
          adverbs: [],
          main: { ...head, text: words, lower: words, form },
          lemma,
          voice: 'active',
          negated: false,
          progressive: false,
          doubtful: false,
        },
        at,
        subject: host.subject,
        front: [],
        complement: { a: at + 1, b: complementEnd(chunks, verbs, at) },
        shared: false,
        reduced: true,
      },
    ]
  })
}

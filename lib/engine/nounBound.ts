import type { Chunk } from './chunks'

/** Prepositions that more often belong to the noun before them than to the verb. */
export const nounBound = new Set('of between about regarding concerning over per among toward towards'.split(' '))

/** Nouns whose "on ...", "for ..." belongs to them: "an agreement on the formation of a coalition". */
export const topical =
  /^(?:agreement|book|treaty|report|law|paper|study|research|attack|raid|assault|ban|tax|convention|lecture|essay|information|influence|effect|impact|view|focus|emphasis|conference|debate|article|theory|hypothesis|monopoly|plan|proposal|need|basis|reason|demand|support|evidence|method|model|name|word|term|response|solution|answer|key|access|contribution|approach|resistance|opposition|reference|introduction|increase|decrease|decline|reduction|interest|confidence|belief|change|partnership|relationship|contact|war|treatment|responsibility|role|part|case|scheme|limit|threat|alternative|right|barrier|obstacle|exception|heir|appointment|admission|damage|harm|tribute|successor)s?$/

/** Houses and bodies that are for somebody. */
export const institution =
  /^(?:school|college|hospital|home|house|society|association|union|club|fund|foundation|centre|center|museum|journal|magazine|guide|handbook|textbook|shelter|orphanage|institute|academy|library)$/

/** Nouns with an "against" of their own: "a campaign against smoking". */
export const hostile =
  /^(?:war|fight|struggle|campaign|revolt|rebellion|uprising|victory|battle|crime|protest|attack|defen[cs]e|vaccine|law|action|resistance|opposition|prejudice|discrimination|sanction|offensive|expedition|raid|plot|conspiracy|case|charge|evidence|ban|movement|crusade|objection|claim|lawsuit|riot|outcry|hostility|strike|measure|operation|insurrection|coup|argument)s?$/

const joint =
  /^(?:cooperation|collaboration|partnership|conjunction|connection|accordance|line|common|contact|contrast|relation|response|addition|exchange|return|preparation|opposition|proportion|comparison|competition|agreement|alliance|association|combination|parallel|tandem|relationship|regard|reference|reaction|reply|devotion|tribute|homage|obedience|deference)$/

/** "in cooperation with the town": three words that stand before a noun as one preposition. */
export function compoundPreposition(chunks: readonly Chunk[], at: number, end: number): string | undefined {
  const [first, noun, last, next] = chunks.slice(at, Math.min(end, at + 4))
  const fits =
    /^(?:in|by)$/.test(first?.word ?? '') &&
    noun?.kind === 'np' &&
    noun.j - noun.i === 1 &&
    joint.test(noun.word) &&
    /^(?:with|to|for)$/.test(last?.word ?? '') &&
    (next?.kind === 'np' || next?.kind === 'date')
  return fits ? `${first?.word} ${noun.word} ${last?.word}` : undefined
}

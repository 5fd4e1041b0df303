/** Prepositions that more often belong to the noun before them than to the verb. */
export const nounBound = new Set(
  'of between about against regarding concerning over per among toward towards'.split(' '),
)

/** Nouns whose "on ...", "for ..." belongs to them: "an agreement on the formation of a coalition". */
export const topical =
  /^(?:agreement|book|treaty|report|law|paper|study|research|attack|ban|tax|convention|lecture|essay|information|influence|effect|impact|view|focus|emphasis|conference|debate|article|theory|hypothesis|monopoly|plan|proposal|need|basis|reason|demand|support|evidence|method|model|name|word|term|response|solution|answer|key|access|contribution|approach|resistance|opposition|reference|introduction|increase|decrease|decline|reduction|interest|confidence|belief|change|partnership|relationship|contact|war|treatment|responsibility|role|part|case|scheme|limit|threat|alternative|right)s?$/

/** Houses and bodies that are for somebody. */
export const institution =
  /^(?:school|college|hospital|home|house|society|association|union|club|fund|foundation|centre|center|museum|journal|magazine|guide|handbook|textbook|shelter|orphanage|institute|academy|library)$/

const surnames = 'Brandt Lang Holm Haas Moser Kern Berg Roth Winter Weiss Stein Lorenz Adler Vogt'.split(' ')
const towns = 'Ulm Graz Linz Lund Kempten Bregenz Passau Lindau Wels Steyr Villach Bozen Meran Brixen'.split(' ')

/** Sentences of which enough can be asked that a text does without its doubtful questions. */
export const mills: readonly string[] = towns.flatMap((town, index) => [
  `In ${1801 + index * 7} Ada ${surnames[index]} founded the first paper mill of ${town}.`,
  `Otto ${surnames[13 - index]} painted the walls of the old harbour of ${town} in ${1803 + index * 9}.`,
])

import type { Candidate } from '../questions/candidate'
import type { Context } from '../questions/context'
import { foldOf } from '../questions/words'

const where = /^(?:[^,?]{3,80}, )?where\b/iu
const quarter = '(?:north|south|east|west)(?:-?(?:east|west))?'

/** "Where is Ulm south of the lake?", "Where does it flow to the east?": a direction in the question tells of the place. */
const direction = new RegExp(`\\b(?:${quarter} of|(?:to|in|from|towards?) the ${quarter})\\b`, 'iu')

/** "in the rivalry of two kings" is no where. */
const abstractPlace =
  /^(?:in|at|on|within|among|amid) (?:an?|the|its|their|his|her|many|several|some|most|all|various|different)?\s?(?:[\p{L}-]+ ){0,3}?(?:\p{Ll}+(?:ry|ism|ness|ment|tion|sion|ance|ence|ship)|societies|cultures|cases|ways|wars?|belief|fact|idea|work|works|studies|writings|book|terms|periods?|era|times?|life|lives|century|centuries|process|role|form|forms|numbers|detail|crisis|struggle)s?(?=$| (?:of|between|among|with|to|for|as)\b)/u

/** "in a book titled Salt": where something is written, and not where it is. */
const written =
  /^(?:in|on) (?:an?|the|its|their|his|her) (?:[\p{L}-]+ ){0,3}?(?:book|paper|article|essay|letter|novel|study|report|series|poem|play|film|speech|journal|magazine|work|treatise|lecture|volume|chapter|interview)s?\b/u

/** Nouns with such an ending that are places after all. */
const solid =
  /\b(?:apartment|basement|settlement|station|plantation|foundry|factory|laboratory|cemetery|monastery|library|gallery|refinery|nunnery|priory|battery|country|territory|pavement|monument|compartment|location|region|mansion|section|junction|intersection|excavation|institution|parliament|department|government|residence|entrance|distance|township|environment|armory|brewery|quarry|dairy|ferry|prairie|ship|tributary|estuary|province|delegation|reservation|fortification|confluence|promontory|observatory|dormitory|dispensary|sanctuary|conservatory)/iu

/** "the region of Graz in Marland": the place tells where the place before it is, not where it happened. */
function belongsToPlace(before: string, context: Context): boolean {
  const name = /(?:of|from|to|and) (?:the )?((?:\p{Lu}[\p{L}’'-]+ ?)+)(?:in|on|at|near) (?:the )?$/u
    .exec(before)?.[1]
    ?.trim()
  return name !== undefined && context.namings.get(foldOf(name))?.[0]?.type === 'place'
}

/** True for a place that is asked where another phrase has it, or that is no place. */
export const misplaced = ({ stem, answer }: Candidate, before: string, context: Context): boolean =>
  /^In which organi[sz]ation\b/.test(stem) ||
  (where.test(stem) &&
    (direction.test(stem) ||
      /^(?:through|across|along|over|past) /.test(answer) ||
      written.test(answer) ||
      (abstractPlace.test(answer) && !solid.test(answer)) ||
      belongsToPlace(before, context)))

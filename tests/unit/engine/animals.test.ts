import { describe, expect, it } from 'vitest'
import { asksIn } from './reading'

const hare = 'The river hare is a small, nocturnal mammal native to Tyrol.'
const said = (text: string, title = 'River hare'): string => asksIn(text, title).join('\n')

describe('a text on an animal says "it", "they" and "the animal" of it', () => {
  it.each([
    [
      `${hare} The burrow has a long tunnel. It feeds on moss and reeds.`,
      'What does the river hare feed on? moss and reeds',
    ],
    [
      `${hare} The hair around the nostrils is thick. Its salivary glands can be found in the lower jaw.`,
      "Where can the river hare's salivary glands be found? in the lower jaw",
    ],
    [
      `${hare} River hares live in Tyrol.\n\nThe river hare's jaw is weak, so they chew bark by grinding it slowly.`,
      'What do river hares chew? bark',
    ],
    [
      `${hare} River hares live in Tyrol.\n\nThe river hare is never far from water. They use pebbles to build a wall.`,
      'For what purpose do river hares use pebbles? to build a wall',
    ],
    [`${hare} The species inhabits wet meadows.`, 'What does the river hare inhabit? wet meadows'],
    [`${hare} The animal inhabits wet meadows.`, 'What does the river hare inhabit? wet meadows'],
    [
      `${hare} Its close relatives include marsh voles and rock mice, and it is kept as a pet.`,
      "What do the river hare's close relatives include? marsh voles and rock mice",
    ],
    [
      `${hare} Its long, soft tail serves as a rudder.`,
      "What does the river hare's long, soft tail serve as? a rudder",
    ],
  ])('%s', (text, question) => expect(said(text)).toContain(question))
  it.each([
    ['another animal may be meant', `${hare} The marsh owl hunts the river hare. It feeds on moss and reeds.`],
    ['one of them is spoken of', `${hare} The male guards the den. It feeds on moss and reeds.`],
    [
      'its food is many',
      `${hare} River hares live in Tyrol. The river hare hunts termites. They feed on moss and reeds.`,
    ],
    ['the young are many', `${hare} River hares live in Tyrol. The young leave the den. They feed on moss and reeds.`],
    ['a thing has a mouth', `${hare} The den has a tunnel. Its mouth is covered with moss and reeds.`],
    ['a river has a mouth', `${hare} The river Inn crosses Tyrol. Its mouth is covered with moss and reeds.`],
    [
      'nobody knows who slept',
      `${hare} Its main foe is the fox. It sleeps by day. Its head is covered with moss and reeds.`,
    ],
    ['a part has it as well', `${hare} The snout is long. Its skin is covered with moss and reeds.`],
  ])('says nothing where %s', (_what, text) =>
    expect(said(text)).not.toMatch(
      /(?:the river hare|river hares)(?:'s?)?(?: (?:skin|mouth|head))? (?:feed|is on|covered)/,
    ),
  )
  it('takes no thing for an animal', () =>
    expect(said('The mill is a building. The wheel turns. It feeds on a brook.', 'Mill')).not.toMatch(/the mill feed/))
})

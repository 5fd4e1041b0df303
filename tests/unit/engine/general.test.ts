import { describe, expect, it } from 'vitest'
import { askedIn } from './reading'

describe('of what is said in general', () => {
  it.each([
    [
      'a name is asked for with the condition under which it is given',
      'A block of cut peat is called a turf when it has dried for a summer.',
      'What is a block of cut peat called when it has dried for a summer? turf',
    ],
    [
      'a second name is asked for as such',
      'The science of old bells is campanology, also called bell lore.',
      'What is campanology also called? bell lore',
    ],
    [
      'a plural behind its noun is no verb',
      'In 1954, Ida Brandt and Otto Lind collected water samples from several deep wells in Graz.',
      'Who collected water samples from several deep wells in Graz in 1954? Ida Brandt and Otto Lind',
    ],
    [
      'somebody with a name behind what people are is a person',
      'The bridge is drawn in a letter of the Swabian merchant Jost al Hadi, who founded The School of Weights.',
      'Who founded The School of Weights? Jost al Hadi',
    ],
  ])('%s', (_what, text, expected) => expect(askedIn(text)).toContain(expected))

  it.each([
    [
      'the last of two with a name for both',
      'Barns with sheep or goats, also known as stock, need dry straw.',
      /(?:is|are) goats/,
    ],
    [
      'what is left of a phrase whose name stays behind',
      'The beetle uses a plate on its back called a shield to turn over stones.',
      /called a? ?shield/,
    ],
    [
      'where what is said of one place only happens',
      'It is a band of soft wood where growth occurs in young trees.',
      /Where does growth/,
    ],
    ['what happens of a word', 'Shepherds now use the term yearling when a sheep is one.', /What happens/],
    [
      'what something is by half a condition',
      'Glaze is a coat of clear ice that is often seen when rain falls on frozen roads.',
      /that is often seen(?! when)/,
    ],
    [
      'for half of two things said as one',
      'The guild lists the wares in a basket of goods and services for sale.',
      /goods$/m,
    ],
    [
      'for a quality without its noun',
      'When the amount of cold is equal to that of a deep frost, wax will act as a brittle solid.',
      /act as solid/,
    ],
    [
      'where a state is',
      'Thermally, a small spring is at a boiling point throughout the year, from its surface to its bed.',
      /Where is/,
    ],
    ['for a half of a place', 'Wild goats live on the banks and slopes of hills.', /on the banks$/m],
    [
      'what a thing is by the first of what it lets through',
      'A sluice is a break in the wall of a canal that allows cold mud, fallen leaves, and silt to escape from a pond below the weir.',
      /allows cold mud(?:\?|$)/m,
    ],
    ['what is included where', 'R1 includes rye and oats in dry barns.', /include in/],
    [
      'what happens where all remains',
      'The heat at the centre of the stack remains about 35 °C when there is rain.',
      /What happens/,
    ],
    [
      'with one side of a comparison',
      'When a mill can produce a flour at a lower price than another mill, it has an advantage in that flour.',
      /at a lower price(?! than)/,
    ],
    [
      'for what only its sentence underlies',
      'The underlying mechanism involves a slow decay of the inner rope.',
      /mechanism/,
    ],
    ['with "it" for the answer', 'When crystals gather in the wax, they make it brittle.', /in it, /],
    [
      'what holds only within what it tells of',
      'Salt can cause chalking, a fault in which stone weight falls below 70 grams per brick.',
      /^Stone weight falls/m,
    ],
  ])('it is not asked %s', (_what, text, refused) => expect(askedIn(text).join('\n')).not.toMatch(refused))

  it('signs of an illness are those of the one a document is about', () => {
    const text =
      'Cowpox is a mild disease of cattle. Most farms know cowpox well. Common symptoms include a dry cough, sore eyes, and a red rash.'
    expect(askedIn(text, 'Cowpox')).toContain(
      'In cowpox, what do common symptoms include? a dry cough, sore eyes, and a red rash',
    )
  })
})

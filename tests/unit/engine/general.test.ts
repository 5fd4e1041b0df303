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
      'Who founded The School of Weights? the Swabian merchant Jost al Hadi',
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
  ])('it is not asked %s', (_what, text, refused) => expect(askedIn(text).join('\n')).not.toMatch(refused))

  it('signs of an illness are those of the one a document is about', () => {
    const text =
      'Cowpox is a mild disease of cattle. Most farms know cowpox well. Common symptoms include a dry cough, sore eyes, and a red rash.'
    expect(askedIn(text, 'Cowpox')).toContain(
      'In cowpox, what do common symptoms include? a dry cough, sore eyes, and a red rash',
    )
  })
})

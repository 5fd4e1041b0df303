import { describe, expect, it } from 'vitest'
import { askedIn, questionsIn } from './reading'

describe('cause and effect', () => {
  it.each([
    ['Deforestation leads to soil erosion and flooding.', 'What does deforestation lead to? soil erosion and flooding'],
    [
      'Heavy grazing has resulted in the loss of native grasses.',
      'What has resulted in the loss of native grasses? heavy grazing',
    ],
    [
      'The invention of the cotton gin allowed planters to process far more cotton.',
      'What did the invention of the cotton gin allow planters to do? process far more cotton',
    ],
    ['Waxy leaves prevent cacti from losing water.', 'What do waxy leaves prevent cacti from doing? losing water'],
    [
      'The port of Sparta declined mainly because of the loss of its fleet.',
      'Why did the port of Sparta decline? because of the loss of its fleet',
    ],
    ['The famine was caused by a fungus of potatoes.', 'What caused the famine? a fungus of potatoes'],
    [
      'Deltas result from the deposition of silt at the mouth of a river.',
      'What do deltas result from? the deposition of silt at the mouth of a river',
    ],
    [
      'The Romans left Britain because of attacks on Italy, and the towns fell into ruin.',
      'Why did the Romans leave Britain? because of attacks on Italy',
    ],
    [
      'Because of its mild climate, Madeira attracts many visitors.',
      'Why does Madeira attract many visitors? because of its mild climate',
    ],
  ])('%s', (text, expected) => expect(askedIn(text)).toContain(expected))
})

describe('definition', () => {
  it.each([
    [
      'In economics, inflation is an increase in the general price level of goods.',
      'In economics, what is inflation? an increase in the general price level of goods',
    ],
    [
      'The opposite of inflation is deflation, a decrease in the general price level.',
      'What is deflation? a decrease in the general price level',
    ],
    [
      'The gland is involved in hormone release: the process of passing hormones into the blood.',
      'What is hormone release? the process of passing hormones into the blood',
    ],
    [
      'Osmosis is the movement of water across a membrane.',
      'What is the term for the movement of water across a membrane? osmosis',
    ],
    [
      'Mercury is the only metal that is liquid at room temperature.',
      'What is the only metal that is liquid at room temperature? mercury',
    ],
    [
      'The largest island in the world, Greenland, belongs to Denmark.',
      'What is the largest island in the world? Greenland',
    ],
    ['Otto Brandt was a Swiss engineer who built bridges.', 'Who was Otto Brandt? a Swiss engineer who built bridges'],
  ])('%s', (text, expected) => expect(askedIn(text)).toContain(expected))
  it.each([
    ['what is said of some', 'Many drugs are enzyme inhibitors.', /^What are many/],
    ['a class and a colour, which fit many things', 'Basalt is a dark volcanic rock.', /term for/],
    [
      'a list that has no one name',
      'The main parts of a flower are the sepals, the petals and the stamens.',
      /^What are the sepals/,
    ],
    [
      'a noun that may not be the one explained',
      'In 1833 Ada Weiss met the son of Anton Keller, a rich banker from Linz.',
      /^Who was Anton Keller/,
    ],
  ])('does not ask %s', (_name, text, stem) =>
    expect(askedIn(text).filter((question) => stem.test(question))).toEqual([]),
  )
})

describe('what is refused of causes and definitions', () => {
  it.each([
    ['a definition cut in its list', 'Trade is the exchange of goods and services in a market.', /exchange of goods$/],
    ['what is only a part', 'Graz was part of a large empire.', /^What was Graz/],
    ['the bearer of a first place', 'Ada Weiss was the first botanist of Linz.', /^Who was Ada Weiss/],
    ['a cause whose verb is narrowed', 'Copper only melts in a kiln because the heat must be great.', /^Why/],
    ['a place by what it cannot be', 'He taught at the New School in Linz, a free academy for boys.', /Linz\?/],
    [
      'what an unnamed "its" leans on',
      'The hardness of diamond contributes to its value as a gem.',
      /^What contributes/,
    ],
    [
      'a subject behind a phrase of place',
      'In Linz, the guilds declared the duke an outlaw.',
      /^What (?:is|was) (?:Linz|the guilds)/,
    ],
    ['a condition that leans on its sentence', 'Pilots can turn back if they do.', /^Under what condition/],
    ['what happens where something only is', 'Kilns are efficient if they burn coke at great heat.', /^What happens/],
    ['what is a meaning itself', 'The name goes back to the Greek "oxys", literally "sharp".', /oxys mean/],
    [
      'a list of which more follows',
      'Late fires include the blaze of 1629, which ruined Graz, and the blaze of 1679.',
      /include\?/,
    ],
    ['the cause of a noun within a list', 'The effects include lower pay due to strikes.', /^Why/],
  ])('%s', (_name, text, stem) => expect(askedIn(text).filter((question) => stem.test(question))).toEqual([]))
})

describe('parts', () => {
  it.each([
    [
      'Blood consists of plasma, red cells, white cells and platelets.',
      'What does blood consist of? plasma, red cells, white cells and platelets',
    ],
    [
      'Alloys of copper and iron include brass, bronze and steel.',
      'What are some alloys of copper and iron? brass, bronze and steel',
    ],
  ])('%s', (text, expected) => expect(askedIn(text)).toContain(expected))
  it('does not take how many for what', () =>
    expect(
      askedIn('Digestion consists of dozens of separate reactions.').filter((question) => /^What does/.test(question)),
    ).toEqual([]))
})

describe('names', () => {
  it.each([
    [
      'Sodium chloride, commonly known as table salt, is soluble.',
      'What is sodium chloride commonly known as? table salt',
    ],
    ['Mumbai, formerly known as Bombay, is a large port.', 'What was Mumbai formerly known as? Bombay'],
    [
      'The process by which plants lose water through their leaves is called transpiration.',
      'What is the process by which plants lose water through their leaves called? transpiration',
    ],
    [
      'A person who studies fossils is called a paleontologist.',
      'What is a paleontologist? a person who studies fossils',
    ],
    [
      'The layer of air around the Earth is referred to as the atmosphere.',
      'What is the layer of air around the Earth called? the atmosphere',
    ],
    ['The patella (kneecap) protects the joint.', 'What is another name for the patella? kneecap'],
    ['The larynx, or voice box, contains the vocal cords.', 'What is another name for the larynx? voice box'],
    ['Each turbine has two rotors (rotating discs).', 'What are rotors? rotating discs'],
    [
      'The inn stood beside Ogród Zimowy (the Winter Garden) until 1820.',
      'What is another name for Ogród Zimowy? the Winter Garden',
    ],
    ['The general moss index (GMI) rose in 1960.', 'What does GMI stand for? general moss index'],
    ['The WMU (World Moss Union) meets in Graz.', 'What does WMU stand for? World Moss Union'],
  ])('%s', (text, expected) => expect(askedIn(text)).toContain(expected))
  it.each([
    ['letters that are not those of the words', 'The World Moss Union (ABC) meets in Graz.', /stand for/],
    ['a remark in brackets', 'The mill (left) faces the inn.', /another name/],
    ['what is some or other', 'It has several branch houses, or offices, in Wales.', /another/],
    ['a description that fits much', 'The thin outer layer, called the epidermis, protects the body.', /called/],
  ])('does not ask %s', (_name, text, stem) =>
    expect(askedIn(text).filter((question) => stem.test(question))).toEqual([]),
  )
})

describe('origin, role and renown', () => {
  it.each([
    ['The word robot comes from the Czech robota.', 'What does the word robot come from? the Czech robota'],
    [
      'Venezuela is named after the Italian city of Venice.',
      'What is Venezuela named after? the Italian city of Venice',
    ],
    ['Linen is derived from the flax plant.', 'What is linen derived from? the flax plant'],
    ['The island was called Holmur, which means "little island".', 'What does Holmur mean? little island'],
    [
      'In 1880 Otto Keller named the enzyme of yeast "zymosin".',
      'What did Otto Keller name the enzyme of yeast in 1880? zymosin',
    ],
    ['It comes from the Greek root oxys, meaning "acid".', 'What does the word oxys mean? acid'],
    ['The capital of Peru is Lima.', 'What is the capital of Peru? Lima'],
    [
      'The main function of the lungs is to exchange gases.',
      'What is the main function of the lungs? to exchange gases',
    ],
    [
      'Lena Horvat is best known for her novel The Salt Road.',
      'What is Lena Horvat best known for? her novel The Salt Road',
    ],
  ])('%s', (text, expected) => expect(askedIn(text)).toContain(expected))
})

describe('purpose', () => {
  it.each([
    [
      'During the crisis of 1931, France raised its tariffs in an attempt to protect its farmers.',
      'For what purpose did France raise its tariffs during the crisis of 1931? to protect its farmers',
    ],
    [
      'Otto Keller founded a school in Linz with the aim of training young nurses.',
      'For what purpose did Otto Keller found a school in Linz? training young nurses',
    ],
  ])('%s', (text, expected) => expect(askedIn(text)).toContain(expected))
  it.each([
    ['what a gerund is for', 'Banks reduce the risk by forcing the market to adjust quickly.', /purpose/],
    ['what belongs to a noun', 'Plants depend upon enzymes to speed up each step.', /purpose/],
  ])('does not take for a purpose %s', (_name, text, stem) =>
    expect(askedIn(text).filter((question) => stem.test(question))).toEqual([]),
  )

  it('says of all people what it says of us, and knows who they are', () => {
    expect(
      questionsIn('Localism is the view that our deeds are ruled by our surroundings.').map(({ stem }) => stem),
    ).toContain('What is localism?')
    expect(askedIn('Fatalism is the belief that people get the rewards they deserve.')).toContain(
      'What is the term for the belief that people get the rewards they deserve? fatalism',
    )
    expect(askedIn('In our trial, the drive was the motor that turned our mill.')).toEqual([])
  })
})

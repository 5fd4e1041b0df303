import { describe, expect, it } from 'vitest'
import { askedIn } from './reading'

/** Of each sentence: a stem that must not be asked, because it keeps half of what is said. */
const halves: readonly [sentence: string, half: RegExp][] = [
  ['The bursar, Jan Moor, refused to treat Ada Brandt as an equal in the guild.', /^Who refused to treat Ada Brandt\?/],
  ['Otto Roth took the notes of Brandt and others and arranged them into a single volume.', /^Who took the notes/],
  ['The clams belong to a class of animals known as bivalves.', /^What belongs to/],
  ['Ulm and Linz issued a joint ultimatum to cease fire in 1911.', /issue to cease fire/],
  ['His father, Jakob, was a member of the guild of weavers in Ulm.', /^Who was Jakob\?/],
  ['The abbot had been asked to find a replacement.', /replacement/],
  ['Ada Brandt entrusted Otto Roth with the samples of the guild.', /^(?!.* with ).*entrust/],
  ['The bursar made Ada Brandt so miserable that she thought of leaving.', /made Ada Brandt miserable that/],
  [
    'The crown denied the northern fleet use of the canal and forced it to sail south.',
    /forced? the northern fleet use/,
  ],
  ['Corals thrive where the water is clear, but can only live within a range of depth.', /the water only live/],
  ['The direct cause of the famine was wheat rust, which ravaged the fields in 1841.', /\? the direct cause/],
  ['In tall ferns, the evolutionary trend led to a reduction in the size of the spore.', /\? the evolutionary trend/],
  ['New dyes create lasting wealth so that half of the gain goes to others.', /^What creates/],
  ['Like all conifers, larches produce male spores and female spores.', /^What produces/],
  ['This assured the guild of an income, while leaving tenants open to harm by the bursars.', /leaving tenants/],
  ['Schools of dyeing can be provided by a private company.', /^By whom can/],
  ['The herd was almost wiped out by a combination of cattle plague and drought.', /combination of cattle plague\?/],
  ['Designed by the architect Otto Roth, its halls were completed by Karl Holm in 1855.', /designed/],
  ['Dyers, the bulk of whom lived in poverty, made up half of Ulm.', /^What (?:is|are) [Dd]yers/],
  [
    'The dam of Ulm was the largest dam in Swabia when it was completed in 1672.',
    /^What was the largest dam in Swabia\?/,
  ],
  ['A road that crosses a bog loses stones in every flood.', /crosses a ____/],
  ['U.S. President Jan Moor had strongly warned Ulm not to invade.', /^Which u\.s/i],
  ['While many value the mill of Linz, the yard of Ulm produces more boats a year.', /more boats/],
  ['The schools of Ulm are owned and run directly by the Guild of Dyers.', /^What (?:runs?|owns?) directly/],
  ['Average temperatures exceed 30 °C during summer and 15 °C in winter.', /^What .*summer and 15/],
  [
    'Brandt and Roth suggest a new model of rivers, in which a flood of one bed leads to a number of branches.',
    /^Brandt and ____/,
  ],
  [
    'Later fleets included the Ulm Salt Barge to carry rock salt, the Linz to carry wine.',
    /^For what purpose .* include/,
  ],
  ['In 1911 the guild began sending new boats to Linz, built to carry salt for years.', /^For what purpose was Linz/],
  ['The tower of Ulm (the size of a barn) stood by the river.', /\? the size/],
  [
    'Meanwhile, in 2008, Phoenix (a lander of spare parts) landed near the edge of the north cap, at latitude 68°, and measured frost.',
    /^Which city/,
  ],
  [
    'The valley was inhabited by a large number of weaving families, collectively known as the Holmers.',
    /^What (?:is|are|was|were) a large number/,
  ],
  ['Last year, 12,400 tonnes of pears and 270,000 tonnes of plums were grown in Swabia.', /[Ll]ast year/],
  ['With over 2,000 looms, the valley of Holm holds roughly half of the trade of Swabia.', /. with over 2,000/],
  ['From broad Swabian farce to the masque of the dyers, plays illustrate the hopes of Ulm.', /. from broad/],
  ['Old plays illustrate the hopes, fears, and sorrows.', /\? the hopes$/],
  ['A further 6,000 acres of Holm are sown for hay.', /^What (?:is|are) a further/],
  ['The main building is the tall Otto Roth Library, which holds most of the maps.', /^What is the (?:tall|main)/],
  [
    'During the Danish War, Ada Brandt did excellent work in the hospital at Ulm and Lund, treating a variety of wounds with bold cures.',
    /Brandt do\?/,
  ],
  ['Ada Brandt was appointed warden of the mill of Ulm in 1867, in succession to Otto Roth.', /in succession\?/],
  ['Red dyeing involves a longer kind of bath than the quicker blue dyeing.', /involve than/],
  [
    'There are records in red form, as well as records of stolen or lost boats, and they are kept in three halls: a tower, a barn and a yard.',
    /of stolen kept/,
  ],
  ['The nine dye works include three mills, two yards and several presses.', /^How many dye works include/],
  ['The College of Dyers offers multiple courses including weaving.', /offer including/],
  [
    'Cultural loss is tied to poverty in that it involves a rich guild using the dyes of a poor one.',
    /^What is cultural loss tied to/,
  ],
  ['In those days looms were heavy frames of oak with a beam.', /^What (?:were looms|is the term)/],
  ['Also, properties of dyed cloth change a little bit with the wear of the loom.', /^What do properties/],
  ['A different type of loom uses an iron beam as its main part.', /different type/],
  ['First, there is a loom, which serves as a model for the dyers of Ulm.', /serves as a model/],
  [
    'One sort of book that shows the growth of trade and industry was the rise of the almanac.',
    /industry\?|rise of the almanac\?/,
  ],
  ['Ada Brandt spent the rest of her life boldly dyeing cloth for the guild of Ulm.', /spend/],
  ['In 1210 Otto Roth marched his small army south to invade.', /march south to invade|^For what purpose/],
  ['The vast sum of gold seized from the crown wholly changed the mind of the guild of Ulm.', /^What seized/],
  [
    'Greek and Roman rule in the towns of Swabia brought dyers—and later, weavers—into the guild of Lund.',
    /brought dyers/,
  ],
  ['The guild of Ulm lasted another two hundred years.', /How long/],
  ['In 1077, the dyers of Ulm established a state.', /establish a state\?/],
  ['The Swabians settled in the eastern half of their fields.', /^Where/],
  ['In 1903 a competing model of the loom had been proposed by Otto Roth.', /competing/],
  [
    'The Ulm court may be influenced by Otto al-Din Brandt. Otto al-Din Brandt killed most of the envoys of Ulm.',
    /^What killed/,
  ],
  [
    'The red vat (kypa) holds dye, and books of the guild address the nature of reality (metaphysics) and of trade.',
    /another name for reality/,
  ],
  [
    'By the eleventh century the Swabians found their rule challenged by dyers such as Otto Roth.',
    /^What did the Swabians find/,
  ],
  ['What cloths are considered fine depends in part on the available dye.', /considered fine/],
  ['Legal guilds are subject to losses of scale, so it makes sense to allow only one weaver.', /makes sense/],
  [
    'Barriers to trade are the legal, technological, or market forces that keep weavers from Ulm.',
    /do barriers to trade market/,
  ],
  ['Otto Roth applied the ideas of packet switching for the mills of Ulm.', /apply switching|ideas of packet$/],
  ['Slow dyeing is a violation of Swabian guild law.', /term for a violation/],
  ['One method is known as cold dyeing.', /one method/],
  ['The rent stood at a price P1, which is higher than the price of flax.', /P1 higher/],
  ['The message text was the word login.', /the word login\?/],
  ['Two main schools exist, the red school and the blue school of Ulm.', /^How many main schools exist the red/],
  [
    'Looms not only serve as tools but also allow for trade, enabling the wealth and thrust necessary to become free.',
    /^What thrust/,
  ],
  ['Red vats could be used to improve dyeing and then became used for paper.', /used for\?/],
  ['Two sorts of dyes are sold on the quays of Ulm, red dyes and blue dyes.', /^How many .* and blue/],
  ['Weavers of Ulm are poor, and they need much wood, necessitating a long trip.', /necessitate/],
  ['Ulm would need to be about 75 times as rich to free Lund.', /^How many times would/],
  ['Surrounding Ulm is a faint ring of mills and a powerful wall.', /Surrounding/],
  ['Five sorts of moths can infect and be spread by weavers.', /can infect\?/],
  ['Red rash is a feature of dye fever.', /^What is red rash/],
  ['He then tried boiling them to soften the seed, which resulted in a brown dye of Ulm.', /the seed/],
  ['The guild of Ulm set up a dye company called Daiya.', /guild of Ulm set\?/],
  ["The guild's first venture into dyeing was securing rights to sell red salt in Lund in 1574.", /^What was securing/],
  ['From 1990 to 1992, Daiya opened Hall of Daiya shops in the United States.', /does Daiya opened/],
]

describe('half of what is said', () => {
  it.each(halves)('%s', (sentence, half) => expect(askedIn(sentence).filter((own) => half.test(own))).toEqual([]))

  it('leaves what is whole: what a class is called, and when two towns did a thing', () => {
    expect(askedIn('The clams belong to a class of animals known as bivalves.')).toContain(
      'What do the clams belong to? a class of animals known as bivalves',
    )
    expect(askedIn('Ulm and Linz issued a joint ultimatum to cease fire in 1911.').join()).toContain('Ulm and Linz')
  })
})

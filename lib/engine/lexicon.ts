const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Closed word classes: written down because a tagger guesses them and a list does not. */
export const determiners = words(
  'the a an this that these those some any each every no another either neither both all many much few several most more fewer less enough such what which whose various numerous certain other',
)
export const possessives = words('his her its their our my your')
export const personalPronouns = words(
  'he she it they him them we us i me you himself herself itself themselves who whom one',
)
export const demonstratives = words('this that these those such')
export const prepositions = words(
  'of in on at by for with from into onto upon over under above below between among amongst through throughout during within without against across along around behind beside besides beneath beyond near toward towards via per about despite except like unlike inside outside off out up down until till aboard since after before as than amid including excluding concerning regarding following alongside underneath opposite past versus atop minus plus',
)
export const coordinators = words('and or but nor yet')
export const subordinators = words(
  'because although though while whereas if unless when whenever once whether where wherever whereby so lest',
)
export const modals = words(
  "can could may might must shall should will would cannot can't couldn't mustn't shouldn't won't wouldn't needn't",
)
export const beForms = words("be am is are was were been being isn't aren't wasn't weren't")
export const haveForms = words("have has had having hasn't haven't hadn't")
export const doForms = words("do does did don't doesn't didn't")
export const negations = words('not never')
/** Adverbs that do not end in -ly and stand inside verb groups or before a sentence. */
export const adverbs = words(
  'also often always never usually sometimes sometime still then later soon again once already just only even ever almost nearly quite rather very too now today however therefore thus hence moreover furthermore meanwhile nevertheless nonetheless instead otherwise indeed perhaps maybe together afterwards afterward thereafter subsequently first next finally both alone abroad away back forward here there elsewhere long far well twice once most more less so yet further originally formerly hardly else especially likewise similarly besides consequently accordingly',
)
/** Sentence openers that lean on the sentence before and say nothing themselves. */
export const connectors = words(
  'however therefore thus hence moreover furthermore meanwhile nevertheless nonetheless instead otherwise indeed consequently accordingly next then finally later afterwards subsequently thereafter additionally similarly likewise also first second third today eventually initially overall generally typically usually often sometimes basically essentially traditionally historically originally currently recently again besides',
)

/** Words that say nothing by themselves: no name is one of them. */
export const isFunctionWord = (lower: string): boolean =>
  [
    determiners,
    possessives,
    personalPronouns,
    prepositions,
    coordinators,
    subordinators,
    modals,
    beForms,
    haveForms,
    doForms,
    negations,
    adverbs,
    connectors,
  ].some((own) => own.has(lower))

const plainNumbers = words(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen',
)
const joinedNumbers = 'twenty thirty forty fifty sixty seventy eighty ninety'
  .split(' ')
  .flatMap((ten) => 'one two three four five six seven eight nine'.split(' ').map((one) => `${ten}-${one}`))
export const numberWords: ReadonlySet<string> = new Set([...plainNumbers, ...joinedNumbers])
export const ordinals = words('first second third fourth fifth sixth seventh eighth ninth tenth last')

/** Nouns for people: decide between "who" and "what". Endings -er, -or, -ist, -ian are judged by `isHumanNoun`. */
const human = words(
  'man woman men women person people boy girl child children king queen emperor empress prince princess duke duchess earl count lord lady pope bishop archbishop cardinal priest monk nun saint prophet president chairman chairwoman chair premier chancellor minister secretary governor mayor senator deputy delegate ambassador consul diplomat general admiral colonel captain major lieutenant sergeant marshal officer soldier troops official cadre clerk chief head boss member leader ruler judge lawyer attorney sheriff citizen native resident student pupil graduate scholar professor dean physician surgeon doctor nurse engineer architect poet novelist author sculptor artist actress actor musician singer athlete coach player farmer peasant merchant slave servant wife husband son daughter father mother parent parents brother sister uncle aunt cousin widow heir successor predecessor friend ally enemy rival assistant aide advisor adviser apprentice critic expert spokesman spokeswoman entrepreneur executive employee staff crowd refugee immigrant migrant settler colonist tribe family youth adult adolescent teenager toddler infant baby guest host patron mishu personnel pastor preacher minister theologian philosopher inventor explorer navigator astronaut cosmonaut mathematician biologist geologist botanist chemist physicist astronomer historian economist psychologist anthropologist naturalist industrialist composer conductor playwright novelist dramatist painter photographer journalist reporter correspondent editor publisher producer filmmaker statesman politician reformer activist revolutionary nobleman bishop missionary surgeon dentist veterinarian pharmacist banker trader tradesman craftsman blacksmith carpenter tailor grower growers farmers scholars critics opponents supporters settlers immigrants inhabitants residents citizens engineers students teachers authorities biologists workers scientists representative representatives thief thieves burglar pirate robber bandit rebel outlaw smuggler sailor hunter gatherer shepherd miner weaver baker butcher brewer carpenter mason potter fisherman fishermen pilgrim knight nobles aristocrat commoner serf villager investor volunteer conspirator assassin murderer prisoner hostage spy individual individuals voters christians muslims jews traveler traveller passenger consumer speaker labourer laborer driver rider tanner buyer seller owner lender borrower voter campaigner invader conqueror survivor descendant nephew niece grandson granddaughter grandfather grandmother stepfather stepmother stepson stepdaughter godfather godson twin sibling relatives spouse fiancee mentor tutor mistress bride groom bodyguard courtier regent viceroy bailiff chaplain rabbi imam envoy herald commissioner commissioners rancher ranger trapper herder logger whaler prospector climber hiker taxpayer landowner shareholder customer client designer programmer manager supervisor inspector broker dealer retailer wholesaler employer performer glassmaker potter printer-publisher gardener financier lecturer treasurer vassal heiress orphan shogun sultan sultana shah tsar czar tsarina caliph emir daimyo samurai maharaja pharaoh chieftain warlord patriarch marquess marquis viscount baronet abbess deacon canon curator conservator surveyor draughtsman cartographer zoologist palaeontologist paleontologist archaeologist linguist suffragist patient newborn follower liberals conservatives radicals royalist insurgents creoles mestizos elites dissident exile loyalist separatist witness bystander onlooker participant bureaucrat theorist miller smith sawyer dyer justices mogul magnate tycoon veteran attacker defender intruder hacker raider plunderer looter protester demonstrator beginner learner outsider insider newcomer believer worshipper dweller convict comrade recruit conscript cadet squire widower policeman accountant actuary acrobat barber barrister solicitor boatman boatmen bricklayer butler cashier chef cobbler coroner courier detective fireman firemen florist glazier gladiator grocer hairdresser interpreter ironmonger joiner juggler midwife midwives milliner pilot plumber porter psychiatrist saddler seamstress stonemason stockbroker undertaker upholsterer waiter waitress wheelwright woodcutter wrestler boxer jockey gymnast consultant brakeman cowboy housewife housewives maid governess vicar parson friar curate abbot heretic martyr apostle disciple evangelist hermit noblewoman noblemen countess baroness archduke archduchess marchioness courtesan concubine eunuch mercenary infantryman cavalryman grenadier midshipman midshipmen quartermaster paratrooper sniper corporal brigadier commodore skipper stowaway castaway caver diver publican suffragette anarchist councillor alderman aldermen magistrate notary valet footman footmen ostler coachman coachmen cabman chauffeur stoker pensioner vagrant beggar peddler pedlar tinker policewoman policemen policewomen gunman gunmen jeweler jeweller goldsmith silversmith locksmith administrator arbitrator astrologer atheist bachelor bookbinder bookseller burgher caretaker chronicler civilian codebreaker contractor crofter deserter depositor diarist dictator dissenter distiller drummer educator entertainer footballer futurist hawker headmaster headmistress healer instructor illustrator janitor jurist listener lobbyist mariner medallist orator pacifist pedestrian postmaster proprietor protestor purchaser rioter shipbroker shopper slaveholder smallholder spectator speculator stylist subscriber sufferer convert swimmer terrorist thinker tourist translator trumpeter usurper vendor viewer visitor warrior pamphleteer mountaineer auctioneer profiteer charioteer musketeer buccaneer mutineer racketeer balladeer puppeteer lover accomplice accomplices sweetheart flatmate roommate housemate schoolmate playmate workmate shipmate',
)
const notHuman = words(
  'typewriter pacemaker coriander oleander gander flounder ginger bleacher meander detector reflector projector connector injector ejector excavator water river number order power tower paper layer matter letter chapter center centre computer factor sector vector reactor tractor motor color colour error mirror transistor capacitor resistor generator processor laser fiber fibre filter container conductor semiconductor inductor accelerator ladder border corner summer winter cancer liver shoulder finger feather weather leather silver copper timber lumber amber oxider transformer boiler condenser cylinder piston amplifier receiver transmitter carrier cluster crater meter metre kilometer kilometre liter litre diameter perimeter parameter thermometer barometer character theater theatre buffer server router printer scanner monitor cursor pointer register counter adapter header footer folder master disaster monster harbor harbour labor labour flavor vapor interior exterior floor door flower shower copier freezer cooler heater burner cover river finger danger hunger anger wonder murder gender tender fever answer offer transfer manner dinner supper butter pepper sugar plaster polymer elevator calculator indicator organizer stator rotor equator ancestor predator receptor precursor fertilizer newspaper charter quarter helicopter register member-state terror horror humor tumor odor rumor behavior list mist fist twist cost christian roman indian persian russian italian german asian african american european',
)

/** True for a common noun that names people (singular or plural). */
export function isHumanNoun(noun: string): boolean {
  const lower = noun.toLowerCase()
  const single = singularOf(lower)
  if (human.has(lower) || human.has(single)) return true
  const tail = single.split('-').at(-1) ?? single
  if (human.has(tail)) return true
  if (notHuman.has(single) || single.length < 6) return false
  return (
    /(?:ologist|icist|emist|anist|ianist|ographer|umentalist|nalist|tician|ician|sician|storian|rarian|tarian|sman|swoman|ander|eacher|riter|orker|ainter|tronomer|pher|vator|ventor|ector|essor|octor|estor|ounder|inger|ancer|ayer|eader|earcher|plorer|armer|turer|maker|keeper|builder|owner|nist|tist|alist|mist|cist|gist|pist|dist|therner|eigner)$/.test(
      single,
    ) && !/(?:layer|prayer|aser|ilter|eaper)$/.test(single)
  )
}

/** Where somebody or something is from ("British", "Austrian"): written with a capital wherever it stands. */
export const isDemonym = (word: string): boolean =>
  /^(?:French|Dutch|Greek|Czech|Swiss|Welsh|Scotch|Thai|Iraqi|Israeli|Pakistani|Arab|Slovak|Croat|Serb|Turk|Hispanics?|Muslims?|Sikhs?|Hindus?|Jains?|Mormons?|Quakers?|Catholics|Protestants|Christians|Jews|Arabs|Turks|Greeks|Germans|Romans|Normans|Vikings|Asians|Africans|Europeans|Americans|Indians|Italians|Russians)$/.test(
    word,
  ) ||
  (/^\p{Lu}\p{Ll}+(?:ish|ese|ian|ean|can)$/u.test(word) &&
    !/^(?:Civilian|Guardian|Amphibian|Agrarian|Median|Radian|Reptilian|Mammalian|Librarian|Custodian|Ocean|European-style|Lavish|Foolish|Selfish|Reddish|Bluish|Greenish|Yellowish|Feverish|Sluggish|Stylish|Childish|Fish|Dish|Obese|These|Cheese|Clean|Mean|Lean|Volcanic|Significant|Toucan|Pelican|Republican|Can|Utilitarian|Egalitarian|Authoritarian|Humanitarian|Vegetarian|Cerulean|Comedian|Historian|Musician|Physician|Politician|Technician|Mathematician|Statistician|Electrician|Magician)$/.test(
      word,
    ))

const oddSingulars: ReadonlyMap<string, string> = new Map([
  ['men', 'man'],
  ['women', 'woman'],
  ['people', 'person'],
  ['children', 'child'],
  ['bacteria', 'bacterium'],
  ['stomata', 'stoma'],
  ['phenomena', 'phenomenon'],
  ['criteria', 'criterion'],
  ['data', 'datum'],
  ['mice', 'mouse'],
  ['feet', 'foot'],
  ['teeth', 'tooth'],
  ['geese', 'goose'],
  ['lives', 'life'],
  ['leaves', 'leaf'],
  ['wolves', 'wolf'],
  ['halves', 'half'],
  ['knives', 'knife'],
  ['wives', 'wife'],
  ['nuclei', 'nucleus'],
  ['fungi', 'fungus'],
  ['algae', 'alga'],
  ['species', 'species'],
  ['series', 'series'],
  ['analyses', 'analysis'],
  ['bases', 'base'],
  ['axes', 'axis'],
  ['crises', 'crisis'],
])

/** Crude singular, enough to compare and to look up. */
export function singularOf(noun: string): string {
  const lower = noun.toLowerCase()
  const known = oddSingulars.get(lower)
  if (known !== undefined) return known
  if (lower.endsWith('woman') || lower.endsWith('man')) return lower
  if (lower.endsWith('men')) return `${lower.slice(0, -2)}an`
  if (pluralInIs.has(lower)) return lower.slice(0, -1)
  if (singularInS.has(lower) || /(?:ss|us|is|ics|news)$/.test(lower)) return lower
  if (/(?:vir|camp|cens|bon|stat|walr|chor|circ|sin|fet|octop|cact|gen)uses$/.test(lower)) return lower.slice(0, -2)
  if (/ies$/.test(lower) && lower.length > 4) return `${lower.slice(0, -3)}y`
  if (/(?:ches|shes|sses|xes|zes)$/.test(lower)) return lower.slice(0, -2)
  return lower.endsWith('s') && lower.length > 3 ? lower.slice(0, -1) : lower
}

const pluralOnly = words(
  'poor rich wealthy elderly unemployed homeless wounded sick blind deaf young faithful people men women children villi alveoli bronchi menus gurus emus haikus bacteria algae stomata antennae vertebrae pupae bullae nebulae formulae cacti stimuli bacilli strata spectra flagella cilia mitochondria sporangia phyla ova hyphae foci loci genera phenomena criteria mice feet teeth police cattle fungi nuclei alumni larvae media data troops',
)
const singularInS = words(
  'pancreas asbestos ethos pathos bathos thermos rhinoceros mumps herpes rickets caries scabies christmas naples honduras barbados biceps triceps quadriceps physics mathematics politics economics news series species gas lens bus atlas basis analysis crisis thesis synthesis photosynthesis glass mass class process virus status mars venus texas paris athens brussels kansas illinois arkansas wales lagos laos congress access success progress loss cross press business address bias canvas chaos cosmos kudos diabetes rabies measles electronics genetics ethics athletics linguistics chess',
)
/** "okapis", "the Nazis": of words that end in -i. */
const pluralInIs = words(
  'okapis kiwis taxis skis alibis safaris tsunamis rabbis yetis bikinis emojis wikis nazis israelis iraqis pakistanis somalis bengalis punjabis yemenis omanis saudis kuwaitis qataris emiratis azerbaijanis afghanis',
)
const titledNouns = words(
  'book novel paper article essay poem play opera report treatise pamphlet album song film story thesis speech lecture painting symphony memoir autobiography study',
)
/** What has a title, and not a name. */
export const isTitledNoun = (noun: string): boolean => titledNouns.has(noun)

/** "the miller Otto", "his poem "Night Train"": a name behind such a noun is its own. */
export const takesName = (noun: string): boolean => isHumanNoun(noun) || isTitledNoun(noun)

/** Grammatical number of a noun by its form. */
export function isPlural(noun: string): boolean {
  const lower = noun.toLowerCase()
  if (pluralOnly.has(lower) || pluralInIs.has(lower) || /(?:bacteria|archaea)$/.test(lower)) return true
  if (singularInS.has(lower) || /(?:ss|us|is|ics|sis|ness)$/.test(lower)) return false
  return /[^s]s$/.test(lower) && lower.length > 2
}

/** With these begins what somebody finds out: "to tell when the felt is dry". */
export const opensAsked = /^(?:when|where|why|how|whether|if)$/

/** "a mammal native to Tyrol" */
export const atHome = /^(?:native|endemic|indigenous)$/

/** Hedges: the writer does not say that it is so. */
export const hedge =
  /\b(?:(?:is|are|was|were|has been|have been|had been) (?:widely |generally |commonly |often |sometimes |also |variously )?(?:believed|thought|said|rumou?red|alleged|reported|reputed|supposed|presumed|considered possible|conjectured|suspected|claimed|assumed|speculated)|allegedly|arguably|reportedly|supposedly|possibly|perhaps|probably|apparently|presumably|purportedly|maybe|it is (?:the opinion|likely|possible|unclear|conjectured)|(?:may|might|could) (?:well |also )?have|(?:seems?|appear(?:s|ed)?|likely) to|in the opinion of|legend has it|according to legend)\b/i

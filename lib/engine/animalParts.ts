export const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** What an animal has of its own, and its life. */
export const partsOfAnimals = list(`
  tail head body leg limb foot ear eye snout mouth tongue tooth jaw claw paw hoof horn antler wing beak bill neck stomach
  intestine gland heart lung kidney liver skull skeleton spine nostril throat trunk tusk mane fin gill plumage spur flipper coat
  lifespan gestation litter offspring`)
/** What a part of an animal may have as well: "The snout is long. Its skin". */
export const surfaceOfAnimals = list('skin fur bone muscle scale feather')
/** Those of one age or sex. */
export const someOfAnimals = list('young male female juvenile calf cub pup chick kit infant hatchling larva newborn')

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Folded nouns that say the class of a thing; a stem may share them with its answer ("which city ...": "New York City"). */
export const classNouns = list(`
  city town village county province prefecture state country nation republic kingdom empire region district island river lake sea ocean
  mountain university college school academy institute party committee commission congress council court ministry department office
  bureau agency company corporation government army force group team club association society union league museum theatre church
  war battle treaty law act plan programme program project president minister secretary mayor governor director chairman member head
  king queen emperor professor degree process system theory law type form kind part cell molecule number year century`)

/** Singular nouns that point back at something said before when they stand with "the" and nothing that says which. */
export const danglingNouns = list(`
  incident account event case process city town village country province region area district site place location group team company
  firm organization organisation party program programme project operation campaign book novel film song album paper article study
  report war battle attack treaty agreement law act bill theory idea concept method approach technique machine device system structure
  building church school university college institution museum theatre period era time year month day decade century age result effect
  problem issue question answer reason change decision position post office role job title name word term number figure amount rate level
  man woman boy girl person people couple child author writer king queen president former latter following same other others rest
  two three four first second third last next previous above below move step practice work statement claim cycle stage phase reaction end top bottom side beginning
  measurement measurements network networks triad promotion appointment transfer development introduction presence use latter move`)

/** Words that lean on a sentence that the learner does not see. */
export const leaningWords = list(`
  this these those such here there then therefore thus hence however moreover furthermore nevertheless afterwards later earlier
  previously recently currently nowadays today now meanwhile subsequently additionally likewise respectively aforementioned instead`)

/** Words that make a post a lesser or a provisional one. */
export const roleQualifiers = list(`
  acting interim deputy vice assistant associate executive former honorary co formal formally provisional temporary designate`)

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Folded nouns that say the class of a thing; a stem may share them with its answer ("which city ...": "New York City"). */
export const classNouns = list(`
  city town village county province prefecture state country nation republic kingdom empire region district island river lake sea ocean
  mountain university college school academy institute party committee commission congress council court ministry department office
  bureau agency company corporation government army force group team club association society union league museum theatre church
  palace castle cathedral temple bridge tower park garden canal street road hospital library abbey monastery airport station stadium
  hall fort fortress valley desert peninsula bay strait forest siege revolution rebellion uprising festival crisis opera symphony novel poem
  war battle treaty law act plan programme program project president minister secretary mayor governor director chairman member head
  king queen emperor professor prize award medal degree process system theory law type form kind part cell molecule number year century`)

/** Singular nouns that point back at something said before when they stand with "the" and nothing that says which. */
export const danglingNouns = list(`
  territory trip journey voyage mission expedition incident story union ware industry siege rebellion revolt uprising rising monopoly debt loan grant estate mansion workshop studio district duchy dispute account event case process city town village country province region area district site place location group team company entity
  firm organization organisation party program programme project operation campaign book novel film song album paper article study
  report war battle attack treaty agreement law act bill theory idea concept method approach technique machine device system structure
  building church school university college institution museum theatre period era time year month day decade century age result effect
  problem issue question answer reason change decision position post office role job title name word term number figure amount rate level
  man woman boy girl person people couple child mother father author writer king queen president former latter following same other others rest
  two three four first second third last next previous above below move step practice work statement claim cycle stage phase reaction end top bottom side beginning
  cartoon poster painting photograph drawing planet island range prince fleet phylum genus ship vessel canal symbol disease infection virus illness measurement measurements network networks triad promotion appointment transfer repeal development introduction presence use latter move total sum`)

/** Words that lean on a sentence that the learner does not see. */
export const leaningWords = list(`
  this these those such here there then therefore thus hence however moreover furthermore nevertheless afterwards later earlier
  previously recently currently nowadays today now meanwhile subsequently additionally likewise respectively aforementioned instead`)

/** Words that make a post a lesser or a provisional one. */
export const roleQualifiers = list(`
  acting interim deputy vice assistant associate executive former honorary co formal formally provisional temporary designate`)

/** Verbs that say nearly nothing of what they join (infinitives and forms as a stem has them). */
export const genericVerbs = list(`
  have make makes made include includes included involve involves involved provide provides provided become becomes became begin begins
  began contain contains contained cause causes caused follow follows followed use uses used give gives gave given take takes took taken
  allow allows allowed help helps helped show shows showed lead leads led play plays played occur occurs occurred happen happens
  happened exist exists existed keep keeps kept get gets got seem seems appear appears remain remains remained call called know known
  need needs come comes came go goes went serve serves served capable common important able different similar like available possible
  present presents presented exhibit exhibits exhibited display displays displayed feature features featured
  possess possesses possessed consist consists consisted represent represents represented`)

/** Stems of nouns that name a class so wide that the word alone tells nothing. */
export const genericNouns = list(`
  thing way manner kind type form sort part piece number amount group set series range variety lot area place point side case example
  instance fact idea concept notion view theory hypothesis claim argument reason cause effect result impact influence role use purpose
  function work job task activity action act effort attempt process procedure method approach technique strategy policy plan program
  programme project proposal initiative measure step stage phase change development progress growth increase decrease difference
  problem issue question matter situation condition state status position level degree rate value quality property feature
  characteristic aspect element factor component structure system organization body institution service product object item material
  information data knowledge evidence support help need demand interest power ability opportunity possibility chance option choice
  decision agreement treaty contract deal rule law right order request response answer solution term name title word story account
  report study paper article book text document list member person people man woman individual someone somebody time period year
  day era age moment event incident attack war battle campaign success failure attention importance training education experience
  practice invention discovery collection responsibility tool means source basis foundation origin beginning end top bottom country
  city town area region site building institution company population community society world family child relationship connection
  link reference variation trend tendency majority minority rest pattern design version model image picture character subject
  object opposition leadership conjunction involvement emphasis priority`)

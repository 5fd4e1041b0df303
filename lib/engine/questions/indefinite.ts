/** Answers that say how many and not what ("no single solution", "some bigger cities") are right in too many words, or in none. */
const howMany =
  /^(?:no|only|some|many|most|few|a few|both|several|certain|various|other|others|another|such|one|ones|the ones?|the (?:majority|minority|rest|remainder)|more|much|dozens|hundreds|thousands|millions|scores|countless|the following|the former|the latter|this|these|that|those|approx|about|around|it|they|an? (?:small |large |great |considerable |certain |good |significant |wide )?(?:number|variety|range|series|lot|deal|portion|amount|majority|minority|handful|couple|part|set|group|collection|mix|mixture|combination) of)\b/i

/** "the preeminent example", "the ones": of what, they do not say. */
const unsaid =
  /^(?:the|an?|two|three|several|many|some|most|particularly|\d+)\b(?: [\p{L}-]+){0,2} (?:examples?|ones?|sources|types?|forms|kinds?|things?|ways|methods?|aspects|others|reasons|factors|results?|effects?|purposes|problems?|issues?)$/iu

/** "topics": of all there are. */
const empty = /^(?:topics|things|matters|aspects|factors|issues|elements|events|items|subjects|examples|ideas)$/

/** "the founder effect": a name of its own. */
const named =
  /^the (?!same|main|opposite|first|second|overall|combined|total|only|desired|lasting|negative|positive|adverse|big|biggest|major|final|full|cumulative|net|exact|best|worst|other)\p{Ll}+ effect$/u

/** True for an answer or option that says how many, or of what class, and not what. */
export const saysLittle = (text: string): boolean =>
  howMany.test(text) || empty.test(text) || (unsaid.test(text) && !/(?<= )\p{Lu}/u.test(text) && !named.test(text))

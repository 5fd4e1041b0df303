/** Words that judge and do not tell. */
const judging =
  /^(?:(?:the|an?|its|their|his|her|its own|one of the) )?(?:(?:very|most|more|so|extremely|particularly|truly) )?(?:beautiful|important|significant|great|greater|major|remarkable|notable|considerable|substantial|wonderful|popular|excellent|interesting|key|crucial|vital|essential|good|better|best|bad|worse|worst|special|impressive|lasting|profound|dramatic|smaller|larger|bigger|broader|wider|deeper|closer|stronger|weaker|further|various|new|certain|different|rich|powerful|serious|heavy|severe|attractive|successful) \p{Ll}[\p{Ll}-]*(?: \p{Ll}[\p{Ll}-]*)?$/u

/** Nouns that stand for something else behind an abstract verb: "opened new doors", "laid the seeds". */
const figures =
  /^(?:(?:the|an?|its|their|his|her) )?(?:[\p{Ll}-]+ )?(?:doors?|paths?|seeds|stage|shadows?|blow|tide|windows?|gaps?|bridges|face|toll|upper hand|spotlight|footsteps|way|ground|limelight|torch|reins|eyes|hearts|steam|momentum)$/u

/** "Who sowed the seeds of a long feud?": what came of a deed, for which it was not done. */
export const sowsSeeds =
  /\b(?:sow(?:s|ed|n|ing)?|plant(?:s|ed|ing)?) the seeds? (?:of|for) (?:[\p{L}–-]+ ){0,4}(?:rivalry|feud|conflict|war|revolt|revolution|rebellion|discord|dissent|doubt|distrust|division|destruction|disaster|decline|downfall|collapse|crisis|hatred|unrest|success|growth|change)\b[^?]*\?$/u

/** True for an answer that only praises or weighs ("a beautiful contrast"), or is a figure of speech ("new doors"). */
export const saysNoThing = (answer: string): boolean => judging.test(answer) || figures.test(answer)

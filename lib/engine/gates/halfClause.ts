import type { Candidate } from '../questions/candidate'

const asksObject = ({ stem, targets }: Candidate): boolean =>
  targets[0]?.slot === 'object' && /(?:^|, )(?:what|whom|which)\b/i.test(stem)

/** "What did she spend boldly?" of "spent the rest of her life boldly dyeing": with what she spent it is gone. */
const spends = ({ stem, answer }: Candidate, evidence: string): boolean => {
  const at = /\b(?:spend|spends|waste|devote)\b/.test(stem) ? evidence.indexOf(answer) : -1
  return at >= 0 && /^ (?:\p{Ll}+ly )?\p{Ll}+ing\b/u.test(evidence.slice(at + answer.length))
}

const trailingAim = /\bto (?!do\?)(\p{Ll}+)\?$/u

/** "What did the duke march south to invade?" of "marched his army south to invade": as if the army were invaded. */
const takesOver = (candidate: Candidate, evidence: string): boolean => {
  const verb = trailingAim.exec(candidate.stem)?.[1]
  const at = verb === undefined || !asksObject(candidate) ? -1 : evidence.indexOf(candidate.answer)
  return at >= 0 && / (?:north|south|east|west|home|back|forward|away|out|off)\b/.test(candidate.stem)
    ? evidence.indexOf(`to ${verb}`) > at
    : false
}

/** "What seized from the duke changed the guild?": two verbs, of which the first belongs to the answer. */
const twoVerbs =
  /^(?:What|Who) (?!happen)\p{Ll}+(?:ed|s) (?:from|against|by|for|at|in|during|to|with|through) (?:the )?\p{L}+ (?:\p{Ll}+ly )?(?!based\b|called\b|named\b|used\b|located\b)(?:\p{Ll}+ed|brought|took|made|gave|led|became|had|was|were) (?:the|an?|to|into|\p{Lu}\p{L}+|many|most|its|their)\b/u

/** "Who argued that unlike Otto Roth?", "the guilds dwelling?": what was argued, or where they dwell, is gone. */
const unsaid = /\bthat (?:unlike|despite|like|although|while|given) [^,]*\?$/
const dwelling =
  /^(?!.*\b(?:is|are|was|were|been)\b).* (?:dwelling|(?<!\b(?:an?|the|his|her|their) )living|residing)\?$/

/** "its intention" of "its intention to build": to do what is told as if it were why. */
const wantsAim =
  /^(?:its|his|her|their|the|an?) (?:\p{Ll}+ )?(?:intention|plan|decision|attempt|effort|desire|ability|right|failure|refusal|promise|proposal|threat|need|wish|offer|willingness|opportunity|chance)s?$/u
const leavesAim = ({ answer }: Candidate, evidence: string): boolean =>
  wantsAim.test(answer) && evidence.includes(`${answer} to `)

/** "Which country did they make in 1389?" of "made it a vassal", "What did they find?" of "found their rule challenged": made, or found, what? */
const leavesWhat = ({ stem, answer }: Candidate, evidence: string): boolean =>
  (/\b(?:do|does|did) .* make(?:\?| (?:at|in|on|during|after|before) )/.test(stem) &&
    /^(?:the )?\p{Lu}/u.test(answer) &&
    /^(?:,| an? )/.test(evidence.split(answer)[1] ?? '')) ||
  (/\b(?:find|keep|leave|see)\b/.test(stem) && /^(?:his|her|its|their) (?:\p{Ll}+ )+?\p{Ll}+ed by /u.test(answer))

/** "In what year did he mourn the death of the king?" of "the death of the king in 1355": when the king died. */
const deedOfNoun =
  /\b((?:death|birth|fall|defeat|loss|arrival|sack|murder|assassination|execution|accession|coronation|marriage|election|collapse) of [^?,]{2,40})\?$/
const datesNoun = ({ stem, answer, targets }: Candidate, evidence: string): boolean => {
  const noun = targets[0]?.slot === 'start' ? deedOfNoun.exec(stem)?.[1] : undefined
  return noun !== undefined && [`${noun} in ${answer}`, `${noun} on ${answer}`].some((said) => evidence.includes(said))
}

/** "What do the guilds accuse?" - "the crown of fraud": of what, the verb asks as well. */
const accuses = ({ stem, answer, targets }: Candidate): boolean =>
  targets[0]?.slot === 'object' &&
  /\b(?:accuse|convict|acquit|suspect|deprive|rob|inform|remind|warn|assure)\b/.test(stem) &&
  / of (?!(?:the )?\p{Lu})/u.test(answer)

/** "what products" of "What products sell depends": a question is no answer. */
const isQuestion = /^(?:what|which) \p{Ll}+s$/u
const makesSense = /^(?:What|Who) (?:makes?|made) sense to\b/

/** "the first travellers | to have seen it", "to run and then became of use": no aim. */
const noAim = /^to have \p{Ll}+(?:ed|en|wn)\b|^to \p{Ll}+\b.* and (?:then )?(?:became|was|were|had)\b/u

/** "What were the first wide?" of "the first wide, exact surveys": the noun comes behind the comma. */
const cutsQualities = ({ stem, facts }: Candidate, evidence: string): boolean => {
  const end = facts[0].kind === 'superlative' ? / (\S+ \S+)\?$/.exec(stem)?.[1] : undefined
  const after = end === undefined ? undefined : evidence.split(end)[1]
  return after !== undefined && /^, (?!and\b|but\b|or\b)\p{Ll}+ \p{Ll}+s\b/u.test(after)
}

/** "What can the star reach of 2.9?" of "a brightness of 2.9": the end of what is asked stands in the stem. */
const leavesEnd = ({ stem, answer, targets, facts }: Candidate, evidence: string): boolean => {
  const after = targets[0]?.slot === 'object' ? evidence.split(`${answer} `)[1] : undefined
  const [, prep = '', word = ''] = /^(of|from|about|between|against) (\S+?)[.,;]?(?: |$)/.exec(after ?? '') ?? []
  if (prep === 'of') return stem.endsWith(` of ${word}?`)
  return (
    prep !== '' &&
    facts[0].rule.startsWith('circumstance:') &&
    /^\p{Ll}+$/u.test(answer) &&
    stem.includes(` ${prep} ${word}`)
  )
}

/** "the firm that the guild set" of "set up a firm": half of the verb. */
const particles = /\b(set|carried|carry|brought|bring|turned|turn|broke|put|laid|pointed) (up|out|off|down|away)\b/g
const bases: Readonly<Record<string, string>> = {
  carried: 'carry',
  brought: 'bring',
  turned: 'turn',
  broke: 'break',
  laid: 'lay',
  pointed: 'point',
}
const losesParticle = ({ stem, answer }: Candidate, evidence: string): boolean =>
  [...evidence.matchAll(particles)].some(([, verb = '', particle = '']) => {
    const words = stem.split(/[^\p{L}]+/u)
    if (answer.includes(particle)) return false
    return (words.includes(verb) || words.includes(bases[verb] ?? verb)) && !words.includes(particle)
  })

/** "What was securing rights?" of "the aim was securing rights": no course of a deed. */
const isCourse = ({ stem, answer, targets }: Candidate): boolean =>
  targets[0]?.slot === 'subject' &&
  /^What (?:is|was) \p{Ll}+ing\b/u.test(stem) &&
  /\b(?:venture|goal|aim|task|step|job|role|idea|plan|purpose|work|hobby|concern|priority|focus|achievement|act|move|challenge|problem|solution)\b/.test(
    answer,
  )

/** "When does Ulm opened Hall of Ulm shop?", "did the company headquarter?", "the world's salt, Ulm, Lund, and Linz did": a noun read as a verb, a list as a part. */
const misbuilt =
  /\b(?:do|does|did) \p{Lu}\S* (?!\p{Ll}*(?:eed|wed|shed|embed)\b)\p{Ll}+ed \p{Lu}|\bheadquarter\?$|(?:^What percentage|\d ?%) of [^,?]*, [^?,]*, and /u

/** "How many sorts can infect?" of "can infect and be spread", "rise during which it fell": the other half of what is said, or whose. */
const countsHalf = ({ stem, targets }: Candidate, evidence: string): boolean => {
  const verb =
    targets[0]?.slot === 'quantity' ? / (?:can|may|must|will|could|would) (\p{Ll}+)\?$/u.exec(stem)?.[1] : undefined
  return (
    (verb !== undefined && evidence.includes(`${verb} and `)) ||
    (targets[0]?.slot === 'start' && /.{12} during which\b/.test(stem))
  )
}

/** "How did the fever follow?" - "by shivering": what followed it, not how. */
const followedBy = ({ answer, targets }: Candidate, evidence: string): boolean =>
  targets[0]?.slot === 'manner' &&
  /^by /.test(answer) &&
  /\b(?:followed|accompanied|preceded) $/.test(evidence.split(answer)[0] ?? '')

/** "How many times would it need to be as heavy?": nobody says so. */
const timesAs = /^How many times .*\b(?:be as \p{Ll}+|have as (?:much|many))\b/u

const dash = /^\s?[—–]/

/** "the bond between God" of "between God—the first—and the world", "brought Jews" of "brought Jews—and later others—into": a dash cuts it. */
const cutsAtDash = ({ kind, stem, answer }: Candidate, evidence: string): boolean => {
  const follows = (words: string): boolean => {
    const at = words === '' ? -1 : evidence.indexOf(words)
    return at >= 0 && dash.test(evidence.slice(at + words.length))
  }
  if (kind === 'cloze' || kind === 'true-false')
    return follows(stem.replace(/[.?]$/, '').split(' ').slice(-2).join(' '))
  return /\bbetween (?!.* and )/.test(answer) && follows(answer)
}

/** True where a stem, or what it asks for, is a clause of which the sentence says more. */
export const isHalfClause = (candidate: Candidate, evidence: string): boolean =>
  candidate.parts.length === 0 &&
  (twoVerbs.test(candidate.stem) ||
    unsaid.test(candidate.stem) ||
    dwelling.test(candidate.stem) ||
    spends(candidate, evidence) ||
    leavesAim(candidate, evidence) ||
    leavesWhat(candidate, evidence) ||
    accuses(candidate) ||
    leavesEnd(candidate, evidence) ||
    losesParticle(candidate, evidence) ||
    isCourse(candidate) ||
    misbuilt.test(candidate.stem) ||
    timesAs.test(candidate.stem) ||
    countsHalf(candidate, evidence) ||
    followedBy(candidate, evidence) ||
    (candidate.targets[0]?.slot === 'reason' && noAim.test(candidate.answer)) ||
    cutsQualities(candidate, evidence) ||
    isQuestion.test(candidate.answer) ||
    makesSense.test(candidate.stem) ||
    datesNoun(candidate, evidence) ||
    takesOver(candidate, evidence) ||
    cutsAtDash(candidate, evidence))

import { plain } from '../analysis'
import { statement } from '../asks'
import type { Frame } from '../frames'
import { standsAlone } from '../leaning'
import { isHumanNoun } from '../lexicon'
import { loose } from './definition'
import { isCut } from './definitionCut'
import { ask, type Draft, draft, type Family, safe, slotAt, subjectSlot, type View } from './family'

/** What has a name of its own by its relation to something else: "The capital of Peru is Lima", "The role of the judiciary is to interpret the law". */
export const attribute: Family = {
  name: 'attribute',
  read: (view) => view.frames.flatMap((frame) => [...read(view, frame), ...occupation(view, frame)]),
}

const kin =
  'father|mother|grandfather|grandmother|brother|sister|husband|wife|son|daughter|uncle|aunt|nephew|niece|cousin|teacher|mentor|tutor|successor|predecessor|secretary|assistant|employer|patron|partner'
const relative = new RegExp(`['’]s? (?:\\p{L}+ ){0,2}(?:${kin})$`, 'u')

/** "Otto Lang's father was a weaver": what he was by trade. */
function occupation(view: View, frame: Frame): readonly Draft[] {
  const { vg, clause } = frame
  const [value, ...more] = frame.pieces
  const trade =
    vg.lemma === 'be' &&
    vg.helpers.length === 0 &&
    clause.marker === undefined &&
    relative.test(frame.subject) &&
    more.length === 0 &&
    value?.role === 'predicate' &&
    /^an? /.test(value.words) &&
    (isHumanNoun(value.head?.lower ?? '') || /(?:er|or|ist|ian|man|smith|wright)$/.test(value.head?.lower ?? '')) &&
    !new RegExp(
      `\\b(?:${kin}|friend|man|woman|native|member|person|descendant|citizen|atheist|agnostic|Catholic|Protestant|Jew|Muslim|Christian|Buddhist|Hindu|believer|socialist|communist|liberal|conservative)\\b`,
    ).test(value.words)
  if (!trade || !value || !safe(view, frame, [value])) return []
  return [
    draft(view, {
      kind: 'statement',
      relation: 'occupation',
      subject: frame.subject,
      rule: 'attribute:occupation',
      claims: clause.at,
      slots: [subjectSlot(view, frame), slotAt(view, 'object', value.from, value.to, { type: 'role' })],
      statement: statement(frame),
      asks: [ask('object', `What was the occupation of ${frame.subject}?`.replace('was', vg.main.lower), value.words)],
    }),
  ]
}

/** "the capital of Peru", "Peru's largest port": something that only one thing can be. */
const relational =
  /^(?:the|\p{Lu}[\p{L}'’ -]*['’]s?)\s.*\bof\b|^the (?:(?:two|three|four|five) )?(?:most \p{L}+|\p{Ll}+est|first|last|only|main|chief|principal)\b|^(?:the )?\p{Lu}[\p{L}'’ -]*['’]s? (?:\p{Ll}+est|most \p{L}+|best-known|first|last|only|main|chief|principal|national|official|capital|currency|anthem|motto|founder)\b|['’]s? (?:\p{L}+ ){0,2}(?:father|mother|wife|husband|brother|sister|son|daughter|grandfather|uncle|nephew|cousin|teacher|mentor|successor|predecessor)$/u
/** "the usual treatment for gout" */
const serving =
  /^the (?:\p{L}+ ){0,3}(?:process|method|use|usage|name|term|symbol|word|medium|material|treatment|cure|technique|test|fuel|food|unit|tool|currency|colou?r|site|temperature|limit|threshold|requirement|explanation|reason) for\b/u
/** "a common complaint among weavers in winter": of several, and each of them asked for as one that is common. */
const usual =
  /^an? (?:common|frequent|typical|classic) (?:\p{L}+ ){1,3}(?:of|for|in|among|during|with|between|against) \p{L}/u
/** "Early symptoms of rust", "two common uses of moss": what one lists of a thing, without "the". */
const manyOf =
  /^(?:(?:two|three|four|five|six) )?(?:(?:early|later?|common|main|major|typical|usual|initial|classic|key|primary|principal|chief|important|possible|most|severe|serious) ){0,2}(?:\p{Ll}+ )?(?:symptoms|signs|complications|side effects|adverse effects|risk factors|causes|features|characteristics|types|forms|kinds|components|ingredients|products|by-products|uses|functions|properties|benefits|advantages|disadvantages|sources|predators|exports|stages|phases|branches|elements|methods|goals|aims)(?: (?:of|for) \p{L}| that affect \p{L})/u

/** "Lang's most famous work", "Peru's national bird": one, which any noun phrase may name. */
const best =
  /^\p{Lu}[\p{L}'’ -]*['’]s? (?:(?:most \p{L}+|best(?:-known)?|\p{L}+est|first|last|main|only|chief|national|official) \p{L}+|currency|capital|anthem|motto|headquarters)$/u
/** "the three branches of the guild": a subject that counts what the predicate lists. */
const members = /^the (?:two|three|four|five|six|seven|eight|nine|ten|main|major|chief|basic|principal|primary) .*s\b/i
const vague =
  /^most\b|^(?:(?:the|a|an) )?(?:result|answer|problem|fact|idea|truth|case|rest|majority|number|one|end(?! (?:product|result|use)\b)|question|point|reason|total|amount|size|length|height|speed|age|area|population)\b/i

/** "at least 20 bytes long": how long something is, and not what. */
const measured =
  /^(?:(?:at (?:least|most)|more than|less than|up to|only|approximately|roughly) )?(?:\d|an? |one|two|three|four|five|six|seven|eight|nine|ten).*\b(?:long|wide|high|deep|thick|tall|old|across|apart|away)$/i

/** "home to dozens of clubs", "diploid and results from a fusion": nothing that says what a thing is. */
const unfit =
  /^(?:neither|not|never|no longer) |^(?:home|host|heir|subject) to\b| and (?:is|are|was|were|has|had|\p{Ll}{3,}s) (?:from|in|to|the|an?|of|with|by)\b/u

function read(view: View, frame: Frame): readonly Draft[] {
  const { vg, clause } = frame
  if (vg.lemma !== 'be' || vg.voice !== 'active' || vg.helpers.length > 0 || clause.marker || clause.relative) return []
  const rest = frame.pieces.filter((piece, at) => !piece.front && !(piece.words === 'very' && frame.pieces[at + 1]))
  const fronts = frame.pieces.filter((piece) => piece.front && piece.role !== 'adverb')
  const [value] = rest
  const last = rest.at(-1)
  if (!value || !last || vague.test(frame.subject)) return []
  if (![relational, serving, usual, manyOf].some((own) => own.test(frame.subject))) return []
  const { chunks, tokens, sentence } = view.analysis
  const purpose = value.role === 'inf'
  const first = tokens[chunks[value.a]?.i ?? 0]
  // "The three branches of the guild are the council, the court and the watch."
  const listed = / and /.test(sentence.text.slice(value.from, last.to)) && members.test(frame.subject)
  const named =
    value.role === 'predicate' &&
    value.head !== undefined &&
    (value.head.pos === 'name' || value.head.pos === 'noun') &&
    !(listed || value.head.pos === 'name' || best.test(frame.subject) ? /^$/ : /^(?:an?|the)$/).test(
      first?.lower ?? '',
    ) &&
    // "The marks of the Shakers were their songs": whose, the subject says.
    (first?.pos !== 'poss' || (first.lower === 'their' && / of (?:the )?\p{Lu}\p{L}*s$/u.test(frame.subject)))
  if (fronts.some((front) => purpose || !/^(?:at|in|until|from)$/.test(front.prep ?? ''))) return []
  if (!(purpose || named) || !standsAlone(view.analysis, value.a, last.b, view.reference, !(purpose || listed)))
    return []
  const words = plain(sentence.text.slice(value.from, last.to))
  // "is to go out | and count them": half of what is to be done.
  const [and, second] = chunks.slice(last.b, last.b + 2)
  if (purpose && and?.kind === 'conj' && second?.vg?.main.form === 'base') return []
  if (named && isCut(view, { ...value, b: last.b })) return []
  if (loose.test(words) || measured.test(words) || unfit.test(words)) return []
  const who = (frame.person || relative.test(frame.subject)) && value.head?.pos === 'name' ? 'Who' : 'What'
  if (isHumanNoun(clause.subject?.head.lower ?? '') && !frame.person) return []
  // "Holm Park with 40 acres", "Lund on 5 June 2017": the name is what is asked for.
  const name = /^((?:\p{Lu}[\p{L}'’.-]* ?)+) (?:(?:in|at|near|with|from) |on (?:\d|\p{Lu}\p{Ll}+ \d))/u.exec(words)?.[1]
  return [
    draft(view, {
      kind: purpose ? 'purpose' : 'statement',
      relation: purpose ? 'in order to' : 'is',
      subject: frame.subject,
      rule: purpose ? 'attribute:purpose' : 'attribute',
      ...(purpose ? {} : { claims: clause.at }),
      slots: [
        subjectSlot(view, frame),
        slotAt(view, purpose ? 'reason' : 'object', value.from, last.to, value.head ? { head: value.head.lower } : {}),
      ],
      statement: safe(view, frame) ? statement(frame) : null,
      asks: [
        ask(
          purpose ? 'reason' : 'object',
          `${[who, vg.main.lower, frame.subject, ...fronts.map((front) => front.words)].join(' ')}?`,
          name ?? words,
          [/^the [^A-Z]*(\p{Lu}.*)$/u.exec(words)?.[1], name === undefined ? undefined : words].filter(
            (form) => form !== undefined,
          ),
        ),
      ],
    }),
  ]
}

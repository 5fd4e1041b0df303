import { extent, plain } from '../analysis'
import { askPiece, remainder, verbWords } from '../asks'
import { capital } from '../capital'
import type { Chunk } from '../chunks'
import { isPast } from '../clauseParts'
import { standsAlone } from '../leaning'
import { isPlural } from '../lexicon'
import { acronyms, shortened } from './acronym'
import { calledThat } from './calledThat'
import { saidAgain } from './definitionBeside'
import { ask, type Draft, draft, type Family, safe, slotAt, type View } from './family'
import { active } from './namingActive'
import { alternatives, apposed, glosses, withoutArticle } from './namingBeside'
import { fronted } from './namingFront'
import { calling, passive } from './namingPassive'
import { named } from './namingWhen'

/** What something is called: "a sugar called RuBP", "A stack of thylakoids is known as a granum", "the Chinese Communist Party (CCP)". */
export const naming: Family = {
  name: 'naming',
  read: (view) => [
    ...view.frames.flatMap((frame) => [...passive(view, frame), ...active(view, frame)]),
    ...described(view),
    ...participles(view),
    ...fronted(view),
    ...named(view),
    ...apposed(view),
    ...alternatives(view),
    ...saidAgain(view),
    ...glosses(view),
    ...acronyms(view),
    ...shortened(view),
  ],
}

/** "The process by which plants lose water is called transpiration": a description with a clause of its own in it. */
function described(view: View): readonly Draft[] {
  const { analysis } = view
  const { chunks, tokens, sentence } = analysis
  return chunks.flatMap((chunk, at): readonly Draft[] => {
    const { vg } = chunk
    const known = vg?.lemma === 'know' && chunks[at + 1]?.word === 'as'
    if (vg?.voice !== 'passive' || vg.negated || !(calling.has(vg.lemma) || known)) return []
    if (view.frames.some((frame) => frame.clause.at === at) || !/^(?:is|are)$/.test(vg.helpers[0]?.lower ?? ''))
      return []
    const own = chunks.slice(0, at)
    const opens = own.findIndex((part) => part.kind === 'rel')
    const simple = own.every((part) => /^(?:np|prep|rel|vg|adv|adj|inf|part|ger|conj|date)$/.test(part.kind))
    const kinds = opens === 1 && tokens[0]?.pos === 'noun' && isPlural(chunks[0]?.head?.lower ?? '')
    if (opens < 1 || opens > 4 || !simple || !(kinds || /^(?:an?|the)$/.test(tokens[0]?.lower ?? ''))) return []
    const first = known ? at + 2 : at + 1
    const name = chunks[first]
    const closing = chunks[first + 1]
    if (name?.kind !== 'np' || name.pronoun || (closing?.kind !== 'stop' && closing?.kind !== 'comma')) return []
    const bearer = extent(analysis, 0, at)
    const term = withoutArticle(view, extent(analysis, first, first + 1))
    const text = plain(sentence.text.slice(bearer.from, bearer.to))
    const subject = text.charAt(0).toLowerCase() + text.slice(1)
    const words = plain(sentence.text.slice(term.from, term.to))
    if (words.split(' ').length > 4 || !standsAlone(analysis, 0, at, view.reference, false)) return []
    return [
      draft(view, {
        kind: 'naming',
        relation: 'called',
        subject,
        rule: 'naming:described',
        slots: [slotAt(view, 'subject', bearer.from, bearer.to), slotAt(view, 'term', term.from, term.to)],
        statement: null,
        asks: [ask('term', `What ${vg.helpers[0]?.lower} ${subject} ${known ? 'known as' : 'called'}?`, words)],
      }),
    ]
  })
}

/** "a dense fluid called the stroma", "two forms, known as chlorophyll a and chlorophyll b", "a mishu, or secretary". */
function participles(view: View): readonly Draft[] {
  const { analysis } = view
  const { chunks, tokens, sentence } = analysis
  return chunks.flatMap((chunk, at): Draft[] => {
    const word = tokens[chunk.i]?.lower ?? ''
    const called =
      (chunk.kind === 'vg' || chunk.kind === 'part') &&
      /^(?:called|named|termed|dubbed|nicknamed|titled|entitled)$/.test(word)
    const referred = word === 'referred' && chunks[at + 1]?.word === 'to' && chunks[at + 2]?.word === 'as'
    const known = (chunk.kind === 'part' && word === 'known' && chunks[at + 1]?.word === 'as') || referred
    const finite = analysis.clauses.some((clause) => clause.at === at && clause.subject && !clause.vg.doubtful)
    if (!(called || known) || finite || (chunk.vg && chunk.vg.helpers.length > 0)) return []
    let b = at
    while (chunks[b - 1]?.kind === 'adv') b -= 1
    const adverbs = plain(sentence.text.slice(extent(analysis, b, at).from, extent(analysis, b, at).to))
    const set = chunks[b - 1]?.kind === 'comma'
    if (set) b -= 1
    const noun = chunks[b - 1]
    if (noun?.kind !== 'np' || noun.pronoun) return []
    let a = b - 1
    while (
      chunks[a - 1]?.kind === 'prep' &&
      /^(?:of|with|in|for|between|among)$/.test(chunks[a - 1]?.word ?? '') &&
      chunks[a - 2]?.kind === 'np' &&
      // "a tangle of threads called hyphae": the threads.
      !/^(?:number|variety|handful|tangle|mass|heap|pile|network|web|bunch|cluster|layer|row|chain|sheet|bed|pack)$/.test(
        chunks[a - 2]?.head?.lower ?? '',
      ) &&
      // "the wall of a small room known as": the room.
      !(/^an?$/.test(chunks[a]?.lead ?? '') && chunks[a - 2]?.lead === 'the') &&
      (chunks[a - 1]?.word === 'of' || chunks[b]?.kind === 'comma')
    )
      a -= 2
    // "the arrival in Marland of the blight, known as": which of them, the comma does not say.
    if (set && a < b - 4) return []
    const first = at + (referred ? 3 : known ? 2 : 1)
    const name = chunks[first]
    if (name?.kind !== 'np' || name.pronoun) return []
    let end = first + 1
    while (
      (chunks[end]?.kind === 'conj' && chunks[end + 1]?.kind === 'np' && chunks[end + 2]?.kind !== 'vg') ||
      (chunks[end]?.word === 'of' && /^(?:np|ger)$/.test(chunks[end + 1]?.kind ?? ''))
    )
      end += 2
    const whole = extent(analysis, a, b)
    const term = extent(analysis, first, end)
    const bearer = plain(sentence.text.slice(whole.from, whole.to))
    const words = plain(sentence.text.slice(term.from, term.to))
    const leads = tokens[chunks[a]?.i ?? 0]
    // "a clause that raises wages with prices, known as a brake": of many one is not the name.
    if (set && isPlural(noun.head?.lower ?? '') && /^an?$/.test(name.lead)) return []
    // "a set of pins bolted to the frame known as": the set, or the frame.
    const joined = chunks[a - 2]
    if (noun.lead === 'the' && chunks[a - 1]?.word === 'to' && (joined?.kind === 'part' || joined?.vg?.doubtful))
      return []
    // "sheep or goats, also known as stock": the name of the last of them, or of all.
    if (set && (chunks[a - 1]?.kind === 'conj' || (chunks[a - 1]?.kind === 'comma' && chunks[a - 2]?.kind === 'adj')))
      return []
    if (!standsAlone(analysis, a, b, view.reference) || words.split(' ').length > 6 || leads?.pos === 'poss') return []
    if (leads?.pos === 'name' && !(set && known)) return []
    const bare = withoutArticle(view, term)
    const subject =
      leads === tokens[0] && leads?.pos !== 'name' ? bearer.charAt(0).toLowerCase() + bearer.slice(1) : bearer
    const plural = /s$/.test(noun.head?.lower ?? '') && chunks.slice(first, end).some((part) => part.kind === 'conj')
    const asked = subject.split(' ').length >= 3
    const isOfKind = (asked || /^an? /.test(subject)) && /^(?:an?|the)\s/i.test(subject) && !plural
    const asName = words.replace(/^an?\s+/i, '')
    const through = isOfKind || !set ? calledThat(view, a, subject, asName) : undefined
    return [
      draft(view, {
        kind: 'naming',
        relation: 'called',
        subject,
        rule: 'naming:participle',
        slots: [
          slotAt(view, 'subject', whole.from, whole.to, noun.head ? { head: noun.head.lower } : {}),
          slotAt(view, 'term', bare.from, bare.to),
        ],
        statement:
          plural || !/^(?:an?|the)\s/i.test(subject)
            ? null
            : `${capital(subject)} is ${known ? 'known as' : 'called'} ${words}.`,
        asks: [
          isOfKind
            ? (ofSubject(view, a, subject, words) ??
              (asked ? contextual(view, at, a, subject, words) : undefined) ??
              through)
            : set
              ? ask(
                  'term',
                  /^(?:one|two|three|four|some) /i.test(subject)
                    ? undefined
                    : besideQuestion(view, subject, noun, adverbs, known),
                  asName,
                )
              : through,
        ],
      }),
    ]
  })
}

/** "What is sodium chloride also known as?", "What are catalytic RNA molecules called?" */
function besideQuestion(view: View, subject: string, noun: Chunk, adverbs: string, known: boolean): string | undefined {
  const person = view.reference.isPerson(view.reference.fullName(subject))
  const earlier = /^(?:formerly|originally|previously|once|initially)$/.test(adverbs)
  const plural = noun.head?.pos === 'noun' && isPlural(noun.head.lower)
  if (/^(?:an?|the)\s/i.test(subject) && !(known && subject.split(' ').length >= 3)) return undefined
  const be = earlier || person ? 'was' : plural ? 'are' : 'is'
  if (person) return `By what name ${be} ${subject} ${adverbs === '' ? 'also' : adverbs} known?`
  const named = noun.head?.pos === 'name' && !/\balso\b/.test(adverbs) && !earlier
  return plain(
    `What ${be} ${subject} ${named ? `also ${adverbs.replace(/^(?:sometimes|often|commonly) ?/, '')}` : adverbs} ${known ? 'known as' : 'called'}?`,
  )
}

/** "A process called fining was used to clean iron": what is called so by what is said of it. */
function ofSubject(view: View, a: number, subject: string, words: string) {
  const frame = view.frames.find(({ clause }) => clause.subject?.a === a && !clause.relative && !clause.marker)
  if (!frame || !/^an? /.test(subject) || !safe(view, frame)) return undefined
  const aims = frame.pieces.filter(({ front, role }) => front && role === 'inf')
  const { before, after } = remainder(frame, aims, { brief: true })
  if (before !== '' || after.split(' ').length < 3) return undefined
  const be = isPast(frame.vg) ? 'was' : 'is'
  const noun = subject.replace(/^an? /, '')
  return ask(
    'term',
    `${plain(`What ${be} ${compared.test(subject) ? subject : `the ${noun}`} called that ${verbWords(frame.vg)} ${after}`)}?`,
    words.replace(/^an?\s+/i, ''),
  )
}

/** "a more costly loom called X": than which, its kind tells. */
const compared =
  /^an? (?:more|less|larger|smaller|longer|shorter|older|newer|later|earlier|simpler|higher|lower|bigger|heavier|lighter|thicker|thinner) /

const counted = /^the (?:two|three|four|five|six|seven|eight|nine|ten) /

/** "What is the dense fluid that fills each chloroplast called?" needs the clause; the sentence's own verb is kept where it is simple. */
function contextual(view: View, at: number, a: number, subject: string, words: string) {
  const frame = view.frames.find(
    (own) => own.clause.complement.a <= a && at < own.clause.complement.b && !own.clause.relative,
  )
  const piece = frame?.pieces.find((own) => own.a <= a && at < own.b && !own.front)
  const name = words.replace(/^an?\s+/i, '')
  if (!frame || !piece)
    return subject.split(' ').length >= 6 || /^the .* of /.test(subject)
      ? ask(
          'term',
          `What ${counted.test(subject) ? 'are' : 'is'} ${subject} ${/^the \p{Lu}/u.test(subject) ? 'also ' : ''}called?`,
          name,
        )
      : undefined
  const prep = piece.role === 'pp' ? `${piece.prep} ` : ''
  const noun = subject.replace(/^(?:an?|the)\s+/i, '')
  if (piece.role !== 'pp' && piece.role !== 'object') return undefined
  const others = frame.pieces.filter((own) => own !== piece)
  if (!others.every((own) => standsAlone(view.analysis, own.a, own.b, view.reference))) return undefined
  return ask('term', askPiece(frame, `${prep === '' ? 'Which' : `${capital(prep)}which`} ${noun}`, [piece]), name)
}

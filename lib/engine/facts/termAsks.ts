import { stem, tokens } from '@/lib/domain/text'
import { verbForm } from '../verbs'
import { type Ask, ask, type View } from './family'
import { headNounOf, isMass, spellsOut } from './lineWords'
import { type Class, classOf, isCast, type Term } from './terms'
import { agrees, defines, describing, type Sort } from './toldAs'

/** A line as its questions are made: what is said of its term, of which a long meaning is asked by its first part. */
type Telling = {
  readonly term: Term
  readonly sort: Sort
  /** As it stands within a sentence. */
  readonly body: string
  readonly asked: string
  readonly kind: Class | undefined
  readonly isStory: boolean
}

/** Both ways to ask a line: for what is said of its term, and for the term. */
export function asksOf(view: View, term: Term, sort: Sort, body: string, said: string): readonly (Ask | undefined)[] {
  const isStory = isCast(view.analysis.sentence.section, view.reference.title)
  const own: Telling = { term, sort, body, asked: firstOf(body), kind: classOf(view), isStory }
  const other = term.other === undefined ? [] : [term.other]
  const isWord = isWordOf(own)
  // "comodo – comfortable (ant. scomodo)"
  const bare = isWord ? said.replace(/(?<=\S) \([^()]*\)$/, '') : said
  return [
    isRestated(term, body)
      ? undefined
      : ask('definition', isWord ? `What does “${term.text}” mean?` : toldAsk(own), bare, bare === said ? [] : [said]),
    isTold(term, own.asked) ? undefined : ask('term', isWord ? means(own) : namedAsk(own), term.text, other),
  ]
}

/** A word with other words for it, and no term of a field. */
const isWordOf = ({ term, sort, body, kind }: Telling): boolean => {
  if (term.person || kind !== undefined || /^(?:when|where|how) /.test(body)) return false
  const isSmall = /^\p{Ll}/u.test(term.text)
  return sort === 'sense'
    ? isSmall || /^to |^\S+(?:, \S+)*$/.test(body)
    : sort === 'noun' && isSmall && !defines.test(body)
}

function toldAsk({ term, sort, body, isStory }: Telling): string | undefined {
  const meant = `What is meant by “${term.text}”?`
  if (sort === 'formula') return `What is the formula for ${term.inside}?`
  if (sort === 'adjective') return `What does “${term.text}” mean?`
  if (sort === 'deed') return deedAsk(term, body)
  if (term.person) return `Who ${isStory ? 'is' : 'was'} ${term.text}?`
  if (sort === 'clause') return /(?:phase|stage|step)$/.test(term.text) ? `What happens in ${term.inside}?` : undefined
  return sort === 'noun' && defines.test(body) ? (whatIs(term, body) ?? meant) : meant
}

function namedAsk(own: Telling): string {
  const { term, sort, asked, kind, isStory } = own
  const fits = `Which ${kind?.one ?? 'term'} fits “${asked}”?`
  if (sort === 'formula') return `What has the formula “${asked}”?`
  if (sort === 'adjective') return `Which word describes ${describing.exec(asked)?.[1]}?`
  if (sort === 'deed') return (agrees(term, asked) ? whatDoes(term, asked, kind) : undefined) ?? fits
  if (term.person) return whoWas(asked, isStory ? 'is' : 'was')
  if (sort !== 'noun') return fits
  return /^(?:an?|the) /.test(asked) ? `What is the term for ${asked}?` : defines.test(asked) ? means(own) : fits
}

/** "Which word means “pale”?", "Which phrase means “to go to school”?", "Which organelle is “site of protein synthesis”?" */
function means({ term: { text }, body, asked, kind }: Telling): string {
  if (kind !== undefined) return `Which ${kind.one} is “${asked}”?`
  const isSmall = /^\p{Ll}/u.test(text)
  const word = isSmall && !text.includes(' ') ? 'word' : isSmall && body.startsWith('to ') ? 'phrase' : 'term'
  return `Which ${word} means “${asked}”?`
}

/** "Which organelle stores the DNA?", "Which parts catch the wind?", "What stops the wheel?"; of many without a class none. */
function whatDoes({ plural, person }: Term, asked: string, kind: Class | undefined): string | undefined {
  const deed = asked.charAt(0).toLowerCase() + asked.slice(1)
  if (person) return `Who ${deed}?`
  if (kind !== undefined) return `Which ${plural ? kind.many : kind.one} ${deed}?`
  return plural ? undefined : `What ${deed}?`
}

/** A long meaning is asked by its first part: what stands before a dash, a semicolon or a stop. */
function firstOf(body: string): string {
  const part =
    body.split(/ [–—-] |; |(?<!e\.g|i\.e)\. (?=\p{Lu})|,? (?:e\.g\.|i\.e\.|for example|such as) /u)[0] ?? body
  return part.split(' ').length >= 3 ? part : body
}

/** "receptor-mediated endocytosis – endocytosis of ...", "FTP – file transfer": what is said tells the term. */
function isTold({ text }: Term, asked: string): boolean {
  const told = tokens(asked)
  if (spellsOut(asked, text)) return true
  const own = tokens(text).filter((word) => word.length > 4)
  const same = (one: string, other: string): boolean =>
    other.length > 5 && (one.includes(other.slice(0, 6)) || other.includes(one.slice(0, 6)))
  return own.some((word) => told.some((other) => same(word, other)))
}

/** "Inner core: the inner layer of the core": whoever hears the term can say as much. */
function isRestated({ text }: Term, body: string): boolean {
  const told = new Set(tokens(body).map(stem))
  const own = tokens(text).filter((word) => word.length > 3)
  return own.length > 0 && own.every((word) => told.has(stem(word)))
}

/** Verbs of what something is like, of which nobody says that it does it. */
const stative =
  /^(?:is|was|are|were|has|have|had|can|may|must|will|shares?|contains?|includes?|lacks?|needs?|means?|measures?|occurs?|happens?|consists?|looks?|seems?|costs?|lasts?|requires?|depends?|involves?)$/

/** "What is osmosis?", "What is a burette?", "What are ribosomes?": with the article of what it is said to be; undefined where that is not known. */
function whatIs({ text, inside, plural }: Term, body: string): string | undefined {
  if (plural) return `What are ${inside}?`
  if (isMass(headNounOf(text))) return `What is ${inside}?`
  return /^an? /.test(body) && /^\p{Ll}/u.test(inside)
    ? `What is ${/^[aeiou]/.test(inside) ? 'an' : 'a'} ${inside}?`
    : undefined
}

/** "Which English scientist discovered cells?" */
function whoWas(body: string, be: string): string {
  const [, whom, deed] = /^(?:the |an? )?([^,;]{3,60}?),? who ([^;]+)$/i.exec(body) ?? []
  if (whom && deed) return `Which ${whom} ${deed}?`
  return /^(?:an?|the) /.test(body) ? `Who ${be} ${body}?` : `Who is described as “${body}”?`
}

/** "What does the nucleus do?" */
function deedAsk(term: Term, body: string): string | undefined {
  const [first = ''] = body.split(' ')
  if (stative.test(first)) return undefined
  const isPast = /^(?:past|pastpp)$/.test(verbForm(first.toLowerCase()))
  return `What ${isPast ? 'did' : term.plural ? 'do' : 'does'} ${theTerm(term)} do?`
}

/** "the nucleus", "ribosomes", "Newton's Second Law" */
function theTerm({ inside, plural, text, person }: Term): string {
  const noun = text.split(' ').at(-1) ?? ''
  const the = plural || person || isMass(noun) || /^\p{Lu}/u.test(noun === text ? inside : noun) ? '' : 'the '
  return `${the}${inside}`
}

import type { Block, CanonicalDocument } from './types'
import { canBeVerb, verbForm } from './verbs'

/** A line of a list whose lines are in order: the list by where it begins, and what it is the steps of. */
export type Step = { readonly list: number; readonly of: string }

/** A heading that says of the list below that its lines are in order. */
const inOrder = /\b(?:steps|stages|phases|procedure|sequence|life ?cycle|instructions|how to)\b/i
/** Headings of lists that are in order where their lines tell what to do. */
const mayOrder = /\b(?:methods?|experiment|recipe|practical)\b|^how /i
/** A heading that says nothing more: then the steps are those of what the text is about. */
const general = /^(?:the )?(?:steps|stages|phases|procedure|method|methods|sequence|instructions)$/i
/** The line before a list that announces it: "The stages of a drought are:". */
const announces = /\b(?:steps|stages|phases|procedure|as follows|in (?:this|the following) order)\b[^.]*:$/i
/** "Here are some tips for clean looms:": what can be done in any order. */
const advises = /\b(?:tips|suggestions|strategies|ideas|recommendations|advice|guidelines|habits|ways)\b/i
/** "Don't forget the warp", "Be patient": what to bear in mind. */
const isReminder = (words: string): boolean => /^(?:don['’]t|do not|never|always|be|remember)\b/i.test(words)
/** "Prophase", "Metaphase" */
const phase = /^\p{L}+phase\b/iu

/** "Rinse the burette" */
const isCommand = (words: string): boolean => {
  const [first = ''] = words.toLowerCase().split(/[ ,]/)
  return verbForm(first) === 'base' && canBeVerb(first)
}

const fewest = 4
const most = 12

/** Steps of a document by their blocks: lists of four to twelve lines of which a heading, the line before, or their own names say that they are in order. */
export function findSteps({ title, text, blocks }: CanonicalDocument): ReadonlyMap<number, Step> {
  const found = new Map<number, Step>()
  const wordsOf = ({ start, end }: Block): string => text.slice(start, end)
  const close = (from: number, to: number): void => {
    const lines = blocks.slice(from, to)
    const heading = lines[0]?.path.at(-1) ?? title
    const before = blocks[from - 1]
    if (lines.length < fewest || lines.length > most) return
    const isOrdered =
      inOrder.test(heading) ||
      (mayOrder.test(heading) && lines.every((line) => isCommand(wordsOf(line)))) ||
      (before?.kind === 'paragraph' && announces.test(wordsOf(before).slice(-200))) ||
      lines.every((line) => phase.test(wordsOf(line)))
    const isAdvice =
      advises.test(heading) ||
      (before?.kind === 'paragraph' && advises.test(wordsOf(before))) ||
      lines.some((line) => isReminder(wordsOf(line)))
    if (!isOrdered || isAdvice) return
    for (let at = from; at < to; at += 1) found.set(at, { list: from, of: general.test(heading) ? title : heading })
  }
  let from = 0
  blocks.forEach((block, at) => {
    const isNext = block.kind === 'list-item' && blocks[from]?.path.join() === block.path.join()
    if (isNext && blocks[from]?.kind === 'list-item') return
    close(from, at)
    from = at
  })
  close(from, blocks.length)
  return found
}

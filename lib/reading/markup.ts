import { Parser, type ParserOptions } from 'htmlparser2'
import { maxTextCharacters } from '@/lib/domain/encoding'
import { type Failure, failure, ok, type Result } from '@/lib/domain/result'

export type Attributes = Readonly<Record<string, string>>

/** What is told while markup is walked through; each `close` belongs to an `open`. `name` is in lower case in HTML. */
export type Walker = {
  readonly open: (name: string, attributes: Attributes) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
  /** The text written so far, in characters: more than a document may have ends the walk. */
  readonly characters?: () => number
}

/** No honest document is nested deeper. */
const maxDepth = 1_000
const stepCharacters = 64 * 1024

const tooDeep = failure('invalid', 'document_too_complex')
const entities = failure('invalid', 'document_entities')

/** A declaration with rules of its own, which could name entities that stand for much, or for files. */
const hasOwnRules = (declaration: string) => declaration.includes('[') || /^!entity/i.test(declaration)

/**
 * Walks through markup as it comes, in pieces. Refusals have code `invalid` and a reason: `document_too_complex` (nested too
 * deeply), `document_entities` (a declaration that defines any; in `office` files any declaration), `document_too_large`.
 */
export const walkMarkup = (
  pieces: Iterable<string>,
  walker: Walker,
  kind: 'html' | 'xhtml' | 'office',
): Result<null> => {
  let depth = 0
  let refusal: Failure | undefined
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth++
        if (depth > maxDepth) refusal = tooDeep
        else if (!refusal) walker.open(name, attributes)
      },
      onclosetag: (name) => {
        depth--
        if (!refusal) walker.close(name)
      },
      ontext: (text) => {
        if (!refusal) walker.text(text)
      },
      onprocessinginstruction: (name, declaration) => {
        if (kind === 'html' || !name.startsWith('!')) return
        if (kind === 'office' || hasOwnRules(declaration)) refusal = entities
      },
    },
    options[kind],
  )
  for (const piece of pieces)
    for (let at = 0; at < piece.length; at += stepCharacters) {
      parser.write(piece.slice(at, at + stepCharacters))
      const written = walker.characters?.() ?? 0
      if (written > 2 * maxTextCharacters)
        return failure('invalid', 'document_too_large', { params: { limit: maxTextCharacters, found: written } })
      if (refusal) return refusal
    }
  parser.end()
  return refusal ?? ok(null)
}

const options: Readonly<Record<'html' | 'xhtml' | 'office', ParserOptions>> = {
  html: { recognizeSelfClosing: false },
  xhtml: { recognizeSelfClosing: true, recognizeCDATA: true },
  office: { xmlMode: true },
}

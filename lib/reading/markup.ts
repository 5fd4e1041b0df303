import { Parser, type ParserOptions } from 'htmlparser2'
import { maxTextCharacters } from '@/lib/domain/encoding'
import { type Failure, failure, ok, type Result } from '@/lib/domain/result'

export type Attributes = Readonly<Record<string, string>>

/**
 * What is told while markup is walked through; each `close` belongs to an `open`. `name` is in lower case in HTML, and
 * without the prefix of its namespace in office files.
 */
export type Walker = {
  readonly open: (name: string, attributes: Attributes) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
  /** The text written so far, in characters: far more than a document may have ends the walk. */
  readonly characters?: () => number
}

/** A walk that leaves out some elements with all that they hold. */
export const leavingOut = (isLeftOut: (name: string, attributes: Attributes) => boolean, walker: Walker): Walker => {
  /** Open elements within the one that is left out, itself included. */
  let depth = 0
  return {
    ...walker,
    open: (name, attributes) => {
      if (depth > 0 || isLeftOut(name, attributes)) depth++
      else walker.open(name, attributes)
    },
    close: (name) => {
      if (depth > 0) depth--
      else walker.close(name)
    },
    text: (text) => {
      if (depth === 0) walker.text(text)
    },
  }
}

export type Markup = 'html' | 'xhtml' | 'office'

const options: Readonly<Record<Markup, ParserOptions>> = {
  html: {},
  xhtml: { recognizeSelfClosing: true, recognizeCDATA: true },
  office: { xmlMode: true },
}

/** No honest document is nested deeper. */
const maxDepth = 1_000
const stepCharacters = 64 * 1024

const tooDeep = failure('invalid', 'document_too_complex')
const entities = failure('invalid', 'document_entities')

/** A declaration with rules of its own, which could name entities that stand for much, or for files. */
const hasOwnRules = (declaration: string) => declaration.includes('[') || /^!entity/i.test(declaration)

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1)

/** A walk through markup that comes in pieces. */
export type Walk = { readonly write: (piece: string) => Failure | null; readonly end: () => Result<null> }

/**
 * Walks through markup as it comes. Refusals have code `invalid` and a reason: `document_too_complex` (nested too deeply),
 * `document_entities` (a declaration that defines any; in office files any declaration), `document_too_large`.
 */
export const walkMarkup = (walker: Walker, markup: Markup): Walk => {
  const named = markup === 'office' ? withoutPrefix : (name: string) => name
  let depth = 0
  let refusal: Failure | null = null
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (++depth > maxDepth) refusal ??= tooDeep
        if (!refusal) walker.open(named(name), attributes)
      },
      onclosetag: (name) => {
        depth--
        if (!refusal) walker.close(named(name))
      },
      ontext: (text) => {
        if (!refusal) walker.text(text)
      },
      onprocessinginstruction: (name, declaration) => {
        if (markup === 'html' || !name.startsWith('!')) return
        if (markup === 'office' || hasOwnRules(declaration)) refusal ??= entities
      },
    },
    options[markup],
  )
  const check = () => {
    const found = walker.characters?.() ?? 0
    if (found > 2 * maxTextCharacters)
      refusal ??= failure('invalid', 'document_too_large', { params: { limit: maxTextCharacters, found } })
    return refusal
  }
  return {
    write: (piece) => {
      for (let at = 0; at < piece.length && !check(); at += stepCharacters)
        parser.write(piece.slice(at, at + stepCharacters))
      return check()
    },
    end: () => {
      if (!refusal) parser.end()
      return check() ?? ok(null)
    },
  }
}

import fs from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../../..')
const FOLDERS = ['app', 'lib', 'scripts', 'bench', 'tests', 'prisma']
const ROOT_FILES = ['instrumentation.ts', 'proxy.ts', 'next.config.js', 'prisma.config.ts', 'vitest.config.ts']
const EXTENSIONS = ['.ts', '.tsx', '.mjs', '.js', '.css']
const GENERATED = 'lib/generated'

/** An import as it is written, and what it leads to: a path of the project without extension, or a package. */
export type Import = {
  readonly written: string
  readonly target: string
  readonly isPackage: boolean
  /** The names it takes, as their module calls them; none for a namespace or a default. */
  readonly names: readonly string[]
}

export type Source = {
  readonly path: string
  readonly text: string
  /** The text without its comments. */
  readonly code: string
  readonly lines: number
  readonly isClient: boolean
  readonly isServerAction: boolean
  readonly imports: readonly Import[]
}

/** A top-level statement of a module: its text, and its name where it is an exported function. */
export type Statement = { readonly text: string; readonly exportedFunction: string | undefined }

export const exists = (file: string): boolean => fs.existsSync(path.join(root, file))
export const readText = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8')

/** Every hand-written source of the project. */
export function allSources(): Source[] {
  return [...FOLDERS.flatMap(filesBelow), ...ROOT_FILES.filter(exists)].map(readSource)
}

/**
 * The statements of a module, told apart by the formatter's rule that only they begin at the start of a line; a closing
 * bracket there ends one.
 */
export function statementsOf({ code }: Source): Statement[] {
  return code.split(/\n(?=[A-Za-z@'"])/).map((text) => ({
    text,
    exportedFunction: /^export (?:default )?(?:async )?(?:function|const) (\w+)/.exec(text)?.[1],
  }))
}

function filesBelow(place: string): string[] {
  if (place === GENERATED || !exists(place)) return []
  return fs.readdirSync(path.join(root, place), { withFileTypes: true }).flatMap((entry) => {
    const file = `${place}/${entry.name}`
    return entry.isDirectory() ? filesBelow(file) : EXTENSIONS.includes(path.extname(file)) ? [file] : []
  })
}

function readSource(file: string): Source {
  const text = readText(file)
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^(\s*)\/\/.*$/gm, '$1')
  return {
    path: file,
    text,
    code,
    lines: text.split('\n').length - 1,
    isClient: /^\s*'use client'/.test(code),
    isServerAction: /^\s*'use server'/.test(code),
    imports: file.endsWith('.css') ? [] : importsOf(file, code),
  }
}

// The formatter writes every import and re-export at the start of a line.
const STATIC = /^(?:import|export)\s(?:([^'"`;]*?)\sfrom\s+)?'([^']+)'/gm
const DYNAMIC = /\bimport\(\s*'([^']+)'\s*\)/g

function importsOf(file: string, code: string): Import[] {
  const statements = [...code.matchAll(STATIC)].map(([, clause = '', written = '']) => ({ clause, written }))
  const calls = [...code.matchAll(DYNAMIC)].map(([, written = '']) => ({ clause: '', written }))
  return [...statements, ...calls].map(({ clause, written }) => {
    const inProject = written.startsWith('@/') ? written.slice(2) : undefined
    const relative = written.startsWith('.') ? path.posix.join(path.posix.dirname(file), written) : undefined
    const target = (inProject ?? relative)?.replace(/\.(?:tsx?|mjs|js)$/, '')
    return { written, target: target ?? written, isPackage: target === undefined, names: namesIn(clause) }
  })
}

/** `type A, b as c` in braces takes `A` and `b`. */
function namesIn(clause: string): string[] {
  const [, inside = ''] = /\{([\s\S]*)\}/.exec(clause) ?? []
  return inside.split(',').flatMap((part) => /^(?:type\s+)?(\w+)/.exec(part.trim())?.[1] ?? [])
}

import { describe, expect, it } from 'vitest'
import { publicEntries } from '@/lib/auth/public-entries'
import { forbiddenImports, hasRule } from './support/architecture/import-table'
import { allSources, exists, readText, type Source, statementsOf } from './support/architecture/sources'

const sources = allSources()
const below = (...folders: string[]) => sources.filter(({ path }) => folders.some((folder) => path.startsWith(folder)))
const namesExportedBy = (file: string) =>
  below(file)
    .flatMap(statementsOf)
    .flatMap(({ exportedFunction }) => exportedFunction ?? [])
const isHandler = ({ path }: Source) => /^app\/.*\/route\.ts$/.test(path)
const isActions = (source: Source) => source.path.startsWith('app/') && source.isServerAction

/** `path: what` of everything a pattern finds. */
const findings = (files: readonly Source[], pattern: RegExp) =>
  files.flatMap(({ path, code }) => [...code.matchAll(pattern)].map(([found]) => `${path}: ${found}`))

describe('imports', () => {
  it('follow the table of docs/architecture.md', () => {
    const wrong = sources.flatMap((source) =>
      forbiddenImports(source).map(({ written }) => `${source.path} imports ${written}`),
    )
    expect(wrong).toEqual([])
  })

  it('have a rule in every folder of lib', () => {
    expect(below('lib/').filter(({ path }) => !hasRule(path))).toEqual([])
  })

  it('make people and guests in lib/auth/actor.ts alone', () => {
    const makers = below('lib/', 'app/', 'scripts/').filter(({ code }) => /\b(?:personActor|guestActor)\b/.test(code))
    expect(makers.map(({ path }) => path)).toEqual(['lib/auth/actor.ts', 'lib/domain/policy.ts'])
  })

  it('make the bearers of links in lib/auth/actor.ts alone, and stand in for a learner in no request', () => {
    const using = (name: RegExp) =>
      below('lib/', 'app/', 'scripts/')
        .filter(({ code }) => name.test(code))
        .map(({ path }) => path)
    expect(using(/\blinkActor\b/)).toEqual(['lib/auth/actor.ts', 'lib/domain/policy.ts'])
    expect(using(/\binPlaceOf\b/)).toEqual([
      'lib/data/mails/daily.ts',
      'lib/data/notices/mail.ts',
      'lib/domain/policy.ts',
    ])
  })

  it('let only jobs, auth, scripts and the health check act as the system', () => {
    const makers = below('lib/', 'app/').filter(({ code }) => /\bsystemActor\b/.test(code))
    const allowed = /^(lib\/(jobs|auth)\/|lib\/domain\/policy\.ts|app\/api\/health\/)/
    expect(makers.map(({ path }) => path).filter((path) => !allowed.test(path))).toEqual([])
  })
})

describe('the pure core', () => {
  it('has no clock, no chance, no environment, no database and no framework', () => {
    const impure = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\.env\b|\bprisma\b/gi
    expect(findings(below('lib/domain/', 'lib/engine/'), impure)).toEqual([])
  })
})

describe('size', () => {
  it('of a file is at most 300 lines', () => {
    expect(sources.filter(({ lines }) => lines > 300).map(({ path, lines }) => `${path}: ${lines}`)).toEqual([])
  })

  it('of a page is at most 45 lines', () => {
    const pages = below('app/').filter(({ path, lines }) => path.endsWith('/page.tsx') && lines > 45)
    expect(pages.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([])
  })

  it('of an action is at most 12 lines', () => {
    const long = sources.filter(isActions).flatMap((source) =>
      statementsOf(source)
        .filter(({ exportedFunction, text }) => exportedFunction && text.trimEnd().split('\n').length > 12)
        .map(({ exportedFunction }) => `${source.path}#${exportedFunction}`),
    )
    expect(long).toEqual([])
  })
})

describe('authorization', () => {
  const doors = namesExportedBy('lib/auth/actor.ts').filter((name) => /^(?:require[A-Z]|actorOf$)/.test(name))
  const calls = (text: string, names: readonly string[]) => names.some((name) => new RegExp(`\\b${name}\\(`).test(text))
  /** A function asks by itself, or through a function of its own file. */
  const entries = sources
    .filter((source) => isHandler(source) || isActions(source))
    .flatMap((source) => {
      const statements = statementsOf(source)
      const helpers = statements
        .filter(({ exportedFunction, text }) => !exportedFunction && calls(text, doors))
        .flatMap(({ text }) => /^(?:async )?(?:function|const) (\w+)/.exec(text)?.[1] ?? [])
      return statements.flatMap(({ exportedFunction, text }) =>
        exportedFunction
          ? [{ name: `${source.path}#${exportedFunction}`, asks: calls(text, [...doors, ...helpers]) }]
          : [],
      )
    })

  it('is asked for by every action and handler that is not listed as public', () => {
    const silent = entries.filter(({ name, asks }) => !asks && !(name in publicEntries))
    expect(silent.map(({ name }) => name)).toEqual([])
  })

  it('has no public entry that does not exist, asks nevertheless, or gives no reason', () => {
    const open = new Set(entries.filter(({ asks }) => !asks).map(({ name }) => name))
    const wrong = Object.entries(publicEntries).filter(([name, reason]) => !open.has(name) || reason.length < 10)
    expect(wrong.map(([name]) => name)).toEqual([])
  })

  it('comes first in every function of lib/data that others call and that reads or writes rows', () => {
    const called = new Set(
      sources
        .filter(({ path }) => !path.startsWith('lib/data/') && !path.startsWith('tests/'))
        .flatMap(({ imports }) => imports)
        .flatMap(({ target, names }) => names.map((name) => `${target}.ts#${name}`)),
    )
    const actorFirst = /^[^(]*\(\s*(?:_?actor: \w|\w+: (?:Actor|Person|Guest|Learner|System|Link)\b)/
    const wrong = below('lib/data/').flatMap((source) =>
      statementsOf(source)
        .filter(({ text }) => /\bdb\(\)/.test(text) && !actorFirst.test(text))
        .map(({ exportedFunction }) => `${source.path}#${exportedFunction}`)
        .filter((name) => called.has(name)),
    )
    expect(wrong).toEqual([])
  })

  it('cannot be passed by: SQL from strings stands in lib/data/enqueue.ts alone', () => {
    const unsafe = below('lib/', 'app/').filter(({ code }) => /\$(?:query|execute)RawUnsafe/.test(code))
    expect(unsafe.map(({ path }) => path).filter((path) => path !== 'lib/data/enqueue.ts')).toEqual([])
  })
})

describe('no way round', () => {
  // Put together here, so that this file does not find itself.
  const markers = [
    '@ts-|ignore',
    '@ts-|expect-error',
    '@ts-|nocheck',
    'biome-|ignore',
    'as unknown| as',
    'TO|DO',
    'FIX|ME',
  ]
  const calls = ['describe|.skip', 'it|.skip', 'test|.skip', 'describe|.only', 'it|.only', 'test|.only', 'vi|.mock']

  it.each([...markers, ...calls].map((marker) => marker.replace('|', '')))('%s', (marker) => {
    const holders = sources.filter(({ text }) => new RegExp(`${marker.replace('.', '\\.')}\\b`).test(text))
    expect(holders.map(({ path }) => path)).toEqual([])
  })

  it('any', () => {
    expect(findings(sources, /(?::|\bas|<|\|) any\b(?=\s*[;,)\]=>|{}\n])|<an[y]>|\bany\[\]/g)).toEqual([])
  })
})

describe('docs/architecture.md', () => {
  const document = () => readText('docs/architecture.md')

  it('fits one screen', () => {
    expect(document().trimEnd().split('\n').length).toBeLessThanOrEqual(60)
  })

  it('and the README link only to what is there', () => {
    const links = ['README.md', 'docs/architecture.md'].flatMap((file) =>
      [...readText(file).matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, link = '']) => link),
    )
    expect(links.length).toBeGreaterThan(5)
    expect(links.filter((link) => !exists(link))).toEqual([])
  })

  it('names only paths that exist', () => {
    const named = [...document().matchAll(/`([\w@.()[\]{},-]+\/[\w@.()[\]{},/-]*)`/g)].flatMap(([, name = '']) =>
      expand(name),
    )
    expect(named.length).toBeGreaterThan(10)
    expect(named.filter((name) => !exists(name))).toEqual([])
  })
})

/** `lib/{domain,data}` names two paths. */
function expand(name: string): string[] {
  const [, before = '', choices, after = ''] = /^([^{]*)\{([^}]*)\}(.*)$/.exec(name) ?? []
  return choices === undefined ? [name] : choices.split(',').flatMap((choice) => expand(before + choice + after))
}

describe('packages', () => {
  const FLOOR = { next: '16.3.3', react: '19.2.6', 'next-auth': '4.24.15', 'fast-xml-parser': '5.7.0' }
  const locked = (JSON.parse(readText('package-lock.json')) as { packages: Record<string, { version?: string }> })
    .packages

  it.each(Object.entries(FLOOR))('%s is not older than %s, which closes a known hole', (name, floor) => {
    const versions = Object.entries(locked)
      .filter(([place]) => place.endsWith(`node_modules/${name}`))
      .map(([, { version = '' }]) => version)
    expect(versions.filter((version) => isOlder(version, floor))).toEqual([])
  })
})

function isOlder(version: string, floor: string): boolean {
  const [have, need] = [version, floor].map((text) => text.split('.').map(Number))
  const at = need?.findIndex((part, index) => part !== have?.[index]) ?? -1
  return at >= 0 && (have?.[at] ?? 0) < (need?.[at] ?? 0)
}

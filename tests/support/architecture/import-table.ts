import type { Import, Source } from './sources'

/** Who may import what: docs/architecture.md. Folders of the project, and packages by their beginning. */
type Rule = {
  readonly of: RegExp
  readonly folders: readonly string[]
  readonly packages: readonly string[]
}

const FRAMEWORK = ['next', 'react', 'react-dom', 'next-auth', 'server-only', 'use-intl']
const DATABASE = ['@prisma', 'pg', 'pg-boss']
const FORMATS = ['htmlparser2', 'pdfjs-dist', 'papaparse', 'fflate', 'sql.js', 'fzstd', 'yaml']

const ERROR_SCREEN = /^app\/(.*\/)?(global-)?error\.tsx$/

/** The first rule whose `of` matches a path holds; tests, scripts, bench and the files of the root are free. */
const RULES: readonly Rule[] = [
  { of: /^lib\/domain\/schedule(\.|\/)/, folders: ['lib/domain'], packages: ['zod/mini', 'ts-fsrs'] },
  { of: /^lib\/domain\//, folders: ['lib/domain'], packages: ['zod/mini'] },
  { of: /^lib\/engine\//, folders: ['lib/engine', 'lib/domain'], packages: ['compromise'] },
  { of: /^lib\/reading\//, folders: ['lib/reading', 'lib/engine', 'lib/domain'], packages: [...FORMATS, 'node:'] },
  { of: /^lib\/model\//, folders: ['lib/model', 'lib/engine', 'lib/domain'], packages: ['zod', 'node:'] },
  {
    of: /^lib\/notes\//,
    folders: ['lib/notes', 'lib/domain'],
    packages: ['markdown-it', 'temml', 'highlight.js', 'sanitize-html', ...FORMATS, 'zod/mini', 'node:'],
  },
  { of: /^lib\/table\./, folders: [], packages: ['papaparse'] },
  { of: /^lib\/workbook\./, folders: ['lib/domain'], packages: ['fflate'] },
  { of: /^lib\/recite-file\./, folders: ['lib/domain'], packages: ['fflate'] },
  {
    of: /^lib\/data\//,
    folders: ['lib/data', 'lib/domain', 'lib/notes', 'lib/table', 'lib/env', 'lib/generated'],
    packages: [...DATABASE, 'node:', 'zod', 'server-only'],
  },
  {
    of: /^lib\/jobs\//,
    folders: [
      'lib/jobs',
      'lib/data',
      'lib/reading',
      'lib/notes',
      'lib/engine',
      'lib/model',
      'lib/domain',
      'lib/i18n',
      'lib/env',
    ],
    // The queue holds connections of its own.
    packages: ['pg-boss', 'pg', 'pino', 'nodemailer', 'node:', 'zod'],
  },
  { of: /^lib\/(form\.|i18n\/)/, folders: ['lib/i18n', 'lib/domain'], packages: ['zod', 'use-intl'] },
  {
    of: /^lib\/auth\//,
    folders: ['lib/auth', 'lib/data/users', 'lib/data/sessions', 'lib/data/throttle', 'lib/domain', 'lib/env'],
    packages: [...FRAMEWORK, '@node-rs/argon2', 'zod', 'node:'],
  },
  { of: /^lib\/env\./, folders: [], packages: ['zod'] },
  {
    of: /^app\/_ui\//,
    folders: ['app/_ui', 'lib/domain', 'lib/i18n', 'lib/auth', 'lib/form', 'lib/workbook'],
    packages: FRAMEWORK,
  },
  // Next makes error screens client components without props, so they bring their own words.
  { of: ERROR_SCREEN, folders: ['app/_ui', 'lib/domain', 'lib/i18n'], packages: ['react', 'next'] },
  {
    of: /^app\//,
    folders: [
      'app/_ui',
      'lib/data',
      'lib/domain',
      'lib/auth',
      'lib/form',
      'lib/i18n',
      'lib/recite-file',
      'package.json',
    ],
    // Exports leave as an archive.
    packages: [...FRAMEWORK, 'zod', 'idb', 'node:', '@fontsource-variable', 'fflate'],
  },
]

const CLIENT: Pick<Rule, 'folders' | 'packages'> = {
  folders: ['lib/domain', 'app/_ui'],
  packages: ['react', 'react-dom', 'next', 'zod/mini', 'idb'],
}

/** The imports of a file that its rule does not allow. */
export function forbiddenImports(source: Source): Import[] {
  const rule = RULES.find(({ of }) => of.test(source.path))
  if (!rule || source.path.endsWith('.css')) return []
  const { folders, packages } = source.isClient && !ERROR_SCREEN.test(source.path) ? CLIENT : rule
  const own = source.path.startsWith('app/') ? [routeOf(source.path)] : []
  return source.imports.filter(({ target, isPackage }) =>
    isPackage ? !packages.some((name) => isOf(target, name)) : ![...folders, ...own].some((name) => isOf(target, name)),
  )
}

/** Whether a file of `lib` or `app` has a rule at all. */
export const hasRule = (path: string): boolean => RULES.some(({ of }) => of.test(path))

/** The first folder below `app`, which its pages share; the landing page has its own. */
function routeOf(path: string): string {
  const [, first = ''] = path.split('/')
  return /\.\w+$/.test(first) ? 'app' : `app/${first}`
}

const isOf = (target: string, name: string) =>
  target === name || target.startsWith(`${name}/`) || (name.endsWith(':') && target.startsWith(name))

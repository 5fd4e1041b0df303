import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { brotliDecompressSync } from 'node:zlib'

/** A browser to launch: its program, the variables it needs, and its arguments. */
export type Chromium = {
  readonly executablePath: string
  readonly env: Readonly<Record<string, string>>
  readonly args: readonly string[]
}

const CACHE = path.resolve(import.meta.dirname, '../../node_modules/.cache')
const INSTALLED = {
  linux: ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'].flatMap((name) => [
    `/usr/bin/${name}`,
    `/usr/local/bin/${name}`,
    `/snap/bin/${name}`,
  ]),
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].map((folder) =>
    path.join(process.env[folder] ?? '', 'Google/Chrome/Application/chrome.exe'),
  ),
}

/** The Chromium of the npm package on Linux x64, an installed Chrome elsewhere. */
export async function findChromium(): Promise<Chromium> {
  if (process.platform === 'linux' && process.arch === 'x64') return unpackedChromium()
  const places = INSTALLED[process.platform as keyof typeof INSTALLED] ?? []
  const executablePath = places.find((file) => fs.existsSync(file))
  if (!executablePath) throw new Error('The end-to-end tests need Chrome or Chromium: install one')
  return { executablePath, env: {}, args: ['--headless=new'] }
}

/** Unpacked once into node_modules/.cache, beside it and renamed, so that an interrupted run leaves nothing half. */
async function unpackedChromium(): Promise<Chromium> {
  const packed = path.resolve(createRequire(import.meta.url).resolve('@sparticuz/chromium'), '../../../bin')
  const { version } = JSON.parse(fs.readFileSync(path.resolve(packed, '../package.json'), 'utf8')) as {
    version: string
  }
  const folder = path.join(CACHE, `chromium-${version}`)
  if (!fs.existsSync(folder)) {
    const half = `${folder}.${process.pid}`
    fs.mkdirSync(half, { recursive: true })
    await unpackInto(half, packed)
    // Another run may have been faster: its copy is as good.
    if (!fs.existsSync(folder)) fs.renameSync(half, folder)
    fs.rmSync(half, { recursive: true, force: true })
  }
  const fonts = path.join(folder, 'fonts')
  // The package's own file names folders of another system, and without any font the first letter ends the browser.
  fs.writeFileSync(path.join(fonts, 'fonts.conf'), fontConfiguration(fonts))
  const libraries = path.join(folder, 'al2023/lib')
  return {
    executablePath: path.join(folder, 'chromium'),
    env: {
      FONTCONFIG_PATH: fonts,
      ...(fs.existsSync(libraries) ? { LD_LIBRARY_PATH: libraries } : {}),
    },
    args: ['--headless=shell', '--no-sandbox', '--font-render-hinting=none', '--disable-gpu'],
  }
}

const fontConfiguration = (fonts: string) =>
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${fonts}/cache</cachedir></fontconfig>`

async function unpackInto(folder: string, packed: string) {
  const temporary = process.env.TMPDIR
  process.env.TMPDIR = folder
  try {
    const { default: chromium } = await import('@sparticuz/chromium')
    await chromium.executablePath(packed)
  } finally {
    if (temporary === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = temporary
  }
  const { stdout } = spawnSync('ldd', [path.join(folder, 'chromium')], { encoding: 'utf8' })
  if (!stdout.includes('not found')) return
  const archive = brotliDecompressSync(fs.readFileSync(path.join(packed, 'al2023.tar.br')))
  fs.mkdirSync(path.join(folder, 'al2023'))
  const { status, stderr } = spawnSync('tar', ['-x', '-C', path.join(folder, 'al2023')], { input: archive })
  if (status !== 0) throw new Error(`Could not unpack the libraries of Chromium: ${stderr}`)
}

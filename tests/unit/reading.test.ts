import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maxTitleLength } from '@/lib/domain/naming'
import { readDocument } from '@/lib/reading'
import { guessLanguage } from '@/lib/reading/language'
import { inline } from '@/lib/reading/markdown'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const textsOf = (input: string, name: string): readonly string[] => {
  const result = readDocument(input, name)
  if (!result.ok) throw new Error(result.reason)
  const { text, blocks } = result.value.document
  return blocks.map(
    (block) =>
      `${block.kind}${block.level ?? ''} ${[...block.path, ''].join(' > ')}${text.slice(block.start, block.end)}`,
  )
}

describe('plain text', () => {
  it('takes wiki headings as headings and one line as one paragraph', () =>
    expect(
      textsOf('Ada was a botanist.\nShe lived in Linz.\n\n\n== Life ==\n\n=== Youth ===\nShe was poor.', 'ada.txt'),
    ).toEqual([
      'paragraph Ada was a botanist.',
      'paragraph She lived in Linz.',
      'heading2 Life',
      'heading3 Life > Youth',
      'paragraph Life > Youth > She was poor.',
    ]))
  it('joins lines that were broken at a fixed width', () =>
    expect(
      textsOf(
        'The mill was built beside the river in the years after the\ngreat flood, and it stood there until the railway came to the\nvalley.',
        'mill.txt',
      ),
    ).toHaveLength(1))
  it('drops references, links and notes with what is under them, and nothing after them', () =>
    expect(
      textsOf(
        'A mill is a building.\n\n== References ==\nSmith 1990.\n=== Books ===\nJones.\n\n== Use ==\nMills grind grain.',
        'mill.txt',
      ).join('|'),
    ).not.toMatch(/Smith|Jones/))
  it('takes marked items and rows as what they are', () =>
    expect(
      textsOf(
        '## Kinds\n\n- Water mills\n- Wind mills\n\n| Name | Built |\n|---|:-:|\n| Upper Mill | 1847 |\n\n|x| is a size.',
        'a.txt',
      ),
    ).toEqual([
      'heading2 Kinds',
      'list-item Kinds > Water mills',
      'list-item Kinds > Wind mills',
      'table Kinds > Name | Built',
      'table Kinds > Upper Mill | 1847',
      'paragraph Kinds > |x| is a size.',
    ]))
  it('takes away the marks of an encyclopedia', () =>
    expect(textsOf('Mills grind grain.[12] They turn.[citation needed]', 'a.txt')).toEqual([
      'paragraph Mills grind grain. They turn.',
    ]))
})

describe('a single line that looks like a heading', () => {
  it.each(['Photosynthesis', '\n\nThe Tower of London\n\n'])('is the text: %j', (line) =>
    expect(textsOf(line, 'a.txt')).toEqual([`paragraph ${line.trim()}`]),
  )
  it('is the text beside others of its kind', () =>
    expect(textsOf('Photosynthesis\n\nThe Tower of London', 'a.txt')).toEqual([
      'paragraph Photosynthesis',
      'paragraph The Tower of London',
    ]))
  it('heads what follows it', () =>
    expect(textsOf('The Tower of London\n\nIt was built in 1078.', 'a.txt')).toEqual([
      'heading1 The Tower of London',
      'paragraph It was built in 1078.',
    ]))
})

describe('what a text says of itself', () => {
  const documentOf = (text: string) => {
    const result = readDocument(text, 'a.md')
    if (!result.ok) throw new Error(result.reason)
    return result.value.document
  }
  it.each([`# ${'word '.repeat(5000)}`, `# ${'😀'.repeat(300)}`, `---\ntitle: ${'x'.repeat(900)}\n---`])(
    'gives no title that is longer than a title can be',
    (start) => {
      const { title } = documentOf(`${start}\n\nMills grind grain.`)
      expect(title.length).toBeGreaterThan(90)
      expect(title.length).toBeLessThanOrEqual(maxTitleLength)
      expect(title, 'no half letters').not.toMatch(/\p{Cs}/u)
    },
  )
  it.each([
    ['DE-at', 'de-AT'],
    ['not a language!', 'en'],
    [`en-${'abcdefgh-'.repeat(20)}a`, 'en'],
  ])('is in %s: %s', (said, language) =>
    expect(documentOf(`---\nlanguage: ${said}\n---\nThe mill is by the river and it grinds.`).language).toBe(language),
  )
})

describe('markdown', () => {
  it('keeps words and drops markup, code and images', () =>
    expect(
      textsOf(
        '---\ntitle: "Mills"\n---\n\n# Mills\n\nA **mill** [grinds](x.html) _grain_.\n\n```\ncode\n```\n\n- one\n- two\n\n> said',
        'm.md',
      ),
    ).toEqual(['heading1 Mills', 'paragraph A mill grinds grain.', 'list-item one', 'list-item two', 'quote said']))
  it('reads front matter', () => {
    const result = readDocument(
      '---\ntitle: Mills\nlanguage: en\nattribution: A. Miller\n---\nMills grind grain.',
      'x.md',
    )
    expect(
      result.ok && [result.value.document.title, result.value.document.language, result.value.attribution],
    ).toEqual(['Mills', 'en', 'A. Miller'])
  })
  it('keeps the lines of notes apart, and joins those of a paragraph', () => {
    expect(
      textsOf(
        'Key words\nWarp - the threads that run along the cloth\nHeddle - an eye that lifts one thread\n\nParts\nReed: beats the weft. Made of cane.\nShuttle: carries the weft. Made of boxwood.\nBeam: holds the warp. Made of oak.',
        'x.md',
      ),
    ).toHaveLength(7)
    expect(
      textsOf('The mill was built beside the\nriver in the years after\nthe flood. It\nstood there.', 'x.md'),
    ).toHaveLength(1)
    expect(textsOf('The mill was built in 1870.\nIt stood beside the river.\nThe flood took it.', 'x.md')).toHaveLength(
      1,
    )
  })
  it('keeps a bracketed title as it is', () => {
    const result = readDocument('# Mill (film) [1932] *\n\nThe mill burned down.', 'x.md')
    expect(result.ok && result.value.document.title).toBe('Mill (film) [1932] *')
  })
  it.each([
    ['a\\*b', 'a*b'],
    ['snake_case_name', 'snake_case_name'],
    ['`x < y`', 'x < y'],
    ['AT&amp;T', 'AT&T'],
    ['<b>bold</b>', 'bold'],
    ['![alt](p.png)text', 'text'],
  ])('inline %s', (markup, words) => expect(inline(markup)).toBe(words))
})

describe('every format', () => {
  it('keeps offsets true: blocks lie in order, inside the text, without overlap', () =>
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('a', 'B', ' ', '.', '\n', '#', '=', '-', '*', 'é', '中', '|', '>'),
          maxLength: 200,
        }),
        fc.constantFrom('a.txt', 'a.md'),
        (input, name) => {
          const result = readDocument(input, name)
          if (!result.ok) return result.reason === 'document_empty'
          const { text, blocks } = result.value.document
          return blocks.every(
            (block, index) =>
              block.start < block.end &&
              block.end <= text.length &&
              block.start >= (blocks[index - 1]?.end ?? 0) &&
              text.slice(block.start, block.end).trim() !== '',
          )
        },
      ),
    ))
  it.each([
    ['', 'a.txt', 'document_empty'],
    [' \n\t\n', 'a.md', 'document_empty'],
    ['== Only a heading ==', 'a.txt', 'document_empty'],
    ['words', 'a.exe', 'document_format_unknown'],
    ['x'.repeat(2_000_001), 'a.txt', 'document_too_large'],
  ])('refuses %j as %s: %s', (input, name, reason) =>
    expect(readDocument(input.length > 100 ? input : input, name)).toMatchObject({
      ok: false,
      code: 'invalid',
      reason,
    }),
  )
  it('refuses bytes that are no text, and says which', () => {
    expect(readDocument(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'a.txt')).toMatchObject({ reason: 'document_binary' })
    expect(readDocument(new Uint8Array([0x82, 0xb1, 0x82, 0xea, 0x93, 0xfa]), 'a.txt')).toMatchObject({
      reason: 'document_not_utf8',
    })
    expect(readDocument(new Uint8Array(26 * 1024 * 1024), 'a.txt')).toMatchObject({ reason: 'document_too_large' })
    expect(readDocument(new Uint8Array([0xff, 0xfe, 0x41, 0, 0x2e, 0]), 'a.txt')).toMatchObject({ ok: true })
  })
  it('reads a file from the command line as one that was sent: windows-1252 where that is plausible', () => {
    const result = readDocument(Buffer.from('The café was founded in 1921.', 'latin1'), 'cafe.txt')
    expect(result.ok && result.value.document.text).toBe('The café was founded in 1921.')
  })
  it('reads UTF-8 with a byte order mark and Windows line ends', () =>
    expect(textsOf('\ufeffOne.\r\n\r\nTwo.', 'a.txt')).toEqual(['paragraph One.', 'paragraph Two.']))
  it('takes the title from the text, else from the name', () => {
    const result = readDocument(bytes('Mills grind grain.'), 'water-mill.txt')
    expect(result.ok && result.value.document.title).toBe('Water mill')
  })
})

it.each([
  ['The mill stands at the end of the valley and it is used by the farmers.', 'en'],
  ['水车是一种古老的机械。', 'zh'],
  ['الطاحونة مبنى قديم.', 'ar'],
  ['Мельница стоит у реки.', 'ru'],
  ['Млин стоїть біля річки, і його власник живе поруч.', 'uk'],
  ['آسیاب در کنار رودخانه است و صاحب آن پدر چهار کودک است.', 'fa'],
  ['Die Mühle steht am Ende des Tals und gehört einem Bauern.', 'de'],
  ['Le moulin se trouve au bout de la vallée, et il est à une famille de l’endroit.', 'fr'],
  ['El molino está al final del valle y es de una familia que vive en él.', 'es'],
  ['Il mulino si trova in fondo alla valle ed è di una famiglia che vive nella casa.', 'it'],
  ['O moinho fica no fim do vale e é de uma família que mora na casa.', 'pt'],
  ['De molen staat aan het einde van het dal en is van een boer.', 'nl'],
  ['Kvarnen står i dalen och är byggd av en bonde som bor där.', 'sv'],
  ['Młyn stoi nad rzeką i nie jest duży, a do jego drzwi idzie się z wioski przez most.', 'pl'],
  ['Değirmen bir vadide ve bu köy için çok önemli olarak bilinir.', 'tr'],
  ['Mylly seisoo laakson päässä joen rannalla.', 'und'],
  ['The mill of de la Cruz in Los Angeles was sold to the Van der Berg family in 1921.', 'en'],
])('%s is %s', (text, language) => expect(guessLanguage(text)).toBe(language))

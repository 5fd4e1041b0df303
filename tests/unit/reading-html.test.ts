import { describe, expect, it } from 'vitest'
import { readFile } from '@/lib/reading'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const read = async (html: string | Uint8Array, name = 'page.html') => {
  const result = await readFile(typeof html === 'string' ? bytes(html) : html, name)
  if (!result.ok) throw new Error(result.reason)
  return result.value
}
const blocksOf = async (html: string) => {
  const { text, blocks } = (await read(html)).document
  return blocks.map(({ kind, level, start, end }) => `${kind}${level ?? ''} ${text.slice(start, end)}`)
}

describe('a web page', () => {
  it('keeps headings, paragraphs, lists, quotes and rows of tables, and not what is around them', async () =>
    expect(
      await blocksOf(`<!doctype html><html lang="en"><head><title>Mills - A site</title><style>p{}</style></head><body>
        <header><p>The site of mills</p><h1>Mills</h1></header><nav><ul><li>Home</li></ul></nav>
        <p>A mill&nbsp;grinds <b>grain</b>.<sup><a href="#n1">[1]</a></sup> It takes 10<sup>6</sup> turns.</p>
        <h2>Kinds</h2><ul><li><p>Water mills</p><p>They stand at rivers.</p></li><li>Wind mills<ul><li>Post mills</li></ul></li></ul>
        <dl><dt>Hopper<dd>a funnel for grain<dt>Sail<dd><p>what the wind turns</p></dl>
        <blockquote><p>It grinds slowly.</p></blockquote>
        <table><caption>Old mills</caption><tr><th>Name<th>Built</tr><tr><td><p>Upper</p><td>1847</table>
        <p hidden>Unseen.</p><div style="display: none">Unseen too.</div><pre>code()</pre>
        <p>One.<br><br>Two,<br>still two.</p><script>let a = '<p>No</p>'</script>
        <aside>By the way.</aside><footer>All rights reserved.</footer></body></html>`),
    ).toEqual([
      'heading1 Mills',
      'paragraph A mill grinds grain. It takes 10⁶ turns.',
      'heading2 Kinds',
      'list-item Water mills',
      'paragraph They stand at rivers.',
      'list-item Wind mills',
      'list-item Post mills',
      'list-item Hopper: a funnel for grain',
      'list-item Sail: what the wind turns',
      'quote It grinds slowly.',
      'paragraph Old mills',
      'table Name | Built',
      'table Upper | 1847',
      'paragraph One.',
      'paragraph Two, still two.',
    ]))

  it('is its main part, where it has one', async () =>
    expect(
      await blocksOf(
        '<div>Log in to comment.</div><main><h1>Mills</h1><p>Mills grind grain.</p></main><div>More of this</div>',
      ),
    ).toEqual(['heading1 Mills', 'paragraph Mills grind grain.']))

  it('that is laid out by tables is read as text', async () =>
    expect(
      await blocksOf(
        '<table><tr><td>Left.</td><td><h1>Mills</h1><p>Mills grind grain.</p><table><tr><td>a<td>b</table>After.</td></tr></table>',
      ),
    ).toEqual(['paragraph Left.', 'heading1 Mills', 'paragraph Mills grind grain.', 'table a | b', 'paragraph After.']))

  it('says its title, language and author', async () => {
    const said = await read(
      '<html lang="de"><head><title> Die\n Mühle </title><meta name="author" content="Ada Finch"></head><p>Die Mühle mahlt.',
    )
    expect(said).toMatchObject({ document: { title: 'Die Mühle', language: 'de' }, attribution: 'Ada Finch' })
    expect((await read('<title>Site</title><h1>Mills</h1><p>Mills grind.')).document.title).toBe('Mills')
    expect((await read('<p>Mills grind.', 'old-mills.htm')).document.title).toBe('Old mills')
  })

  it.each([
    ['UTF-8', Buffer.from('<p>Caf\u00e9 \u2013 1921')],
    ['UTF-16', Buffer.from('\ufeff<p>Caf\u00e9 \u2013 1921', 'utf16le')],
    ['what it says', Buffer.from('<meta charset="windows-1252"><p>Caf\xe9 \x96 1921', 'latin1')],
    ['what browsers take it for', Buffer.from('<p>Caf\xe9 \x96 1921', 'latin1')],
  ])('is read as %s', async (_what, page) => expect((await read(page)).document.text).toBe('Café – 1921'))

  it.each([
    ['no words', '<h1>Mills</h1><script>words()</script>', 'document_empty'],
    ['a million open elements', '<b>'.repeat(1_000_000), 'document_too_complex'],
    ['too many characters', `<p>${'mill '.repeat(1_000_000)}`, 'document_too_large'],
    ['bytes of a program', '\u007fELF\u0000\u0001', 'document_not_as_named'],
  ])('of %s is refused in words', async (_what, page, reason) =>
    expect(await readFile(bytes(page), 'a.html')).toMatchObject({ ok: false, code: 'invalid', reason }),
  )
})

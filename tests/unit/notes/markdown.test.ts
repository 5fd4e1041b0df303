import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkNote, type NoteFields } from '@/lib/domain/note'
import { noteContent } from '@/lib/notes/content'
import { sideOf } from '@/lib/notes/markdown'

const picture = '/api/media/01234567-89ab-7def-8123-456789abcdef'
const made = (fields: NoteFields) => {
  const checked = checkNote(fields)
  if (!checked.ok) throw new Error(checked.reason)
  return noteContent(checked.value)
}

describe('a side of a note', () => {
  it('is its plain words where they say it all', () => {
    expect(sideOf('Capital of France?')).toEqual({ plain: 'Capital of France?', html: null })
    expect(sideOf('5 &amp; 6 \\* 7')).toEqual({ plain: '5 & 6 * 7', html: null })
  })

  it('keeps its words without the signs of Markdown, and how it looks beside them', () => {
    expect(sideOf('**Bold** and `code`\nnext line')).toEqual({
      plain: 'Bold and code\nnext line',
      html: '<p><strong>Bold</strong> and <code>code</code><br />\nnext line</p>',
    })
    expect(sideOf(`Look: ![a red leaf](${picture})`)).toEqual({
      plain: 'Look: a red leaf',
      html: `<p>Look: <img src="${picture}" alt="a red leaf" /></p>`,
    })
    expect(sideOf('# Title').html).toBe('<p><strong>Title</strong></p>')
  })

  it('shows formulas as MathML, on their own lines too, and takes money for words', () => {
    expect(sideOf('$\\frac{a}{b}$').html).toContain(
      '<math><mfrac><mi class="letter">a</mi><mi class="letter">b</mi></mfrac></math>',
    )
    expect(sideOf('$$\na\n- b\n$$').html).toMatch(/^<math display="block".*<mo>−<\/mo>|<mo>-<\/mo>/)
    expect(sideOf('\\(x\\) and \\[y\\]').html).toMatch(/<math>.*<math display="block"/)
    expect(sideOf('It costs $5 and $10.')).toEqual({ plain: 'It costs $5 and $10.', html: null })
    expect(sideOf('$\\nonsense$').html).toBe('<p><code class="math-wrong">\\nonsense</code></p>')
  })

  it('colours code in a language it knows', () => {
    expect(sideOf('```js\nconst a = 1\n```').html).toContain('<span class="hljs-keyword">const</span>')
  })

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '![x](javascript:alert(1))',
    '![x](https://evil.example/pixel.png)',
    '![x" onerror="alert(1)](/api/media/01234567-89ab-7def-8123-456789abcdef)',
    '![x](/api/media/01234567-89ab-7def-8123-456789abcdef/../../sign-out)',
    '[x](//evil.example)',
    '`</code><script>alert(1)</script>`',
    '```"><script>\n</pre><script>alert(1)</script>\n```',
    '$\\href{javascript:alert(1)}{x}$',
    '$\\class{evil}{x}\\style{position:fixed}{y}$',
    '$\\text{</mtext></math><script>alert(1)</script>}$',
    '$<img src=x onerror=alert(1)>$',
    '$\\color{red;position:fixed}{x}$',
    '\ue000\ue001<b>\ue002',
    '{{c1::<svg onload=alert(1)>}}',
    '![{{c1::a}}](/api/media/01234567-89ab-7def-8123-456789abcdef)',
    '[{{c1::a}}](https://example.org/{{c2::b}})',
    '<style>*{display:none}</style>',
    '<a href="https://x" style="position:fixed;inset:0">x</a>',
  ])('lets nothing through that acts: %s', (hostile) => {
    for (const fields of [
      { type: 'both', front: hostile, back: hostile },
      { type: 'cloze', front: `{{c1::a}} ${hostile} {{c2::${hostile}x}}`, back: hostile },
    ] as const) {
      const { html, cards } = made(fields)
      const all = [html, ...cards.flatMap(({ stem, answer }) => [stem.html, answer.html])].join('')
      expect(all).not.toMatch(/<(?:script|svg|style|iframe|object|form)/i)
      const tags = all.match(/<[^>]*>/g) ?? []
      // Behind a quotation mark an attribute is a value; what is left of a tag are its names.
      expect(tags.map((tag) => tag.replace(/"[^"]*"/g, '')).join(' ')).not.toMatch(/\son\w+/i)
      expect(tags.join(' ')).not.toMatch(
        /(?:href|src)="(?:javascript|data|\/\/)|position|src="(?!\/api\/media\/[0-9a-f-]{36}")/i,
      )
      expect(tags.filter((tag) => /"[^"]*<|\ue000|\ue001/.test(tag))).toEqual([])
    }
  })

  it('is safe whatever is written', () => {
    const bits = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '$',
      '$$',
      '`',
      '![',
      '](',
      ')',
      '{{c1::',
      '}}',
      'onerror=',
      'x',
      '\\',
      '&lt;',
      '\n',
      'javascript:',
      '<img ',
      '|',
    )
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 30 }), (parts) => {
        const { html } = sideOf(parts.join(''))
        for (const tag of html?.match(/<[^>]*>/g) ?? []) {
          expect(tag.replace(/"[^"]*"/g, '')).not.toMatch(/\son\w+/)
          expect(tag).not.toMatch(/(?:href|src)="javascript:/)
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('a note', () => {
  it('with a question and its answer is asked once, or in both directions by the same fact', () => {
    const fields = { front: 'Hauptstadt von Frankreich', back: 'Paris' }
    expect(made({ ...fields, type: 'basic' }).cards).toMatchObject([
      { slot: 'definition', kind: 'typed', answer: { plain: 'Paris' } },
    ])
    const { facts, cards, text, statement } = made({ ...fields, type: 'both' })
    expect(facts).toHaveLength(1)
    expect(text.slice(facts[0]?.start, facts[0]?.end)).toBe('Paris')
    expect(statement).toBe('Hauptstadt von Frankreich – Paris')
    expect(cards.map(({ factKey, slot, stem, answer }) => [factKey, slot, stem.plain, answer.plain])).toEqual([
      ['card', 'definition', 'Hauptstadt von Frankreich', 'Paris'],
      ['card', 'term', 'Paris', 'Hauptstadt von Frankreich'],
    ])
  })

  it('is turned over where the answer is long or more than words, and takes each of several answers', () => {
    const kindFor = (back: string) => made({ type: 'basic', front: 'Q', back }).cards[0]?.kind
    expect(kindFor('to go / to walk')).toBe('typed')
    expect(made({ type: 'basic', front: 'Q', back: 'to go / to walk; to run' }).cards[0]?.accepted).toEqual([
      'to go',
      'to walk',
      'to run',
    ])
    expect(kindFor('one two three four five six seven eight nine')).toBe('flashcard')
    expect(kindFor('$x$')).toBe('flashcard')
    expect(kindFor('→')).toBe('flashcard')
  })

  it('with gaps has a fact for each number, which knows where it stands in the text', () => {
    const { facts, cards, text, title } = made({
      type: 'cloze',
      front: 'In {{c1::1879}} the bridge over the {{c2::Tay::river}} fell in a **{{c1::storm}}**.',
      back: 'Bouch built it.',
    })
    expect(title).toBe('In 1879 the bridge over the Tay fell in a storm.')
    expect(text).toBe(`${title}\nBouch built it.`)
    expect(facts.map(({ key, start, end }) => [key, text.slice(start, end)])).toEqual([
      ['c1', '1879'],
      ['c2', 'Tay'],
    ])
    expect(cards.map(({ kind, stem, answer }) => [kind, stem.plain, answer.plain])).toEqual([
      ['cloze', 'In ____ the bridge over the Tay fell in a ____.', '1879, storm'],
      ['cloze', 'In 1879 the bridge over the ____ (river) fell in a storm.', 'Tay'],
    ])
    expect(cards[0]?.stem.html).toContain('<strong><span class="gap"><span class="vh">…</span></span></strong>')
  })

  it('hides a gap within a formula, and turns it over', () => {
    const [card] = made({ type: 'cloze', front: '$\\frac{{{c1::\\sqrt{a}}}}{b}$', back: '' }).cards
    expect(card?.kind).toBe('flashcard')
    expect(card?.stem.html).toContain('?')
    expect(card?.stem.html).not.toContain('msqrt')
  })
})

import { describe, expect, test } from 'vitest'
import { read } from '@/lib/engine'
import { readDocument } from '@/lib/reading'

const questionsOf = (title: string, ...paragraphs: readonly string[]) => {
  const document = readDocument(`# ${title}\n\n${paragraphs.join('\n\n')}`, 'text.md')
  if (!document.ok) throw new Error(document.reason)
  const { questions, held } = read(document.value.document)
  return [...questions, ...held]
}
const stemsOf = (title: string, ...paragraphs: readonly string[]): string[] =>
  questionsOf(title, ...paragraphs).map(({ stem }) => stem)

const life = [
  'KARL OTTO EMIL HOLM, ForMemRS (3 May 1858 – 4 October 1921) was a Tyrolean weaver whose looms won him the Guild Prize in 1899. He was born in Ulm.',
  'Holm built a mill in Lund in 1887. He published his Treatise on Looms in 1897. In 1901 he founded the Ulm Guild. His looms were sold in Graz.',
]

describe('a text that begins in capitals', () => {
  test('calls somebody by its title, whatever longer name it begins with', () => {
    const stems = stemsOf('Max Holm', ...life)
    expect(stems).toContain('In what year did Max Holm publish his Treatise on Looms?')
    expect(stems.join('\n')).not.toMatch(/HOLM|Emil|ForMemRS/)
  })

  test('is not about somebody of another surname', () => {
    expect(stemsOf('Max Roth', ...life).join('\n')).not.toContain('Max Roth')
  })

  test('writes a short name as its title does, and no abbreviation as a word', () => {
    const town = 'is a town on the Gulf of Lund. The town was founded in 1201. It has two mills.'
    expect(stemsOf('Lund', `LUND ${town}`).join('\n')).not.toContain('LUND')
    expect(stemsOf('LUMO', 'LUMO was founded in 1949 in Ulm. It has nine members.').join('\n')).toContain('LUMO')
  })

  test('leaves the name of a gulf whole', () => {
    const stems = stemsOf(
      'Lund',
      'Lund was founded in 1201.',
      'The town lies on the Gulf of Lund at the mouth of the Ilm river.',
    )
    expect(stems.join('\n')).not.toContain('Gulf of the town')
  })
})

describe('the years of a life', () => {
  const rest = 'was a Tyrolean weaver. He built a mill in Lund in 1847. He sold his looms in Graz. His sons left Ulm.'

  test.each([
    'Otto Holm, 1st Baron Holm, (5 April 1827 – 10 February 1912)',
    'OTTO HOLM, 1ST BARON HOLM OF ULM, FRS, LLD (5 April 1827 – 10 February 1912),',
    'Otto Holm, FRS FRCPE (5 April 1827 – 10 February 1912)',
  ])('stand behind ranks and letters: %s', (name) => {
    const stems = stemsOf('Otto Holm', `${name} ${rest}`)
    expect(stems).toContain('On what date was Otto Holm born?')
    expect(stems).toContain('On what date did Otto Holm die?')
  })

  test('are those of a ruler by his number', () => {
    const stems = stemsOf(
      'Otto the Bald',
      `OTTO II (6 May 1494 – 9 June 1566), called OTTO THE BALD in Lund, was the tenth duke of Tyrol. Otto built a mill in Ulm in 1530. He took the town of Lund in 1541. His sons left Ulm.`,
    )
    expect(stems).toContain('On what date was Otto the Bald born?')
    expect(stems.join('\n')).not.toContain('OTTO')
  })

  test('are not those of a mill that is told of between', () => {
    const stems = stemsOf('Otto Holm', `Otto Holm, who built the Ulm Mill (5 April 1827 – 10 February 1912), ${rest}`)
    expect(stems.join('\n')).not.toMatch(/Holm (?:born|die)\?/)
  })
})

describe('a name with an apostrophe behind its hyphen', () => {
  test('is one word', () => {
    const stems = stemsOf('Ulm', 'The Roths took the town of Ulm in 1147 under leader Abd al-Mu’nim.')
    expect(stems.join('\n')).not.toMatch(/al-Mu [’']/)
  })
})

describe('years offered beside the right one', () => {
  const offered = (title: string, year: string, ...paragraphs: readonly string[]): number[] =>
    questionsOf(title, ...paragraphs)
      .filter(({ kind, answer }) => kind === 'choice' && answer === year)
      .flatMap(({ options }) => options.map(({ text }) => Number(text)))

  test('are not of the cradle where a child did it', () => {
    const years = offered(
      'Otto Lang',
      '1840',
      'Otto Lang (7 May 1833 – 3 April 1897) was a weaver. He was born in Ulm in 1833. His father came to Ulm in 1826 and built a mill there in 1830.',
      'In 1840 he studied the loom with Ida Roth. In 1846 he sold a carpet to the Ulm Guild. He founded a mill in Graz in 1853.',
    )
    expect(years).toContain(1840)
    expect(Math.min(...years)).toBeGreaterThanOrEqual(1837)
  })

  test('are of the war that the question names', () => {
    const years = offered(
      'Otto Lang',
      '1915',
      'Otto Lang was a weaver. He built a mill in Ulm in 1908. He founded the Ulm Guild in 1911 and sold it in 1921.',
      'In 1915 he was taken prisoner by the Norlanders during the First World War. He wrote a book on looms in 1923.',
    )
    expect(years).toContain(1915)
    expect(years.every((year) => year >= 1914 && year <= 1918)).toBe(true)
  })
})

describe('a title with signs in it', () => {
  test.each(['*NSYNC', '*Holm the Bald', 'C++ [a language', '(Un)wound looms', 'What? Looms'])(
    'is read as it stands: %s',
    (title) => {
      expect(() =>
        stemsOf(title, 'HOLM II (1201–1250) was a duke. The duke built a mill in Ulm in 1230.'),
      ).not.toThrow()
    },
  )
})

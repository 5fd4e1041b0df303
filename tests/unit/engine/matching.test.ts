import { describe, expect, it } from 'vitest'
import { questionsIn } from './reading'

/** The left sides of all that is matched. */
const matched = (text: string): readonly string[] =>
  questionsIn(text, 'Weaving')
    .filter(({ kind }) => kind === 'matching')
    .flatMap(({ parts }) => parts.map((part) => part.text))

const terms = [
  'A heddle is a loop of wire that guides one thread of the warp.',
  'A shuttle is a wooden tool that carries the weft across the loom.',
  'A selvage is the finished edge of a length of cloth.',
  'A bobbin is a small spool on which yarn is wound.',
]

describe('terms matched with what they mean', () => {
  it('are terms', () => {
    expect(matched(terms.join(' '))).toEqual(['a heddle', 'a shuttle', 'a selvage', 'a bobbin'])
    expect(matched(`The fine wool of Ulm is a yarn for the cloaks of judges. ${terms.join(' ')}`)).toHaveLength(4)
    expect(matched(`${terms.slice(1).join(' ')} The fine wool of Ulm is a yarn for the cloaks of judges.`)).toEqual([])
  })

  it('are not told by another one of them', () => {
    const echo = 'A quill is a short reed that serves as a bobbin in a small loom.'
    expect(matched(`${terms.slice(1).join(' ')} ${echo}`)).toEqual([])
  })
})

it('matches years with years', () => {
  const events = [
    'The weavers founded the Lund Guild in 1806.',
    'Otto Brandt opened the Ulm Mill in 1831.',
    'Ida Holm built the Linz Hall in 1847.',
  ]
  expect(matched(`${events.join(' ')} Karl Roth painted the Graz Altar in 1862.`)).toHaveLength(4)
  expect(matched(`${events.join(' ')} Karl Roth painted the Graz Altar in the late 1860s.`)).toEqual([])
})

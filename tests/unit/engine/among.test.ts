import { describe, expect, it } from 'vitest'
import { askedIn } from './reading'

const lang = (text: string): string[] =>
  askedIn(`Otto Lang was an Austrian engineer who lived in Graz. ${text} He was born in Ulm.`, 'Otto Lang')
const marland = (text: string): string[] => askedIn(`Marland is a country in northern Europe. ${text}`, 'Marland')

describe('what is among the own of a named thing', () => {
  it('is asked for people by who', () =>
    expect(lang('Among his pupils were Ida Brandt, Emil Haas and Rosa Weiss.')).toContain(
      "Who were among Otto Lang's pupils? Ida Brandt, Emil Haas and Rosa Weiss",
    ))
  it.each([
    ['Among its largest cities are Graz and Ulm.', "Which cities are among Marland's largest? Graz and Ulm"],
    [
      'Among the rivers of Marland are the Traun and the Lech.',
      'What are two examples of the rivers of Marland? the Traun and the Lech',
    ],
  ])('%s', (text, expected) => expect(marland(text)).toContain(expected))
  it.each(['Among the members were Ida Page and Karl Moser.', 'Among his works is a treatise on dynamos.'])(
    'not: %s',
    (text) => expect(lang(text).join('\n')).not.toMatch(/among|examples/),
  )
})

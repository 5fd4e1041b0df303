import type { Given } from '@/lib/domain/sheet'

type Props = { given: Given | null; none: string }

/** What somebody answered, in words. */
export function GivenWords({ given, none }: Props) {
  if (given === null) return <i className="quiet">{none}</i>
  if (given.type === 'text') return <span dir="auto">{given.text}</span>
  if (given.type === 'options') return <span dir="auto">{given.chosen.join('; ')}</span>
  // The places of an ordering have no lines of their own: there what was moved is all there is.
  const isOrder = given.lines.every((line) => given.placed.includes(line))
  return (
    <ol className="given">
      {given.placed.map((text, index) => (
        <li key={text} dir="auto">
          {isOrder ? text : `${given.lines[index]}: ${text}`}
        </li>
      ))}
    </ol>
  )
}

import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import { libraryAddress } from '../address'

const examples = [
  ['words', 'bridge river'],
  ['phrase', '"first bridge"'],
  ['star', 'photo*'],
  ['or', '(bridge or canal) is:due'],
  ['not', 'bridge -is:new'],
  ['tag', 'tag:biology'],
  ['deck', 'deck:history'],
  ['doc', 'doc:photosynthesis'],
  ['is', 'is:due'],
  ['prop', 'prop:s<10'],
  ['rated', 'rated:7'],
  ['added', 'added:30'],
  ['kind', 'kind:choice'],
] as const

/** Every part of the search language by an example that can be followed. */
export async function SearchHelp() {
  const l = (await reader()).t('library')
  return (
    <details className="data library-help">
      <summary>{l('helpOpen')}</summary>
      <p className="small">{l('helpLead')}</p>
      <dl>
        {examples.map(([name, text]) => (
          <div key={name}>
            <dt>
              <Link className="mono" href={libraryAddress({ text, order: { sort: 'due', isDown: false }, page: 1 })}>
                {text}
              </Link>
            </dt>
            <dd>{l(`help_${name}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

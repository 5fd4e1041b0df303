'use client'
import { fill } from '@/app/_ui/fill'
import { Refusals } from '../refusals'
import type { Texts } from '../texts'
import type { PackageState } from './send'

type Props = { readonly preview: NonNullable<PackageState['preview']>; readonly texts: Texts }

/** What a package will make: how much, into which decks, its first notes, and what stays behind and why. */
export function PackageLook({ preview, texts }: Props) {
  const { lines, decks, moreDecks, wrong, refusals, rows } = preview
  const [sum, ...more] = lines
  return (
    <section className="list-verdict">
      <p>{sum}</p>
      <ul>
        {more.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h2 className="h3">{texts.packageDecks}</h2>
      <ul>
        {decks.map(({ name, notes }) => (
          <li key={name} dir="auto">
            {fill(texts.packageDeck, { name, n: notes })}
          </li>
        ))}
        {moreDecks && <li>{moreDecks}</li>}
      </ul>
      <Refusals
        wrong={wrong}
        lines={refusals.map(({ number, reason, words }) => ({ key: number, says: `${reason}:`, words }))}
        texts={texts}
      />
      <h2 className="h3" id="package-rows">
        {texts.packageRows}
      </h2>
      <section className="scroll" aria-labelledby="package-rows">
        <table className="table list-rows package-rows">
          <thead>
            <tr>
              <th scope="col">{texts.front}</th>
              <th scope="col">{texts.back}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ number, front, back }) => (
              <tr key={number}>
                <td dir="auto" data-label={texts.front}>
                  {front}
                </td>
                <td dir="auto" data-label={texts.back}>
                  {back}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}

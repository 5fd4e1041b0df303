import { Link } from './link'
import { reader } from './reader'

type Props = {
  /** `/study` with what it is asked for, or a deck's own address. */
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
}

const usualLength = 20
const mostQuestions = 50
const plain = ['review', 'learn', 'match', 'cram'] as const

/** The five ways to study a document, a deck or everything, behind one button. */
export async function StudyWays({ path, query = {} }: Props) {
  const s = (await reader()).t('study')
  const hrefOf = (mode: string) => `${path}?${new URLSearchParams({ ...query, mode })}`
  const way = (mode: (typeof plain)[number]) => (
    <li key={mode}>
      <Link href={hrefOf(mode)}>
        <b>{s(`mode_${mode}`)}</b>
        <span className="small quiet">{s(`mode_${mode}_does`)}</span>
      </Link>
    </li>
  )
  return (
    <>
      <button className="btn slim ways-button" type="button" popoverTarget="ways">
        {s('ways')}
      </button>
      <section className="ways" id="ways" popover="auto" aria-label={s('ways')}>
        <ul>
          {plain.slice(0, 2).map(way)}
          <li>
            <form action={path} className="ways-test">
              {Object.entries(query).map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={value} />
              ))}
              <input type="hidden" name="mode" value="test" />
              <b>{s('mode_test')}</b>
              <span className="small quiet">{s('mode_test_does')}</span>
              <span className="row">
                <label className="small" htmlFor="test-length">
                  {s('testLength')}
                </label>
                <input
                  className="field"
                  id="test-length"
                  type="number"
                  name="n"
                  min={1}
                  max={mostQuestions}
                  defaultValue={usualLength}
                  required
                />
                <button className="btn" type="submit">
                  {s('testBegin')}
                </button>
              </span>
            </form>
          </li>
          {plain.slice(2).map(way)}
        </ul>
      </section>
    </>
  )
}

import { BookText, type MarkedFact } from '@/app/_ui/book'
import { newInk } from '@/app/_ui/ink'
import { reader } from '@/app/_ui/reader'
import { Words } from '@/app/_ui/words'
import type { LandingSample } from '@/lib/data/samples/landing'
import { ask } from '@/lib/domain/asked'
import { seedOf } from '@/lib/domain/id'
import { seeded } from '@/lib/domain/seeded'
import { studySample } from './actions'
import { SampleQuestion } from './sample-question'

const markedFacts = (sample: LandingSample, note: string): Map<string, MarkedFact> =>
  new Map(
    sample.facts.map((fact) => [
      fact.id,
      { id: fact.id, href: `#sample-question`, evidence: fact.evidence, ink: newInk, note, disputed: fact.disputed },
    ]),
  )

/** A live sample: a passage with its facts marked, and a question on it that is answered on the spot. */
export async function Sample({ sample }: { sample: LandingSample }) {
  const { t } = await reader()
  const [h, c] = [t('home'), t('common')]
  const { question, section } = sample
  const order = ask(question, seeded(seedOf(question.id))).options
  const options = order.flatMap((text) => question.options.filter((option) => option.text === text))
  const texts = { right: h('right'), wrong: h('wrong'), theAnswer: h('theAnswer'), youChose: h('youChose') }
  return (
    <section className="sample" id="sample" aria-labelledby="sample-title">
      <div className="sample-bar">
        <h2 className="label" id="sample-title">
          {h('sampleTitle')}
        </h2>
      </div>
      <div className="sample-grid">
        <article className="book" aria-label={h('excerpt')} lang={sample.language}>
          <p className="sample-title">
            <Words text={sample.title} language={sample.language} />
          </p>
          <BookText
            blocks={sample.blocks}
            text={sample.text}
            language={sample.language}
            facts={markedFacts(sample, c('new'))}
            current={question.targets[0]?.factId ?? null}
            dueLabel={() => c('due')}
            checkLabel={c('check')}
          />
        </article>
        <aside className="sample-q" id="sample-question" aria-label={h('questionOnText')}>
          <p className="label">{h('asksOutlined')}</p>
          <p className="sample-stem">
            <Words text={question.stem} language={sample.language} />
          </p>
          <SampleQuestion options={options} texts={texts} />
          <p className="small quiet">{section ? h('citesSection', { section }) : h('citesLead')}</p>
          <form action={studySample.bind(null, sample.documentId)}>
            <button type="submit" className="btn">
              {h('studySample')}
            </button>
          </form>
        </aside>
      </div>
    </section>
  )
}

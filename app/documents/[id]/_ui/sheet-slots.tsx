import { inkWords } from '@/app/_ui/document/ink-words'
import { Link } from '@/app/_ui/link'
import { reader } from '@/app/_ui/reader'
import type { InkedFact } from '../inked'
import { slotLabel } from '../inked'

/** The slots of a fact, each with its own memory. */
export async function SheetSlots({ fact }: { fact: InkedFact }) {
  const { t, tr, format } = await reader()
  const { inkName, dueLabel } = await inkWords()
  const unasked = fact.slots.filter((slot) => !fact.asked.includes(slot.slot))
  return (
    <section>
      <h2 className="label">{t('documents')('whatIsAsked')}</h2>
      <dl className="slots">
        {fact.inkedSlots.map(({ slot, text, ink }) => (
          <div key={slot}>
            <dt>{tr('documents')(slotLabel(slot, fact))}</dt>
            <dd>
              <span className="serif" dir="auto">
                {text}
              </span>
              <span className="small quiet slot-ink">
                <span className={`inkbox ink-${ink.level}`} aria-hidden="true" />
                {inkName(ink)}
                {ink.percent !== null && ` ${format.number(ink.percent / 100, { style: 'percent' })}`}
                {ink.lateDays !== null && <b> {dueLabel(ink.lateDays)}</b>}
                {fact.asked.includes(slot) && ink.percent !== null && (
                  <Link href={`/library/${fact.id}/${slot}`}>{t('documents')('toCard')}</Link>
                )}
              </span>
            </dd>
          </div>
        ))}
        {unasked.map(({ slot, text }) => (
          <div key={slot} className="dim">
            <dt>{tr('documents')(slotLabel(slot, fact))}</dt>
            <dd>
              <span className="serif" dir="auto">
                {text}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

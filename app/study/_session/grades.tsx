import { fill } from '@/app/_ui/fill'
import type { DayClock } from '@/lib/domain/day'
import { nameOfRating, type Rating, ratings } from '@/lib/domain/rating'
import type { Preview } from '@/lib/domain/schedule'
import { untilInWords } from './intervals'
import { Kbd } from './keyboard'
import type { Texts } from './texts'

type Props = {
  readonly previews: readonly Preview[]
  /** As the answer counts now; null where the learner has yet to rate it. */
  readonly counted: Rating | null
  readonly now: Date
  readonly clock: DayClock
  readonly locale: string
  readonly texts: Texts
  readonly onRate: (rating: Rating) => void
}

/** The four grades, each with when the card would come back. */
export const Grades = ({ previews, counted, now, clock, locale, texts, onRate }: Props) => (
  <section className="next" aria-labelledby="grades">
    <h2 className="label" id="grades" tabIndex={-1}>
      {counted === null ? texts.howWell : fill(texts.countedAs, { grade: texts[nameOfRating(counted)] })}
    </h2>
    <fieldset className="grades" aria-label={texts.grade}>
      {ratings.map((rating) => {
        const due = previews.find((each) => each.rating === rating)?.dueAt
        return (
          <button
            key={rating}
            type="button"
            className="grade"
            aria-pressed={counted === null ? undefined : counted === rating}
            onClick={() => onRate(rating)}
          >
            <Kbd act={nameOfRating(rating)} />
            <b>{texts[nameOfRating(rating)]}</b>
            <span>{due && untilInWords(locale, now, due, clock)}</span>
          </button>
        )
      })}
    </fieldset>
  </section>
)

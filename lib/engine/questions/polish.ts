import type { Ask } from './candidate'

/** Words that tie a clause to the one before it and that a question can do without wherever they stand within it. */
const ties = /(?<=\p{L}) (?:also|thus|therefore|hence|consequently|accordingly|furthermore|moreover)(?= \p{L})/giu

/** The same ask without words that only tie its sentence to the one before. */
export function polished(ask: Ask): Ask {
  const stem = ask.stem.replace(ties, '').replace(/\s{2,}/g, ' ')
  const answer =
    ask.slot === 'quantity'
      ? ask.answer.replace(/^the (?=\d|\p{Ll}+(?:ty|teen|hundred|thousand|[a-z]{2,5})$)/u, '')
      : ask.answer
  return stem === ask.stem && answer === ask.answer ? ask : { ...ask, stem, answer }
}

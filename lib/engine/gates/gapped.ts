/** "____ conditioning": an adjective made of a name is no thing to name. */
const adjective = /^\p{Lu}\p{Ll}+(?:ian|ean|ish|ese|ic|esque)$/u

/** More commas than a list has that can be told from its other members. */
const mostCommas = 5

/** True for a gap that nobody can fill for sure: half of a figure ("____°"), one of a long list, an adjective of a name. */
export const isLooseGap = (stem: string, answer: string): boolean =>
  adjective.test(answer) ||
  /____[^\s.,;:!?)'’"”]/.test(stem) ||
  (/, (?:the )?____,|____, [^,]+, /.test(stem) && (stem.match(/,/g)?.length ?? 0) >= mostCommas)

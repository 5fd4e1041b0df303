import { capital } from '../capital'
import type { Ask } from './candidate'

type Words = Pick<Ask, 'stem' | 'answer'>

/** "What did the firm take in 1889?" - "control of the mills": one takes control of something. */
const takes = /^What ((?:do|does|did) (?:[^ ?]+ ){1,12}(?:take|gain|lose|seize|assume|win|regain))(?= |\?)/
const held = /^(?:the )?(control|possession|command|custody|ownership) of (?=\p{L})/u
const asHeld = ({ stem, answer }: Words): Words => {
  const [phrase = '', noun = ''] = held.exec(answer) ?? []
  return noun !== '' && takes.test(stem)
    ? { stem: stem.replace(takes, `Of what $1 ${noun}`), answer: answer.slice(phrase.length) }
    : { stem, answer }
}

/** "What is defined as a change?" - "the term evolution": which term. */
const asTerm = ({ stem, answer }: Words): Words => {
  const name =
    /^the (?:term|word) (?!(?:of|for|that|which|used|in|from|to|limits?|processors?|order|counts?|papers?|loans?|insurance|bank)\b)([^ ]+(?: [^ ]+)?)$/.exec(
      answer,
    )?.[1]
  const asked =
    /^What (?=(?:(?:is|was) (?:\p{Ll}+ly )?(?:defined|coined|derived|applied|used|taken|borrowed)|means?|meant|refer(?:s|red)|describe[sd]|come|came|derive[sd])\b)/u
  return name !== undefined && asked.test(stem)
    ? { stem: stem.replace(asked, 'Which term '), answer: name.replace(/^["“'](.*)["”']$/, '$1') }
    : { stem, answer }
}

/** "Which fellow weaver is known as": whose fellow, the sentence said. */
const withoutFellow = ({ stem, answer }: Words): Words => ({
  stem: stem.replace(/(?<=^|^[A-Z]\p{Ll}+ )([Ww]hich|What) fellow (?=\p{L})/u, '$1 '),
  answer,
})

/** "Which lady married in 1901?" - "Ida Holm": "Lady" belongs to her name. */
const asStyled = ({ stem, answer }: Words): Words => {
  const style =
    /^Which (lady|lord|sir|dame) (?=(?:was |had |has )?\p{Ll}+(?:ed|s)\b|became\b|wrote\b|won\b|led\b|gave\b|took\b|made\b|held\b|left\b|fought\b)/u.exec(
      stem,
    )?.[1]
  return style !== undefined && /^\p{Lu}/u.test(answer)
    ? { stem: `Who ${stem.slice(`Which ${style} `.length)}`, answer: `${capital(style)} ${answer}` }
    : { stem, answer }
}

/** Stem and answer where a word of one belongs to the other, or to neither. */
export const reworded = (words: Words): Words =>
  [asHeld, asTerm, withoutFellow, asStyled].reduce((own, rule) => rule(own), words)

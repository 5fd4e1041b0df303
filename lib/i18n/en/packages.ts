/** What a package of Anki holds and what came of it: told by the server, so that numbers and words agree. */
export const packages = {
  holds:
    '{notes, plural, one {# note} other {# notes}} with {cards, plural, one {# card} other {# cards}} will be added.',
  learned:
    '{cards, plural, one {# card is} other {# cards are}} learned already: {reviews, plural, one {# review comes} other {# reviews come}} along, and when each card is due.',
  pictures: '{count, plural, one {# picture comes} other {# pictures come}} along.',
  sounds:
    '{count, plural, one {# sound stays} other {# sounds stay}} behind: cards here are read aloud by the voices of the device.',
  there:
    '{count, plural, one {# note you have already: of it} other {# notes you have already: of them}} only new reviews are added.',
  moreDecks: 'and {count, plural, one {# note} other {# notes}} in more decks',
  added:
    '{notes, plural, one {# note} other {# notes}} with {cards, plural, one {# card} other {# cards}} {notes, plural, one {is} other {are}} in your decks now, and {reviews, plural, one {# review} other {# reviews}}.',
  nothingNew: 'You had all of these notes; {reviews, plural, one {# new review was} other {# new reviews were}} added.',
} as const

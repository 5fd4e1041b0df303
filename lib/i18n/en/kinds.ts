/** What each kind of question is called, to its author and to those who answer it. */
export const kinds = {
  kind_choice: 'Choice',
  'kind_multiple-response': 'Several answers',
  kind_typed: 'Typed',
  kind_cloze: 'Fill in',
  'kind_true-false': 'True or false',
  kind_ordering: 'Put in order',
  kind_matching: 'Match',
  kind_open: 'In your own words',
  kind_flashcard: 'Flashcard',
} as const

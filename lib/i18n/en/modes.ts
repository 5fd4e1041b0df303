/** The five ways to study, each with what it does. */
export const modes = {
  ways: 'Ways to study',
  mode_review: 'Review',
  mode_review_does: 'What is due, the least expected recall first.',
  mode_learn: 'Learn',
  mode_learn_does: 'What is new: read its sentence, choose the answer, then recall it.',
  mode_test: 'Test',
  mode_test_does: 'Questions without help; the score and what was wrong at the end.',
  mode_match: 'Match',
  mode_match_does: 'Questions and answers on tiles. The schedule stays as it is.',
  mode_cram: 'Cram',
  mode_cram_does: 'Anything at any time. The schedule stays as it is.',
  testLength: 'Questions',
  testBegin: 'Begin the test',
} as const

/** The tables there are and their columns, by the keys under which the catalogue has their headings. */
export const tableColumns = {
  account: ['field', 'value'],
  documents: [
    ...['title', 'kind', 'language', 'attribution', 'createdAt', 'archivedAt'],
    ...['characters', 'facts', 'questions'],
  ],
  questions: ['document', 'questionKind', 'state', 'question', 'answer', 'accepted', 'source'],
  decks: ['deck', 'within', 'createdAt', 'documents'],
  exams: ['deck', 'exam', 'examAt'],
  cards: [
    ...['deck', 'document', 'question', 'answer', 'source', 'tags', 'state', 'dueAt', 'lastReviewAt'],
    ...['stabilityDays', 'difficulty', 'reps', 'lapses', 'suspendedAt'],
  ],
  tags: ['document', 'question', 'answer', 'tag'],
  answers: [
    ...['answeredAt', 'studyDay', 'type', 'mode', 'document', 'questionKind', 'question', 'answer', 'given', 'verdict'],
    ...['rating', 'seconds', 'expectedRecall', 'dueAt'],
  ],
  attempts: ['assignment', 'attempt', 'startedAt', 'submittedAt', 'question', 'given', 'savedAt', 'mark', 'comment'],
  contests: ['contestedAt', 'assignment', 'question', 'reason', 'resolution', 'reply'],
  memberships: [
    ...['class', 'role', 'realName', 'externalId', 'joinedAt', 'removedAt'],
    ...['timeFactor', 'extraDays', 'noTimeLimit'],
  ],
  exceptions: ['assignment', 'assignmentDueAt', 'closesAt', 'extraMinutes', 'excused', 'reopenedAt'],
  reports: ['class', 'createdAt', 'expiresAt', 'revokedAt'],
  notices: ['at', 'notice', 'count', 'readAt', 'mailedAt'],
  mails: ['postedAt', 'mail', 'outcome', 'endedAt'],
  places: ['document', 'at', 'words'],
  acts: ['at', 'act', 'undoneAt'],
  parameters: ['fittedAt', 'weights', 'answersFitted', 'answersHeldOut', 'lossBefore', 'lossAfter'],
  sessions: ['signedInAt', 'lastSeenAt', 'revokedAt'],
} as const

export type TableName = keyof typeof tableColumns

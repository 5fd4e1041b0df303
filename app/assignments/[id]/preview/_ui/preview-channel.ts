import type { Channel } from '@/app/_ui/quiz/channel'
import type { PreviewInput, Sheet } from '@/lib/domain/sheet'

const nowhere = { getItem: () => null, setItem: () => {}, removeItem: () => {} }

/** Takes every answer and keeps none; its end does not move. Handing in asks what a student would see. */
export const previewChannel = (
  { assignmentId, attemptId, deadlineAt }: Sheet,
  handIn: (input: PreviewInput) => Promise<boolean>,
): Channel => ({
  isLive: false,
  storage: () => nowhere,
  send: async (responses) => ({
    savedAt: new Date().toISOString(),
    deadlineAt,
    receipts: responses.map(({ itemId, sequence }) => ({ itemId, sequence, status: 'saved' })),
  }),
  askDeadline: async () => null,
  handIn: (responses) => handIn({ assignmentId, attemptId, responses: [...responses] }),
})

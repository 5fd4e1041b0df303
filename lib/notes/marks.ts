/** Letters of the private use area that stand for gaps on their way through Markdown; no author's text has them. */
export const marks = { gap: '\ue000', filled: '\ue001', end: '\ue002' } as const

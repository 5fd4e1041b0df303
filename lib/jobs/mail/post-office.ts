import { createTransport } from 'nodemailer'
import { z } from 'zod'

/** What goes to the mail server. */
export type Message = {
  readonly messageId: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly headers: Readonly<Record<string, string>>
}

/** What became of a message; `later` says that the server did not take it for now, `unknown` that it fell silent half way. */
export type Delivery = 'sent' | 'undelivered' | 'later' | 'unknown'

/** The mail server. Both answer for errors of the network and the server without their texts, which may hold addresses. */
export type PostOffice = {
  /** Whether it lets us in now. */
  readonly isOpen: () => Promise<boolean>
  readonly deliver: (message: Message) => Promise<Delivery>
}

const Refusal = z.object({ responseCode: z.number() })
/** What nodemailer finds wrong with a message before it says anything to the server. */
const Unsendable = z.object({ code: z.enum(['EENVELOPE', 'EMESSAGE']) })

const becauseOf = (error: unknown): Delivery => {
  const refusal = Refusal.safeParse(error)
  if (refusal.success) return refusal.data.responseCode >= 500 ? 'undelivered' : 'later'
  return Unsendable.safeParse(error).success ? 'undelivered' : 'unknown'
}

export const postOffice = (url: string, from: string): PostOffice => {
  const transport = createTransport(
    { url, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 },
    // Machines are not to answer it (RFC 3834).
    { from, headers: { 'Auto-Submitted': 'auto-generated' } },
  )
  return {
    isOpen: async () => {
      try {
        return await transport.verify()
      } catch {
        return false
      }
    },
    deliver: async ({ headers, ...message }) => {
      try {
        await transport.sendMail({ ...message, headers: { ...headers } })
        return 'sent'
      } catch (error) {
        return becauseOf(error)
      }
    },
  }
}

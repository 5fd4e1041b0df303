import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

/** A message as a mail server took it. */
export type Received = {
  readonly to: readonly string[]
  readonly headers: ReadonlyMap<string, string>
  readonly subject: string
  readonly text: string
  readonly html: string
  /** The addresses that the plain text names. */
  readonly links: readonly string[]
}

const decoded = (body: string, encoding: string | undefined): string => {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString()
  if (encoding !== 'quoted-printable') return body
  const bytes = body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex) => `%${hex}`)
  return decodeURIComponent(bytes.replace(/%(?![0-9A-F]{2})/g, '%25'))
}

/** Headers unfolded, and the body. */
const split = (raw: string): { headers: Map<string, string>; body: string } => {
  const [head = '', ...rest] = raw.split('\r\n\r\n')
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')
  const headers = lines.map((line): [string, string] => {
    const [name = '', ...value] = line.split(': ')
    return [name.toLowerCase(), value.join(': ')]
  })
  return { headers: new Map(headers), body: rest.join('\r\n\r\n') }
}

const received = (to: readonly string[], raw: string): Received => {
  const { headers, body } = split(raw)
  const boundary = /boundary="([^"]+)"/.exec(headers.get('content-type') ?? '')?.[1] ?? ''
  const parts = body.split(`--${boundary}`).map((part) => split(part.replace(/^\r\n/, '')))
  const ofType = (type: string) => {
    const part = parts.find((each) => each.headers.get('content-type')?.startsWith(type))
    return decoded(part?.body ?? '', part?.headers.get('content-transfer-encoding')).trim()
  }
  const plain = ofType('text/plain')
  return {
    to,
    headers,
    subject: headers.get('subject') ?? '',
    text: plain,
    html: ofType('text/html'),
    links: plain.match(/https?:\/\/\S+/g) ?? [],
  }
}

/** How the server takes the next message: it accepts it, refuses it for now or for good, or takes it and hangs up. */
export type Mood = 'accept' | 'later' | 'refuse' | 'hang-up'

/** A mail server on this machine, on a free port; `keep` is told of each mail it takes. */
export async function mailServer(keep: (mail: Received, serial: number) => void = () => {}) {
  const mails: Received[] = []
  const moods: Mood[] = []
  const server: SMTPServer = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    async onData(stream, session, done) {
      const raw = await text(stream)
      const mood = moods.shift() ?? 'accept'
      if (mood === 'later') return done(Object.assign(new Error('try again'), { responseCode: 451 }))
      if (mood === 'refuse') return done(Object.assign(new Error('no such mailbox'), { responseCode: 550 }))
      const to = session.envelope.rcptTo.map(({ address }) => address)
      const mail = received(to, raw)
      keep(mail, mails.push(mail))
      if (mood === 'hang-up') for (const connection of server.connections) connection.close()
      else done()
    },
  })
  server.on('error', () => {})
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    moods,
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  }
}
export type MailServer = Awaited<ReturnType<typeof mailServer>>

import { escaped } from '@/lib/domain/markup'

/** A letter in sentences: what it says, the one link it asks to follow, and the small print. */
export type Letter = {
  readonly subject: string
  readonly greeting: string
  readonly text: string
  readonly action: { readonly label: string; readonly url: string }
  readonly foot: string
  /** Where mail of this kind is stopped: by a person on a page, or by a mail program with one request (RFC 8058). */
  readonly stop?: { readonly label: string; readonly url: string; readonly oneClickUrl: string }
}

const plain = ({ greeting, text, action, foot, stop }: Letter): string =>
  [
    greeting,
    text,
    `${action.label}:\n${action.url}`,
    `-- \n${foot}`,
    ...(stop ? [`${stop.label}:\n${stop.url}`] : []),
  ].join('\n\n')

// Mail programs know little CSS and no style sheets; without any of it the letter reads as well.
const html = (locale: string, { subject, greeting, text, action, foot, stop }: Letter): string => `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>${escaped(subject)}</title></head>
<body style="margin:0;padding:24px;font:16px/1.5 Georgia,serif"><div style="max-width:34em">
<p>${escaped(greeting)}</p>
<p>${escaped(text).replaceAll('\n', '<br>')}</p>
<p><a href="${escaped(action.url)}" style="display:inline-block;padding:10px 20px;background:#1d3e9c;color:#fff;text-decoration:none">${escaped(action.label)}</a></p>
<p style="font-size:13px">${escaped(foot)}${stop ? ` <a href="${escaped(stop.url)}">${escaped(stop.label)}</a>` : ''}</p>
</div></body></html>
`

/** A letter as a message: plain text first, and the same as simple HTML. */
export const render = (locale: string, letter: Letter) => ({
  subject: letter.subject,
  text: `${plain(letter)}\n`,
  html: html(locale, letter),
  headers: letter.stop
    ? {
        'List-Unsubscribe': `<${letter.stop.oneClickUrl}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }
    : {},
})

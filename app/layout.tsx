import './globals.css'
import type { Metadata, Viewport } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { chosenTheme, reader } from './_ui/reader'

export const metadata: Metadata = {
  title: { default: 'Recite', template: '%s - Recite' },
  description: 'Questions that cite their source sentence, asked before you forget.',
  icons: { icon: '/icon.svg' },
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  // The keyboard of a phone makes the page smaller instead of lying over its foot.
  interactiveWidget: 'resizes-content',
}

const rightToLeft = new Set(['ar', 'he', 'fa', 'ur'])

export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection() // a page rendered ahead of its request would have no nonce for its scripts
  const [{ locale, t }, theme] = await Promise.all([reader(), chosenTheme()])
  return (
    <html lang={locale} dir={rightToLeft.has(locale) ? 'rtl' : 'ltr'} data-theme={theme ?? undefined}>
      <body>
        <a className="skip" href="#main">
          {t('common')('skip')}
        </a>
        {children}
      </body>
    </html>
  )
}

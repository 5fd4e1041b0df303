import './globals.css'
import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { directionOf } from '@/lib/domain/language'
import { common } from '@/lib/i18n/en/common'
import { Keeper } from './_ui/offline/keeper'
import { offlineTexts } from './_ui/offline/texts-of'
import { chosenTheme, reader } from './_ui/reader'
import { NewCardAnywhere } from './cards/_dialog/new-card-anywhere'
import { dialogTexts } from './cards/load'

export const metadata: Metadata = {
  title: { default: 'Recite', template: '%s - Recite' },
  description: common.description,
  icons: { icon: '/icon.svg', apple: '/icon-180.png' },
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  // The keyboard of a phone makes the page smaller instead of lying over its foot.
  interactiveWidget: 'resizes-content',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fcfcfa' },
    { media: '(prefers-color-scheme: dark)', color: '#151619' },
  ],
}

// The page that a browser keeps knows of nobody, and must not take that for a sign-out.
const pathOf = async () => (await headers()).get('x-recite-path')

export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection() // a page rendered ahead of its request would have no nonce for its scripts
  const [{ user, locale, t }, theme, path] = await Promise.all([reader(), chosenTheme(), pathOf()])
  const learner = user && !user.profile.mustChangePassword ? { userId: user.actor.userId, locale } : null
  return (
    <html lang={locale} dir={directionOf(locale)} data-theme={theme ?? undefined}>
      <body>
        <a className="skip" href="#main">
          {t('common')('skip')}
        </a>
        {children}
        {learner && user && path !== '/study/offline' && (
          <NewCardAnywhere userId={learner.userId} keys={user.profile.newCardKeys} texts={await dialogTexts()} />
        )}
        {path !== '/study/offline' && <Keeper learner={learner} texts={await offlineTexts()} />}
      </body>
    </html>
  )
}

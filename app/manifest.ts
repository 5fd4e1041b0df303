import type { MetadataRoute } from 'next'
import { common } from '@/lib/i18n/en/common'

/** What a browser needs to install Recite as an app. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    id: '/',
    name: 'Recite',
    short_name: 'Recite',
    description: common.description,
    start_url: '/',
    scope: '/',
    display: 'standalone',
    // The paper of the light theme (app/_ui/styles/tokens.css).
    background_color: '#fcfcfa',
    theme_color: '#fcfcfa',
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
      { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  }
}

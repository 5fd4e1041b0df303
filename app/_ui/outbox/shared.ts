import { sharedDeviceCookie } from '@/lib/domain/device'

const { name, value } = sharedDeviceCookie
let known = false

/**
 * Whether whoever signed in here said that others use this device, too. A page that knew so stays by it: what is on its way while
 * somebody signs out would find a device that is shared no more.
 */
export const isShared = (): boolean => {
  known ||= document.cookie.split(/; */).includes(`${name}=${value}`)
  return known
}

import { sharedDeviceCookie } from '@/lib/domain/device'

const { name, value } = sharedDeviceCookie

/** Whether whoever signed in here said that others use this device, too. */
export const isShared = (): boolean => document.cookie.split(/; */).includes(`${name}=${value}`)

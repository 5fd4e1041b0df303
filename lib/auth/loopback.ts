import { env } from '@/lib/env'

const loopback = /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/i

/** Whether only this machine can reach the server: then whoever does so may make the first account. */
export const isLoopback = (): boolean => loopback.test(env().HOST)

/** The cookie by which a browser says that others use it, too: then nothing of a learner is kept on it. */
export const sharedDeviceCookie = { name: 'recite-device', value: 'shared' } as const

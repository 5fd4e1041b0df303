import * as z from 'zod/mini'

export const ReadAllForm = z.strictObject({})

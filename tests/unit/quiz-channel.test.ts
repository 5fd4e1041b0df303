import { afterEach, expect, it, vi } from 'vitest'
import { askDeadline } from '@/app/_ui/quiz/send'

afterEach(() => {
  vi.unstubAllGlobals()
})

it('hears when an attempt ends, and nothing where it is over or the server is away', async () => {
  const end = { now: '2026-03-02T09:00:00.000Z', deadlineAt: '2026-03-02T09:40:00.000Z' }
  const replies = [Response.json(end), new Response(null, { status: 204 }), new Response(null, { status: 503 })]
  vi.stubGlobal('fetch', async () => replies.shift())
  expect([await askDeadline('a'), await askDeadline('a'), await askDeadline('a')]).toEqual([end, null, null])
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawJoinCode, JoinClassForm, mayCreateClass, shownJoinCode } from '@/lib/domain/classroom'
import { personActor } from '@/lib/domain/policy'
import { seeded } from '@/lib/domain/seeded'

describe('a join code', () => {
  it('is read back from how it is shown, said or typed', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const code = drawJoinCode(seeded(seed))
        for (const typed of [code, shownJoinCode(code), code.toLowerCase(), ` ${code.split('').join('-')} `])
          expect(JoinClassForm.parse({ code: typed }).code).toBe(code)
        expect(code).toMatch(/^[^O0I1L]{6}$/)
      }),
    )
  })
})

describe('making a class', () => {
  it('is for operators alone where the server says so', () => {
    const [teacher, operator] = [personActor('a', false), personActor('b', true)]
    expect([teacher, operator].map((actor) => mayCreateClass(actor, 'operators'))).toEqual([false, true])
    expect(mayCreateClass(teacher, 'everyone')).toBe(true)
  })
})

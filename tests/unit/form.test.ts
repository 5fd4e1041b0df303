import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { DecideInput } from '@/lib/domain/document-forms'
import { isId } from '@/lib/domain/id'
import { parseForm, parseInput } from '@/lib/form'
import { en } from '@/lib/i18n/en'

const Form = z.strictObject({
  title: z.string().check(z.minLength(1), z.maxLength(5)),
  code: z.optional(z.string().check(z.regex(/^[A-Z]+$/, 'codeShape'))),
  chosen: z._default(z.array(z.string()), []),
})

const form = (...entries: readonly (readonly [string, string])[]): FormData => {
  const data = new FormData()
  for (const [name, value] of entries) data.append(name, value)
  return data
}

describe('parseForm', () => {
  it('takes every value of a list field, and the last of any other', () => {
    const many = form(['title', 'a'], ['title', 'b'], ['chosen', '1'], ['chosen', '2'])
    expect(parseForm(Form, many)).toEqual({ ok: true, value: { title: 'b', chosen: ['1', '2'] } })
    expect(parseForm(Form, form(['title', 'a'], ['chosen', '1']))).toMatchObject({ value: { chosen: ['1'] } })
  })

  it('leaves out what a database cannot hold', () => {
    expect(parseForm(Form, form(['title', 'a\u0000b']))).toMatchObject({ value: { title: 'ab' } })
  })

  it('says for each field the first thing that is wrong, by its own name or a general one', () => {
    expect(parseForm(Form, form(['title', ''], ['code', 'x']))).toEqual({
      ok: false,
      code: 'invalid',
      reason: 'checkFields',
      fields: { title: 'required', code: 'codeShape' },
    })
    expect(parseForm(Form, form(['title', 'too long']))).toMatchObject({ fields: { title: 'tooLong' } })
    expect(parseForm(Form, form())).toMatchObject({ fields: { title: 'invalidField' } })
  })

  it('refuses every field that the schema does not name, prototype names included, but the framework’s own', () => {
    const known = new Set(['title', 'code', 'chosen'])
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('__proto__', 'constructor', 'toString')),
        (name) => {
          fc.pre(!known.has(name) && !name.startsWith('$ACTION'))
          expect(parseForm(Form, form(['title', 'a'], [name, 'x']))).toMatchObject({
            ok: false,
            reason: 'unknownField',
          })
        },
      ),
    )
    expect(parseForm(Form, form(['title', 'a'], ['$ACTION_REF_1', ''], ['$ACTION_1:0', '{}']))).toMatchObject({
      ok: true,
    })
  })
})

describe('the messages of forms', () => {
  it('have names and numbers only, since they are filled in without a message formatter', () => {
    const formats = Object.entries(en.errors).filter(([, sentence]) => /\{\w+,(?! number\})|[<>]/.test(sentence))
    expect(formats).toEqual([])
  })
})

describe('parseInput', () => {
  const id = '0198a000-0000-7000-8000-000000000000'

  it('lets nothing but what the schema says reach the data, whatever a script sends', () => {
    const decide = { documentId: id, questionIds: [id], decision: 'approved' }
    expect(parseInput(DecideInput, decide)).toEqual({ ok: true, value: decide })
    const wrong = [{ decision: 'retired' }, { decision: { set: 'x' } }, { questionIds: [[id]] }, { questionIds: id }]
    for (const change of wrong) expect(parseInput(DecideInput, { ...decide, ...change })).toMatchObject({ ok: false })
    expect([isId(id), isId([id]), isId(undefined)]).toEqual([true, false, false])
  })
})

import { describe, expect, it } from 'vitest'
import { actOf, bindingsOf, haveConflict, isKeyName, keyActs, keysInWords, namesOf, withKey } from '@/lib/domain/keys'
import { preferenceOf, StudyPreferences } from '@/lib/domain/preferences'

const pressed = {
  key: 'u',
  code: 'KeyU',
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  isAltGraph: false,
}

describe('keys of a learner', () => {
  it('are the usual ones without a conflict: C is an option before the answer and contests it afterwards', () => {
    const keys = bindingsOf({})
    expect(haveConflict(keys)).toBe(false)
    expect(keys.optionC.single).toBe(keys.contest.single)
    expect(keyActs.filter((act) => keys[act].single === null)).toEqual([])
  })

  it('take a key from the act that had it, and name that', () => {
    const moved = withKey({}, 'flag', 'single', 's')
    expect(moved.taken).toEqual(['suspend'])
    const keys = bindingsOf(moved.choices)
    expect([keys.flag.single, keys.suspend.single]).toEqual(['s', null])
    const freed = withKey(moved.choices, 'suspend', 'single', 'f')
    expect(freed.taken).toEqual([])
    expect(haveConflict(freed.choices)).toBe(false)
  })

  it('let two acts share a key that never act at once', () => {
    expect(withKey({}, 'edit', 'single', 'a').taken).toEqual([])
    expect(withKey({}, 'undo', 'single', 'c').taken).toEqual(['optionC', 'contest'])
  })

  it('give a chosen key precedence over a usual one that came later', () => {
    const keys = bindingsOf({ undo: { single: 'h', modified: null } })
    expect([keys.undo.single, keys.hint.single, keys.hint.modified]).toEqual(['h', null, 'alt+h'])
  })
})

describe('the name of a pressed key', () => {
  it('is its character, with a modifier the letter printed on it', () => {
    expect(namesOf(pressed)).toEqual(['u'])
    expect(namesOf({ ...pressed, key: '?', code: 'Minus', shiftKey: true })).toEqual(['?'])
    expect(namesOf({ ...pressed, key: ' ', code: 'Space' })).toEqual(['space'])
    expect(namesOf({ ...pressed, key: '˙', code: 'KeyH', altKey: true })).toEqual(['alt+h'])
    expect(namesOf({ ...pressed, key: 'Enter', code: 'Enter' })).toEqual([])
  })

  it('is on other alphabets the letter written and the letter printed', () => {
    expect(namesOf({ ...pressed, key: 'г' })).toEqual(['г', 'u'])
    const possible = () => true
    expect(actOf(bindingsOf({}), ['г', 'u'], ['single'], possible)).toBe('undo')
    expect(actOf(bindingsOf({ help: { single: 'г', modified: null } }), ['г', 'u'], ['single'], possible)).toBe('help')
  })

  it('has no modifier where the layout needs AltGr for a character', () => {
    expect(namesOf({ ...pressed, key: '@', code: 'KeyQ', altKey: true, ctrlKey: true, isAltGraph: true })).toEqual([
      '@',
    ])
  })

  it('is shown key by key', () => {
    expect(['u', 'space', 'ctrl+shift+k', 'ctrl++'].map(keysInWords)).toEqual([
      ['U'],
      ['Space'],
      ['Ctrl', 'Shift', 'K'],
      ['Ctrl', '+'],
    ])
  })

  it('fits where it may stand', () => {
    expect([isKeyName('u', 'single'), isKeyName('alt+u', 'single'), isKeyName('U', 'single')]).toEqual([
      true,
      false,
      false,
    ])
    expect([isKeyName('alt+u', 'modified'), isKeyName('u', 'modified'), isKeyName('alt+tab', 'modified')]).toEqual([
      true,
      false,
      false,
    ])
  })
})

describe('preferences', () => {
  it('are the usual ones where nothing, or something no longer understood, is stored', () => {
    const usual = preferenceOf('study', {})
    expect(usual).toEqual({ keys: {}, singleKeys: true, readAloud: 'off', voices: {}, speed: 1 })
    expect(preferenceOf('study', { study: { speed: 'fast' } })).toEqual(usual)
    expect(preferenceOf('study', { mustChangePassword: true, study: { singleKeys: false } }).singleKeys).toBe(false)
  })

  it('refuse keys in conflict', () => {
    const both = { single: 'x', modified: null }
    expect(StudyPreferences.safeParse({ keys: { undo: both, help: both } }).success).toBe(false)
    expect(StudyPreferences.safeParse({ keys: { undo: both } }).success).toBe(true)
  })
})

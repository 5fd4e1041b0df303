import { describe, expect, it } from 'vitest'
import { planRoster, type RosterAccount, readRoster, usernameBase } from '@/lib/domain/roster'
import { readTable } from '@/lib/table'

const read = (text: string) => readRoster(readTable(text) ?? [])
const people = (text: string) =>
  read(text).entries.map(({ name, externalId, username }) => [name, externalId, username])

const account = (over: Partial<RosterAccount> & { userId: string }): RosterAccount => ({
  username: null,
  name: '',
  externalId: null,
  membership: 'student',
  ...over,
})
const plan = (text: string, accounts: readonly RosterAccount[] = [], taken: readonly string[] = []) => {
  const { lines, refused, unnamed } = planRoster(read(text), accounts, new Set(taken))
  return {
    lines: lines.map(({ act, username }) => [act, username]),
    refused: refused.map((line) => line.problem),
    unnamed,
  }
}

describe('a list of students', () => {
  it.each([
    ['with a header, whatever its order', 'Student ID,Name\n17,Anna Berg', [['Anna Berg', '17', null]]],
    ['with first and last names', 'Last name;First name\nBerg;Anna', [['Anna Berg', null, null]]],
    [
      'of names alone',
      'Anna Berg\nSam Lee',
      [
        ['Anna Berg', null, null],
        ['Sam Lee', null, null],
      ],
    ],
    [
      'of numbers before names, without a header',
      '17\tAnna Berg\n18\tSam Lee',
      [
        ['Anna Berg', '17', null],
        ['Sam Lee', '18', null],
      ],
    ],
    ['with quoted names', 'name,id\n"Berg, Anna",17', [['Berg, Anna', '17', null]]],
    ['with user names', 'name,username\nAnna Berg, Anna.B ', [['Anna Berg', null, 'anna.b']]],
    ['as a spreadsheet saves it', '\ufeffName;Id\r\nAnna  Berg;17\r\n;\r\n', [['Anna Berg', '17', null]]],
  ])('is read %s', (_, text, expected) => {
    expect(people(text)).toEqual(expected)
  })

  it('refuses a line that names nobody, somebody twice, or nobody can sign in with', () => {
    const { entries, refused } = read('name,id,username\nAnna,17,\n,18,\nSam,17,\nMo,19,a b\nSam,20,sam\nSue,21,SAM')
    expect(entries.map(({ line, name }) => [line, name])).toEqual([
      [2, 'Anna'],
      [6, 'Sam'],
    ])
    expect(refused.map(({ line, problem }) => [line, problem])).toEqual([
      [3, 'rosterNoName'],
      [4, 'rosterTwice'],
      [5, 'usernameShape'],
      [7, 'rosterTwice'],
    ])
  })

  it('gives new accounts names that nobody has, namesakes different ones', () => {
    expect(plan('name,id\nAnna Berg,1\nAnna Berg,2\nSam Lee,3', [], ['sam.lee', 'sam.lee2'])).toEqual({
      lines: [
        ['make', 'anna.berg'],
        ['make', 'anna.berg2'],
        ['make', 'sam.lee3'],
      ],
      refused: [],
      unnamed: 0,
    })
    expect([usernameBase('Zoë O’Neil-Wu'), usernameBase('李小龙'), usernameBase('!')]).toEqual([
      'zoe.oneil.wu',
      '李小龙',
      'student',
    ])
  })

  it('knows who is there by id, then by user name, then by a name that one alone has', () => {
    const there = [
      account({ userId: 'a', name: 'Anna Berg', externalId: '1', username: 'anna' }),
      account({ userId: 'b', name: 'Sam Lee', username: 'sam' }),
      account({ userId: 'c', name: 'Mo', externalId: '3', membership: 'removed' }),
      account({ userId: 'd', name: 'Ms T', username: 'ms.t', membership: 'teacher' }),
      account({ userId: 'e', name: 'Sue', externalId: '5', username: 'sue', membership: 'none' }),
      account({ userId: 'f', name: 'Kim' }),
      account({ userId: 'g', name: 'Kim' }),
    ]
    expect(plan('name,id\nAnna Berg,1\nAnne Berg,1', there).refused).toEqual(['rosterTwice'])
    const told = plan(
      'name,id,username\nAnne Berg,1,\nSamuel Lee,2,sam\nMo,3,\nMs T,,ms.t\nSue,5,\nKim,,\nNew,,anna',
      there,
    )
    expect(told).toEqual({
      lines: [
        ['change', 'anna'],
        ['change', 'sam'],
        ['return', null],
        ['join', 'sue'],
        ['make', 'kim'],
      ],
      refused: ['rosterTeacher', 'rosterTwice'],
      unnamed: 2,
    })
    expect(plan('Anna Berg', there)).toMatchObject({ lines: [['keep', 'anna']], unnamed: 3 })
  })

  it('does not take somebody else by their user name', () => {
    expect(plan('name,username\nEve,root', [], ['root'])).toMatchObject({ lines: [], refused: ['rosterNameTaken'] })
  })
})

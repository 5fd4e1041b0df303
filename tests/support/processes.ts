import { spawnSync } from 'node:child_process'
import net from 'node:net'
import { expect } from 'vitest'

type Row = { readonly pid: number; readonly parent: number; readonly user: number; readonly command: string }

const processes = (): Row[] =>
  spawnSync('ps', ['-A', '-o', 'pid=,ppid=,uid=,stat=,args='], { encoding: 'utf8' })
    .stdout.split('\n')
    .flatMap((line) => {
      const [, pid, parent, user, state = '', command = ''] =
        /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? []
      // One that ended and that nobody has asked for yet is gone all the same.
      if (!pid || !parent || state.startsWith('Z')) return []
      return [{ pid: Number(pid), parent: Number(parent), user: Number(user), command }]
    })

/** The process and all that came of it. */
export function familyOf(pid: number): Row[] {
  const all = processes()
  const grow = (family: Row[]): Row[] => {
    const pids = family.map((row) => row.pid)
    const children = all.filter((row) => pids.includes(row.parent) && !pids.includes(row.pid))
    return children.length ? grow([...family, ...children]) : family
  }
  return grow(all.filter((row) => row.pid === pid))
}

/** Fails when one of these is still there after the time. */
export async function expectGone(family: readonly Row[], withinMs: number): Promise<void> {
  const pids = new Set(family.map(({ pid }) => pid))
  await expect.poll(() => processes().filter(({ pid }) => pids.has(pid)), { timeout: withinMs }).toEqual([])
}

export function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1')
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}

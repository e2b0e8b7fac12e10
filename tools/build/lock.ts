import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

const EVERY_MS = 200
const pause = () => new Promise((resolve) => setTimeout(resolve, EVERY_MS))
const hasCode = (error: unknown, code: string) =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return !hasCode(error, 'ESRCH')
  }
}

/** @returns 0 where nobody holds it, or has not yet written down who */
function holderOf(path: string): number {
  try {
    return Number(readFileSync(path, 'utf8'))
  } catch {
    return 0
  }
}

/** @returns whether it is ours now; what a process has left that no longer lives is taken away */
function take(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error
  }
  const holder = holderOf(path)
  if (holder > 0 && !lives(holder)) rmSync(path, { force: true })
  return false
}

/** Does something while no other process of this machine does what is locked by the same file. */
export async function alone<T>(path: string, act: () => Promise<T>): Promise<T> {
  mkdirSync(dirname(path), { recursive: true })
  while (!take(path)) await pause()
  try {
    return await act()
  } finally {
    rmSync(path, { force: true })
  }
}

import { cpSync } from 'node:fs'
import { join } from 'node:path'
import type tcb from '@cloudbase/node-sdk'
import { build } from 'esbuild'

/** The built functions and, beside them, the usual way. @param entry what it does, as a function of its own */
export async function functionsWithUsual(
  folder: string,
  entry = 'tools/bench/usual-function.ts',
): Promise<string> {
  const functions = join(folder, 'functions')
  cpSync('dist/cloudfunctions', functions, { recursive: true })
  await build({
    entryPoints: [entry],
    outfile: join(functions, 'usual/index.js'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'warning',
  })
  return functions
}

/** How many members race, one after the other: whether a race makes doubles is a matter of luck. */
const RACES = 10

/** @returns how many claims too many there are for each of ten members who tap so often at the same moment */
export async function raceTheUsualWay(app: tcb.CloudBase, url: string, taps: number): Promise<number[]> {
  const tap = (member: string) =>
    fetch(`${url}/call/usual`, { method: 'POST', body: JSON.stringify({ campaign: 'c', member }) })
  const db = app.database()
  await db.createCollection('usual_claims')
  // All workers are up before the race begins, as ours are.
  await Promise.all(Array.from({ length: taps }, (_, i) => tap(`warm-up-${i}`)))
  const doubles: number[] = []
  for (let race = 0; race < RACES; race++) {
    const member = `racer-${race}`
    await Promise.all(Array.from({ length: taps }, () => tap(member)))
    const { total } = await db.collection('usual_claims').where({ campaign: 'c', member }).count()
    doubles.push((total ?? 0) - 1)
  }
  return doubles
}

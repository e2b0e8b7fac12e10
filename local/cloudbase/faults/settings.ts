import { Failure } from '../database/failure'

/** What local CloudBase does wrong on purpose; 0 or null: it does not. */
export interface Faults {
  /** Milliseconds by which each answer is late, half of it up to one and a half. */
  latency: number
  /** The share of requests that are carried out and never answered. */
  drop: number
  /** The share of writes and commits in transactions that meet a conflict. */
  conflict: number
  /** Requests to the cloud a second; more are refused. */
  quota: number | null
  /** Requests to the cloud at once; more are refused. */
  concurrency: number | null
  /** The share of a function's calls whose process is gone after one of their first twelve requests to the cloud. */
  die: number
}

export const NO_FAULTS: Faults = { latency: 0, drop: 0, conflict: 0, quota: null, concurrency: null, die: 0 }
const SHARES: ReadonlySet<string> = new Set(['drop', 'conflict', 'die'])

/**
 * `latency=50,drop=0.02`: what is not named stays off; the empty text turns everything off.
 * @throws Failure INVALID_PARAM that names what cannot be understood
 */
export function readFaults(text: string): Faults {
  const faults: Record<string, number | null> = { ...NO_FAULTS }
  for (const part of text.split(',').filter(Boolean)) {
    const [name = '', value = ''] = part.split('=')
    const amount = Number(value)
    const most = SHARES.has(name) ? 1 : Number.MAX_SAFE_INTEGER
    if (!Object.hasOwn(NO_FAULTS, name) || value === '' || !(amount >= 0 && amount <= most)) {
      throw new Failure('INVALID_PARAM', `${part} is no fault: ${Object.keys(NO_FAULTS).join('=…, ')}=…`)
    }
    faults[name] = amount
  }
  return { ...NO_FAULTS, ...faults }
}

/** The switch as it would be typed; '' when nothing is on. */
export const sayFaults = (faults: Faults): string => {
  const off = new Map(Object.entries(NO_FAULTS))
  return Object.entries(faults)
    .filter(([name, value]) => value !== off.get(name))
    .map((pair) => pair.join('='))
    .join()
}

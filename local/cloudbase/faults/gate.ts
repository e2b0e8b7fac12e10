import { Failure } from '../database/failure'
import { type Faults, NO_FAULTS } from './settings'

const SECOND_MS = 1000
/** A claim makes eleven: it may die at each of them, and once its answer is ready. */
const DIES_WITHIN = 12
const WRITES = /^database\.(insertDocument|modify\w+|removeDocument|commitTransaction)$/

/** The way into the cloud, with the faults that are switched on now and a count of those that happened. */
export class Gate {
  faults: Faults = NO_FAULTS
  /** How often each fault happened since it was last set. */
  readonly happened: Record<string, number> = {}
  private running = 0
  private second = 0
  private inSecond = 0
  /** Of the next call that has to die. */
  private due = 0
  /** How many requests each running call will still make before its process is gone. */
  private readonly left = new WeakMap<object, number>()

  /** @param chance from 0 to below 1, for tests that want the same every time */
  constructor(private readonly chance: () => number = Math.random) {}

  set(faults: Faults) {
    this.faults = faults
    this.due = this.chance()
    for (const name of Object.keys(this.happened)) delete this.happened[name]
  }

  private note(name: keyof Faults): true {
    this.happened[name] = (this.happened[name] ?? 0) + 1
    return true
  }

  private strikes = (name: 'drop' | 'conflict'): boolean =>
    this.faults[name] > 0 && this.chance() < this.faults[name] && this.note(name)

  /**
   * Lets a request to the cloud in and waits as long as it is late.
   * @returns what to call when it is answered
   * @throws Failure EXCEED_REQUEST_LIMIT, EXCEED_CONCURRENT_REQUEST_LIMIT; then it was not carried out
   */
  async enter(): Promise<() => void> {
    const { quota, concurrency } = this.faults
    const second = Math.floor(Date.now() / SECOND_MS)
    if (second !== this.second) {
      this.second = second
      this.inSecond = 0
    }
    if (quota !== null && this.inSecond >= quota && this.note('quota')) {
      throw new Failure('EXCEED_REQUEST_LIMIT', `more than ${quota} requests in a second`)
    }
    if (concurrency !== null && this.running >= concurrency && this.note('concurrency')) {
      throw new Failure('EXCEED_CONCURRENT_REQUEST_LIMIT', `more than ${concurrency} requests at once`)
    }
    this.inSecond++
    this.running++
    await this.late()
    return () => {
      this.running--
    }
  }

  /** Waits as long as answers are late now. */
  async late(): Promise<void> {
    const { latency } = this.faults
    if (latency > 0 && this.note('latency')) {
      await new Promise((resolve) => setTimeout(resolve, latency * (0.5 + this.chance())))
    }
  }

  /** Whether this request of a transaction meets a conflict. */
  conflicts = (action: string): boolean => WRITES.test(action) && this.strikes('conflict')
  /** Whether the answer to what has been done is lost. */
  drops = (): boolean => this.strikes('drop')

  /**
   * Whether the process that asked is gone now. It is decided once for each call, or one that has to try often would
   * hardly ever live; and evenly, or with bad luck the same call would die at each of its few tries.
   */
  kills(call: object): boolean {
    const { die } = this.faults
    if (die === 0) return false
    const left = (this.left.get(call) ?? this.drawn(die)) - 1
    this.left.set(call, left)
    return left === 0 && this.note('die')
  }
  /** With how many of its requests a new call dies. */
  private drawn(share: number): number {
    this.due += share
    if (this.due < 1) return Number.POSITIVE_INFINITY
    this.due -= 1
    return 1 + Math.floor(this.chance() * DIES_WITHIN)
  }
}

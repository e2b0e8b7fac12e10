/** Keys at most in one run of the list: a larger run is cut in two. */
const RUN = 512

interface Run {
  keys: string[]
  ids: string[]
}

/** The first position in ascending `keys` that is not below `key`. */
function firstFrom(keys: readonly string[], key: string): number {
  let [low, high] = [0, keys.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((keys[middle] ?? '') < key) low = middle + 1
    else high = middle
  }
  return low
}

/** Distinct keys in ascending order, each with an id: runs of sorted arrays, as flat as two levels can be. */
export class Sorted {
  private runs: Run[] = []
  /** The last key of each run. */
  private lasts: string[] = []

  /** Takes all at once what would be slow one by one. */
  fill(entries: [key: string, id: string][]) {
    entries.sort(([a], [b]) => (a < b ? -1 : 1))
    this.runs = []
    for (let at = 0; at < entries.length; at += RUN / 2) {
      const part = entries.slice(at, at + RUN / 2)
      this.runs.push({ keys: part.map(([key]) => key), ids: part.map(([, id]) => id) })
    }
    this.lasts = this.runs.map(({ keys }) => keys[keys.length - 1] ?? '')
  }

  add(key: string, id: string) {
    const at = Math.min(firstFrom(this.lasts, key), Math.max(this.runs.length - 1, 0))
    const run = this.runs[at] ?? { keys: [], ids: [] }
    if (this.runs.length === 0) this.runs.push(run)
    const place = firstFrom(run.keys, key)
    if (run.keys[place] === key) return
    run.keys.splice(place, 0, key)
    run.ids.splice(place, 0, id)
    if (run.keys.length > RUN) {
      const upper = { keys: run.keys.splice(RUN / 2), ids: run.ids.splice(RUN / 2) }
      this.runs.splice(at + 1, 0, upper)
      this.lasts.splice(at + 1, 0, upper.keys[upper.keys.length - 1] ?? '')
    }
    this.lasts[at] = run.keys[run.keys.length - 1] ?? ''
  }

  remove(key: string) {
    const at = firstFrom(this.lasts, key)
    const run = this.runs[at]
    if (!run) return
    const place = firstFrom(run.keys, key)
    if (run.keys[place] !== key) return
    run.keys.splice(place, 1)
    run.ids.splice(place, 1)
    const last = run.keys[run.keys.length - 1]
    if (last !== undefined) this.lasts[at] = last
    else {
      this.runs.splice(at, 1)
      this.lasts.splice(at, 1)
    }
  }

  /** Ids of the keys from `low` up to, not including, `high`; from the end with `backwards`. */
  *between(low: string, high: string, backwards = false): Generator<string> {
    const first = firstFrom(this.lasts, low)
    if (!backwards) {
      for (let at = first; at < this.runs.length; at++) {
        const { keys, ids } = this.runs[at] ?? { keys: [], ids: [] }
        for (let i = at === first ? firstFrom(keys, low) : 0; i < keys.length; i++) {
          if ((keys[i] ?? '') >= high) return
          yield ids[i] ?? ''
        }
      }
      return
    }
    const last = Math.min(firstFrom(this.lasts, high), this.runs.length - 1)
    for (let at = last; at >= 0; at--) {
      const { keys, ids } = this.runs[at] ?? { keys: [], ids: [] }
      for (let i = at === last ? firstFrom(keys, high) - 1 : keys.length - 1; i >= 0; i--) {
        if ((keys[i] ?? '') < low) return
        yield ids[i] ?? ''
      }
    }
  }
}

import { invalid } from '../failures'
import { compareText } from './compare'

/** @throws Failure when a path comes twice, or lies inside of another */
export function refuseConflicts(paths: readonly string[], what: string) {
  const sorted = [...paths].sort(compareText)
  sorted.forEach((path, i) => {
    const other = sorted.slice(0, i).find((before) => path === before || path.startsWith(`${before}.`))
    if (other !== undefined) throw invalid(`${what} the path '${path}' would create a conflict at '${other}'`)
  })
}

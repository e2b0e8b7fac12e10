import { CONDOLENCE_REASONS, type CondolenceRow, whatIsBrought } from '../contract/condolence'
import { showWholeDay } from '../contract/time'

/** What a case is about, in two lines. */
export function aboutCase({ department, reason, on, visitedOn, ...brought }: CondolenceRow): string {
  const when = visitedOn ? `${showWholeDay(visitedOn)}慰问` : showWholeDay(on)
  return `${department}，${CONDOLENCE_REASONS[reason]}\n${when}，${whatIsBrought(brought)}`
}

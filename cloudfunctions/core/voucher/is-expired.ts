import { dayOf } from '../../../src/contract/time'
import type { PoolDoc } from './documents'

/** Whether the last day is over, in Beijing. */
export const isExpired = ({ expiresOn }: Pick<PoolDoc, 'expiresOn'>, now: string): boolean =>
  dayOf(now) > expiresOn

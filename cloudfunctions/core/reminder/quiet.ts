import { timeOf } from '../../../src/contract/time'

/** Beijing time; nobody is to be woken for a gift. */
const FROM = '21:30'
const TO = '08:00'

export const isQuiet = (now: string): boolean => timeOf(now) >= FROM || timeOf(now) < TO

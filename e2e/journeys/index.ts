import type { Stage } from '../support/stage'
import { campaignJourneys } from './campaign'
import { condolenceJourney } from './condolence'
import { departmentJourney } from './department'
import { dutyJourneys } from './duties'
import { firstDayJourney } from './first-day'
import { mailboxJourneys } from './mailbox'
import { reminderJourney } from './reminders'
import { signupJourneys } from './signup'
import { stationJourneys } from './station'
import { voucherJourneys } from './vouchers'

/**
 * What people do from the first day to the last, said once and gone through on every platform. The order counts: a
 * journey finds what those before it have left.
 * @param platform what pictures are called after
 */
export function describeJourneys(platform: string, set: (...flags: string[]) => Stage) {
  describe('a branch at work', () => {
    const stage = set()
    dutyJourneys(stage, platform)
    describe('the gift campaign', () => {
      stationJourneys(stage, platform)
      departmentJourney(stage, platform)
      reminderJourney(stage, platform)
      campaignJourneys(stage, platform)
    })
    voucherJourneys(stage, platform)
    mailboxJourneys(stage, platform)
    condolenceJourney(stage, platform)
    signupJourneys(stage, platform)
  })
  describe('an empty branch', () => {
    firstDayJourney(set('--empty'), platform)
  })
}

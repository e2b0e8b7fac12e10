import { apiHandlers } from '../../cloudfunctions/api/handlers'
import { mailboxHandlers } from '../../cloudfunctions/core/mailbox'
import { exportsHandlers } from '../../cloudfunctions/exports/handlers'
import { startWorld } from '../../cloudfunctions/platform/testing'
import { type CampaignDraft, publishCampaign, saveCampaign } from '../../src/contract/campaign'
import { openStation, watchStation } from '../../src/contract/station'
import { autumn } from './campaigns'
import { seedOrganisation } from './index'

/** A Friday noon in Beijing, in the second half of a year. */
export const NOON = '2026-09-25T04:00:00.000Z'

/** The demo organisation behind the real router on local CloudBase, at a fixed instant. */
export async function startBranch() {
  const world = await startWorld([...apiHandlers, ...exportsHandlers, ...mailboxHandlers])
  world.clock.now = NOON
  const organisation = await seedOrganisation(world.store, NOON)
  const chair = world.as('demo-chair')

  return {
    ...world,
    ...organisation,
    chair,
    liaison: world.as('demo-liaison'),
    /** A published campaign whose window is open; `change` alters the draft. */
    async campaign(change: Partial<CampaignDraft> = {}): Promise<string> {
      const { id } = await chair.ask(saveCampaign, { draft: { ...autumn(NOON), ...change } })
      await chair.ask(publishCampaign, { id })
      return id
    },
    /** Opens a station and answers the scene on the liaison's screen. */
    async scene(campaignId: string, stationId = 'home'): Promise<string> {
      await chair.ask(openStation, { campaignId, stationId })
      const { scene } = await chair.ask(watchStation, { campaignId, stationId })
      return scene ?? ''
    },
  }
}
export type Branch = Awaited<ReturnType<typeof startBranch>>

/** A branch for each test of a file. @returns it, within a test */
export function setBranch(): () => Branch {
  let now: Branch | null = null
  const branch = (): Branch => {
    if (!now) throw new Error('only within a test')
    return now
  }
  beforeEach(async () => {
    now = await startBranch()
  })
  afterEach(() => branch().close())
  return branch
}

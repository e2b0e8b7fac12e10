import type { ErrorCode } from '../../../src/contract/errors'
import type { Can } from '../../../src/contract/fields'
import { unless } from '../can'
import type { Context } from '../context'
import type { CampaignDoc } from '../documents'

/** The buttons of a campaign for the caller. */
export function rightsOn({ caller }: Context, { state }: CampaignDoc) {
  const chair = caller.roles.includes('chair')
  const committee = chair || caller.roles.includes('committee')
  const draft = state === 'draft'
  const only = (allowed: boolean, code: ErrorCode | null): Can => unless(allowed ? code : 'system/forbidden')
  return {
    edit: only(committee, draft ? null : 'campaign/not_draft'),
    publish: only(committee, draft || state === 'publishing' ? null : 'campaign/not_draft'),
    close: only(chair, state === 'open' ? null : 'campaign/not_open'),
    reopen: only(chair, state === 'closed' ? null : 'campaign/not_closed'),
  }
}

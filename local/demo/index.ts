import type tcb from '@cloudbase/node-sdk'
import { campaignHandlers } from '../../cloudfunctions/core/campaign'
import { condolenceHandlers } from '../../cloudfunctions/core/condolence'
import { giftHandlers } from '../../cloudfunctions/core/gift'
import { mailboxHandlers } from '../../cloudfunctions/core/mailbox'
import type { Vault } from '../../cloudfunctions/core/mailbox/vault'
import { proposalHandlers } from '../../cloudfunctions/core/proposal'
import { signupHandlers } from '../../cloudfunctions/core/signup'
import type { Store } from '../../cloudfunctions/core/store'
import { createEntry } from '../../cloudfunctions/platform/function'
import { noWechat } from '../../cloudfunctions/platform/no-wechat'
import { createStore } from '../../cloudfunctions/platform/store'
import type { Action, Input, Output, Reply } from '../../src/contract/action'
import { type CampaignDraft, closeCampaign, publishCampaign, saveCampaign } from '../../src/contract/campaign'
import { confirmClaim, handOutToMany } from '../../src/contract/hand-over'
import { addDays, instantOf } from '../../src/contract/time'
import { autumn, newYear, summer } from './campaigns'
import { seedCondolences } from './condolences'
import { type Ask, seedLetters } from './letters'
import { type Organisation, organisation } from './organisation'
import { seedSignups } from './signups'
import { seedVouchers } from './vouchers'

/** When people come: before noon, and after classes. */
const HOURS = ['09', '10', '10', '11', '10', '14', '16', '16']

/** Writes people, departments, posts and bindings. */
export async function seedOrganisation(store: Store, now: string): Promise<Organisation> {
  const made = organisation(now)
  await store.insert('departments', made.departments)
  await store.insert('members', made.members)
  await store.insert('seats', made.seats)
  await store.insert('bindings', made.bindings)
  await store.insert('students', made.students)
  await store.set('meta', { _id: 'roster', version: 1 })
  return made
}

/** The demo organisation with its records, written by the same actions that people use. */
export async function seedDemo(app: tcb.CloudBase, now: string, vault: Vault): Promise<void> {
  const { members, leavingDay } = await seedOrganisation(createStore(app.database()), now)
  // With its library for workbooks, which a start with data has no use for.
  const { voucherSeeds } = await import('./voucher-handlers')
  const means = {
    handlers: [
      ...campaignHandlers,
      ...giftHandlers,
      ...mailboxHandlers,
      ...condolenceHandlers,
      ...proposalHandlers,
      ...signupHandlers,
      ...voucherSeeds,
    ],
    log: () => {},
    vault,
    wechat: { ...noWechat, checkText: async () => 'pass' as const },
  }

  const askAs: Ask = async (who, action, input, at) => {
    const run = createEntry(app, () => who, { ...means, clock: { now: () => at } })
    const reply = (await run({ action: action.name, input })) as Reply<Output<typeof action>>
    if (!reply.ok) throw new Error(`the demo could not be written: ${action.name} ${reply.error.code}`)
    return reply.data
  }
  const ask = <A extends Action>(action: A, input: Input<A>, at: string) =>
    askAs('demo-chair', action, input, at)
  async function publish(draft: CampaignDraft, at: string): Promise<string> {
    const { id } = await ask(saveCampaign, { draft }, at)
    await ask(publishCampaign, { id }, at)
    return id
  }
  const handOut = (campaignId: string, memberIds: string[], at: string) =>
    ask(handOutToMany, { campaignId, memberIds, mode: 'department', nonce: `seed-${campaignId}` }, at)

  const before = instantOf(addDays(leavingDay, -15), '10:00')
  const past = await publish(summer(leavingDay), before)
  await handOut(
    past,
    members.map(({ _id }) => _id),
    instantOf(addDays(leavingDay, -11), '10:00'),
  )
  await ask(closeCampaign, { id: past }, instantOf(addDays(leavingDay, -7), '10:00'))

  const draft = autumn(now)
  const current = await publish(draft, instantOf(addDays(draft.eligibleOn, 1), '09:30'))
  const atHome = members.filter((_, i) => i % 8 < 3 && i > 8 && i < 50)
  for (const [i, { _id }] of atHome.entries()) {
    const at = instantOf(addDays(draft.eligibleOn, 13), `${HOURS[i % HOURS.length]}:${10 + i}`)
    const claim = {
      campaignId: current,
      memberId: _id,
      stationId: 'home',
      mode: 'search' as const,
      nonce: `seed-${_id}`,
    }
    await ask(confirmClaim, claim, at)
  }
  await seedLetters(askAs, now)
  await publish(newYear(now), instantOf(addDays(draft.eligibleOn, 13), '16:00'))
  await seedVouchers(ask, now)
  await seedCondolences(askAs, members, now)
  await seedSignups(askAs, now)
}

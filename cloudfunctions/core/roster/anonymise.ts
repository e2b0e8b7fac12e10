import { addYears, dayOf } from '../../../src/contract/time'
import { forgetReasonsOf } from '../condolence/retention'
import type { Context } from '../context'
import type { MemberDoc } from '../documents'
import { record } from '../journal'
import { forgetMessages } from '../reminder/forget'
import { forgetInSignups } from '../signup/forget'
import { touchRoster } from './write'

const KEPT_YEARS = 3
const GONE = '（已离任）'

const forgotten = (member: MemberDoc, on: string): MemberDoc => ({
  ...member,
  staffNo: `-${member._id}`,
  name: GONE,
  pinyin: '',
  birthday: null,
  phone: null,
  anonymisedOn: on,
})

/** What was changed about somebody, and asked to be changed, keeps its trace without the person. */
async function forgetHistory(ctx: Context, member: string) {
  const [changes, corrections] = await Promise.all([
    ctx.store.find('import_changes', { member }),
    ctx.store.find('corrections', { member }),
  ])
  for (const change of changes) {
    const before = change.before && forgotten(change.before, dayOf(ctx.now))
    await ctx.store.set('import_changes', { ...change, before })
  }
  for (const correction of corrections) {
    const state = correction.state === 'open' ? 'refused' : correction.state
    await ctx.store.set('corrections', { ...correction, state, before: '', value: '', note: '', reason: '' })
  }
}

/**
 * Three years after somebody left, the roster forgets who it was (PIPL 47). The signed sheets keep their
 * snapshot: they are vouchers under 《会计档案管理办法》 and have a retention of their own.
 */
export async function anonymiseLeavers(ctx: Context): Promise<void> {
  const limit = addYears(dayOf(ctx.now), -KEPT_YEARS)
  const due = await ctx.store.find('members', { leftOn: { lte: limit, gt: '' } })
  for (const { _id } of due.filter(({ anonymisedOn }) => anonymisedOn === null)) {
    const bindings = await ctx.store.find('bindings', { member: _id })
    for (const binding of bindings) await ctx.store.remove('bindings', binding._id)
    await ctx.store.remove('bind_codes', _id)
    await forgetMessages(ctx, _id)
    await forgetHistory(ctx, _id)
    await forgetReasonsOf(ctx, _id)
    await forgetInSignups(ctx, _id, GONE)
    await ctx.store.transaction(async (tx) => {
      const member = await tx.get('members', _id)
      if (!member || member.anonymisedOn !== null) return
      await tx.set('members', { ...forgotten(member, dayOf(ctx.now)), version: member.version + 1 })
      await touchRoster(tx)
      await record(ctx, 'roster.anonymise', _id, '', tx)
    })
  }
}

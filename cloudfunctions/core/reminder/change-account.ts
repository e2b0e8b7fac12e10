import { accountOf, type Context, personIdOf } from '../context'
import { newAccount, ownedBy } from './account'
import type { AccountDoc } from './documents'

/** A member's account as it is for this phone, changed in one transaction. */
export function changeAccountOf(
  ctx: Context,
  member: string,
  openid: string,
  change: (account: AccountDoc) => AccountDoc,
): Promise<void> {
  return ctx.store.transaction(async (tx) => {
    const known = await tx.get('accounts', member)
    const account = ownedBy(known ?? newAccount(member, openid), openid)
    const next = change(account)
    if (next !== known) await tx.set('accounts', next)
  })
}

/** The caller's. */
export const changeAccount = (ctx: Context, change: (account: AccountDoc) => AccountDoc): Promise<void> =>
  changeAccountOf(ctx, personIdOf(ctx), accountOf(ctx), change)

import tcb from '@cloudbase/node-sdk'

/**
 * The usual way, for comparison, as a cloud function: count the claims of this member, and insert one when there
 * is none. No transaction, no id that carries meaning.
 */
export async function main({ campaign, member }: { campaign: string; member: string }) {
  const claims = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV }).database().collection('usual_claims')
  const { total } = await claims.where({ campaign, member }).count()
  if ((total ?? 0) > 0) return { ok: false }
  await claims.add({ campaign, member, at: new Date().toISOString() })
  return { ok: true }
}

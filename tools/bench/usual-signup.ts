import tcb from '@cloudbase/node-sdk'

/** The usual way, for comparison, as a cloud function: count who is in, and insert as in while there are places. */
export async function main({ session, member, places }: { session: string; member: string; places: number }) {
  const db = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV }).database()
  const { total } = await db.collection(`usual_in_${session}`).count()
  const list = (total ?? 0) < places ? 'usual_in' : 'usual_waiting'
  await db.collection(`${list}_${session}`).add({ member, at: new Date().toISOString() })
  return { ok: true }
}

import type tcb from '@cloudbase/node-sdk'

/**
 * The usual way, for comparison: count the claims of this member, and insert one when there is none. No
 * transaction, no id that carries meaning.
 * @returns how many claims there are after so many taps of one member at the same moment
 */
export async function raceTheUsualWay(app: tcb.CloudBase, member: string, taps: number): Promise<number> {
  const db = app.database()
  await db.createCollection('usual_claims')
  const claims = () => db.collection('usual_claims')
  const tap = async () => {
    const { total } = await claims().where({ campaign: 'c', member }).count()
    if ((total ?? 0) > 0) return
    await claims().add({ campaign: 'c', member, at: new Date().toISOString() })
  }
  await Promise.all(Array.from({ length: taps }, tap))
  const { total } = await claims().where({ campaign: 'c', member }).count()
  return total ?? 0
}

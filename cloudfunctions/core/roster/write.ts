import type { MemberDoc } from '../documents'
import type { Transaction } from '../store'

/** Members a transaction: well below what CloudBase lets one take. */
export const BATCH = 25

/** The roster as a whole has a version, so that a preview notices any change since. */
export async function touchRoster(tx: Transaction) {
  const meta = await tx.get('meta', 'roster')
  await tx.set('meta', { _id: 'roster', version: (meta?.version ?? 0) + 1 })
}

/** Writes one member. */
export async function saveMember(tx: Transaction, member: MemberDoc) {
  await tx.set('members', { ...member, version: member.version + 1 })
  await touchRoster(tx)
}

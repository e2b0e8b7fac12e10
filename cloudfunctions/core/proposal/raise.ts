import type { Transaction } from '../store'
import type { ProposalDoc } from './documents'

/**
 * Makes a proposal with the next number of the year.
 * @param raisedOn day in Beijing
 * @returns its id
 */
export async function raise(
  tx: Transaction,
  { title, text, proposer, raisedOn }: Pick<ProposalDoc, 'title' | 'text' | 'proposer' | 'raisedOn'>,
): Promise<string> {
  const year = raisedOn.slice(0, 4)
  const counter = `proposals-${year}`
  const no = ((await tx.get('meta', counter))?.version ?? 0) + 1
  await tx.set('meta', { _id: counter, version: no })
  const _id = `${year}-${String(no).padStart(4, '0')}`
  const doc = { _id, title, text, proposer, raisedOn, seconds: [], decision: null }
  await tx.set('proposals', { ...doc, state: 'gathering' })
  return _id
}

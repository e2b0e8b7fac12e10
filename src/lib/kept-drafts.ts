import { storedList } from './stored-list'
import { account } from './transport'

/** What was begun and not sent. */
interface Kept {
  account: string
  /** The member whose it is; '' for whoever is none. */
  user: string
  /** What it is for. */
  id: string
  answers: unknown
}

/** More than anybody begins at once; the oldest go first. */
const MOST = 10

const { read, write } = storedList<Kept>('drafts')
const isOf = (user: string) => (one: Kept) => one.user === user && one.account === account()
const others = (user: string, id: string) => read().filter((one) => !(isOf(user)(one) && one.id === id))

/** What was begun on this phone by the same user; it is checked like everything that was not written here. */
export const keptDraft = (user: string, id: string): unknown =>
  read().find((one) => isOf(user)(one) && one.id === id)?.answers ?? null

/** On this phone and nowhere else. */
export const keepDraft = (user: string, id: string, answers: unknown) =>
  write([{ account: account(), user, id, answers }, ...others(user, id)].slice(0, MOST))

export const eraseDraft = (user: string, id: string) => write(others(user, id))

/** The server has said who this is: what somebody else began goes. */
export function forgetDraftsOfOthers(user: string) {
  const kept = read()
  const left = kept.filter(isOf(user))
  if (left.length < kept.length) write(left)
}

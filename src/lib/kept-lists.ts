import type { Output } from '../contract/action'
import type { listHandOut } from '../contract/hand-over'
import { storedList } from './stored-list'

export type HandOutList = Output<typeof listHandOut>

/** A hand-out list as it was at `at`, for the doors where there is no signal. */
export interface Kept {
  user: string
  campaignId: string
  at: string
  list: HandOutList
}

/** A liaison goes round within days; names do not lie on the phone for longer. */
const KEPT_MS = 7 * 24 * 3600_000
const MOST = 8

const { read, write } = storedList<Kept>('hand-out-lists')

/** What the doors need and no more: reasons (an illness, perhaps) and who did what stay on the server. */
const withoutReasons = (list: HandOutList): HandOutList => ({
  ...list,
  rows: list.rows.map((row) => ({ ...row, claims: [], explanation: '' })),
})

export function keepList(user: string, campaignId: string, list: HandOutList, now: string) {
  const others = read().filter(
    (one) => one.campaignId !== campaignId || one.list.department !== list.department,
  )
  write([{ user, campaignId, at: now, list: withoutReasons(list) }, ...others].slice(0, MOST))
}

/** All of one user, the last looked at first. */
export const keptLists = (user: string): Kept[] => read().filter((one) => one.user === user)

/** The newest that fits; without `department` whichever was looked at last. */
export const keptList = (user: string, campaignId: string, department: string | null): Kept | undefined =>
  keptLists(user).find(
    (one) => one.campaignId === campaignId && (department === null || one.list.department === department),
  )

/** The campaign has closed, or its list is no longer the caller's to see. */
export function forgetCampaigns(ids: readonly string[]) {
  const lists = read()
  const left = lists.filter(({ campaignId }) => !ids.includes(campaignId))
  if (left.length < lists.length) write(left)
}

/** Erases what belongs to anybody else and what is old. */
export function keepOnlyFor(user: string, now: string) {
  const lists = read()
  const left = lists.filter((one) => one.user === user && Date.parse(now) - Date.parse(one.at) < KEPT_MS)
  if (left.length < lists.length) write(left)
}

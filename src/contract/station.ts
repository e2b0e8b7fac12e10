import * as v from 'valibot'
import { action, type Input, LIAISONS, type Output } from './action'
import { count, done, id, instant } from './fields'

/** Opens a station's session: from now on its code can be used, for at most twelve hours. */
export const openStation = action('gift.openStation', {
  who: LIAISONS,
  input: v.object({ campaignId: id, stationId: id }),
  output: done,
})
export const closeStation = action('gift.closeStation', {
  who: LIAISONS,
  input: v.object({ campaignId: id, stationId: id }),
  output: done,
})
/** Polled by the liaison's screen: the rotating code, who waits, the last ten. */
export const watchStation = action('gift.watchStation', {
  who: LIAISONS,
  input: v.object({ campaignId: id, stationId: id }),
  output: v.object({
    title: v.string(),
    station: v.string(),
    open: v.boolean(),
    openedBy: v.string(),
    printed: v.string(),
    /** The scene of the code on the screen, and the instant at which to fetch the next. */
    scene: v.nullable(v.string()),
    renewAt: v.nullable(instant),
    pending: v.array(
      v.object({
        memberId: id,
        no: count(),
        name: v.string(),
        department: v.string(),
        item: v.string(),
        at: instant,
      }),
    ),
    recent: v.array(
      v.object({
        memberId: id,
        no: count(),
        name: v.string(),
        item: v.string(),
        at: instant,
        undoable: v.boolean(),
      }),
    ),
    stock: v.array(v.object({ name: v.string(), left: count(), low: v.boolean() })),
  }),
})
export type Watch = Output<typeof watchStation>
/** Where a claim is made. */
export type Place = Input<typeof watchStation>

import type tcb from '@cloudbase/node-sdk'
import { stockId } from '../../cloudfunctions/core/campaign/stock'
import { createStore } from '../../cloudfunctions/platform/store'
import { publishCampaign, saveCampaign } from '../../src/contract/campaign'
import { claimAtStation } from '../../src/contract/gift'
import { openStation, watchStation } from '../../src/contract/station'
import { ask, call } from './api'
import { load } from './load'
import { draftAt, openidOf } from './seed'

const CHAIR = openidOf(0)
/** The liaison's screen asks for the next code and the list this often. */
const POLL_MS = 5_000

/** One published campaign with all its stations open, their screens polling as in real life. */
export async function openDay(url: string) {
  const draft = draftAt(new Date().toISOString())
  const { id: campaignId } = await ask(url, CHAIR, saveCampaign, { draft })
  await ask(url, CHAIR, publishCampaign, { id: campaignId })
  const scenes = new Map<string, string>()
  const look = async (stationId: string) => {
    const { scene } = await ask(url, CHAIR, watchStation, { campaignId, stationId })
    scenes.set(stationId, scene ?? '')
  }
  const lookAtAll = () => Promise.all(draft.stations.map(({ id }) => look(id)))
  for (const { id } of draft.stations) await ask(url, CHAIR, openStation, { campaignId, stationId: id })
  await lookAtAll()
  const screens = setInterval(() => void lookAtAll(), POLL_MS)

  const sceneFor = (member: number): string =>
    scenes.get(draft.stations[member % draft.stations.length]?.id ?? '') ?? ''
  const tap = (member: number, nonce: string) =>
    call(url, openidOf(member), claimAtStation, { scene: sceneFor(member), nonce })

  return {
    campaignId,
    draft,
    tap,
    /** Every one of `members` taps once. @returns times, and the refusals by code */
    async claims(members: readonly number[], atOnce: number) {
      const refused = new Map<string, number>()
      const times = await load(members, atOnce, async (member) => {
        const reply = await tap(member, `bench-${member}-nonce`).catch((error: unknown) => ({
          ok: false as const,
          error: { code: `transport ${error instanceof Error ? error.message : error}` },
        }))
        if (!reply.ok) refused.set(reply.error.code, (refused.get(reply.error.code) ?? 0) + 1)
      })
      return { ...times, refused }
    },
    stop: () => clearInterval(screens),
  }
}
export type Day = Awaited<ReturnType<typeof openDay>>

/** Reads the database and says what is wrong with it: nobody lost, nobody double, every pile true. */
export async function faultsAfter(app: tcb.CloudBase, day: Day, claimed: ReadonlySet<string>) {
  const store = createStore(app.database())
  const docs = await store.find('entitlements', { campaign: day.campaignId })
  const faults: string[] = []
  for (const doc of docs) {
    const done = doc.claims.filter(({ state }) => state === 'done').length
    const wanted = claimed.has(doc.member) ? 1 : 0
    if (done !== wanted) faults.push(`${doc.member}: ${done} claims instead of ${wanted}`)
    if ((doc.state === 'claimed') !== (wanted === 1)) faults.push(`${doc.member}: state ${doc.state}`)
  }
  const entries = docs.flatMap(({ claims }) => claims.filter(({ state }) => state === 'done'))
  for (const { pile, goods, received } of day.draft.stock) {
    const stock = await store.get('stock', stockId(day.campaignId, pile, goods, null))
    const taken = entries.filter((entry) => entry.pile === pile).length
    if (stock?.left !== received - taken) faults.push(`${pile}/${goods}: ${stock?.left} left`)
  }
  return faults
}

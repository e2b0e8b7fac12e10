import { AsyncLocalStorage } from 'node:async_hooks'
import { createStore } from '../cloudfunctions/platform/store'
import { publishCampaign, saveCampaign } from '../src/contract/campaign'
import { claimAtStation, getMyGift } from '../src/contract/gift'
import { openStation, watchStation } from '../src/contract/station'
import { CallError, call } from '../src/lib/call'
import { drawNonce } from '../src/lib/nonce'
import { readFaults } from './cloudbase/faults/settings'
import { startForTest } from './cloudbase/testing'
import { seedOrganisation } from './demo'
import { autumn } from './demo/campaigns'
import type { Organisation } from './demo/organisation'

/** How many claim at once. By hand: `FAULT_MEMBERS=40 FAULTS='drop=0.1 die=0.05' npx jest local/faults`. */
const AT_ONCE = Number(process.env.FAULT_MEMBERS ?? 12)
const FAULTS = process.env.FAULTS ?? 'latency=30,conflict=0.2,drop=0.05 concurrency=1,latency=10 die=0.1'
/** Half a minute in the cloud: so long what a dead function was writing is held. By hand: `EXPIRES_MS=30000`. */
const EXPIRES_MS = Number(process.env.EXPIRES_MS ?? 1000)
const SECRET = 'a-secret-for-tests-a-secret-for-tests'
const HOUR_MS = 3600_000

const mockLine = { url: '', who: new AsyncLocalStorage<string>() }
jest.mock('../src/lib/transport', () => ({
  // The browser's own way, without its stored persona.
  send: async (name: string, event: unknown) => {
    const response = await fetch(`${mockLine.url}/call/${name}`, {
      method: 'POST',
      headers: { 'x-openid': mockLine.who.getStore() ?? '' },
      body: JSON.stringify(event),
    })
    return response.json()
  },
}))
jest.mock('../src/lib/online', () => ({ isOnline: () => true }))

const as = <T>(openid: string, act: () => Promise<T>): Promise<T> => mockLine.who.run(openid, act)
let server: Awaited<ReturnType<typeof startForTest>>
let branch: Organisation
const store = () => createStore(server.app.database())

beforeAll(async () => {
  // Without it the SDK leaves its warning about slowness pending when a request fails.
  process.env.SILENCE = 'true'
  const env = { UNION_HOME_SECRET: SECRET, UNION_HOME_CHECK_OUTPUT: '1' }
  server = await startForTest({ functions: 'dist/cloudfunctions', env, expiresMs: EXPIRES_MS })
  mockLine.url = server.url
  branch = await seedOrganisation(store(), new Date().toISOString())
  jest.spyOn(process.stdout, 'write').mockImplementation(() => true)
}, 60_000)
afterAll(() => server.close())

/** A campaign that is open now, with one piece for each of those who will come. */
async function open(): Promise<string> {
  const at = (hours: number) => new Date(Date.now() + hours * HOUR_MS).toISOString()
  const stock = [{ pile: 'home', goods: 'oil', option: null, received: AT_ONCE }]
  const times = { choosesUntil: at(-2), opensAt: at(-1), closesAt: at(24) }
  const draft = { ...autumn(at(0)), stock, ...times }
  return as('demo-chair', async () => {
    const { id: campaignId } = await call(saveCampaign, { draft })
    await call(publishCampaign, { id: campaignId })
    await call(openStation, { campaignId, stationId: 'home' })
    return campaignId
  })
}

/** The code that the liaison's screen shows at this moment. */
const shown = async (campaignId: string): Promise<string> => {
  const { scene } = await as('demo-chair', () => call(watchStation, { campaignId, stationId: 'home' }))
  return scene ?? ''
}

/** As a person does: who waited so long that the code has changed reads so, and scans the one that is there now. */
async function scanAndTap(campaignId: string, scene: string): Promise<string> {
  try {
    return (await call(claimAtStation, { scene, nonce: drawNonce() })).state
  } catch (error) {
    if (!(error instanceof CallError && error.code === 'gift/stale_code')) throw error
    return scanAndTap(campaignId, await shown(campaignId))
  }
}

test.each(FAULTS.split(' '))('with %s everybody gets one, nobody two, and each is told so', async (fault) => {
  server.gate.set(readFaults(''))
  const campaignId = await open()
  const scene = await shown(campaignId)
  server.gate.set(readFaults(fault))
  const people = branch.bindings.filter(({ kind }) => kind === 'member').slice(0, AT_ONCE)
  const answers = await Promise.all(
    people.map(({ _id }) =>
      as(_id, async () => {
        const told = await scanAndTap(campaignId, scene)
        const seen = await call(getMyGift, { campaignId }, { repeat: true })
        return [told, ...seen.claims.map(({ state }) => state)]
      }),
    ),
  )
  expect(answers).toEqual(people.map(() => ['claimed', 'done']))
  for (const one of fault.split(',')) {
    expect([one, server.gate.happened[one.replace(/=.*/, '')]]).toEqual([one, expect.any(Number)])
  }
  server.gate.set(readFaults(''))
  const claimed = await store().find('entitlements', { campaign: campaignId, state: 'claimed' })
  expect(claimed.map(({ claims }) => claims.length)).toEqual(people.map(() => 1))
  expect((await store().get('stock', `${campaignId}:home:oil:-`))?.left).toBe(0)
})

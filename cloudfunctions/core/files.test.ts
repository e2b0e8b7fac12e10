import { seedOrganisation } from '../../local/demo'
import { exportMyData } from '../../src/contract/roster'
import { startWorld, type World } from '../platform/testing'
import { exportHandlers } from './export'
import { removeOldFiles } from './files'

const NOW = '2026-09-25T04:00:00.000Z'
const daysLater = (days: number) => new Date(Date.parse(NOW) + days * 86_400_000).toISOString()
let world: World
beforeAll(async () => {
  world = await startWorld(exportHandlers)
  world.clock.now = NOW
  await seedOrganisation(world.store, NOW)
})
afterAll(() => world.close())

test('an exported file is gone the night after a day has passed, and not before', async () => {
  await world.as('demo-member').ask(exportMyData, {})
  const [kept] = await world.store.find('files', {})
  const fileId = kept?.fileId ?? ''
  const sweep = (now: string) => {
    world.clock.now = now
    return world.runTimer(removeOldFiles)
  }
  await sweep(daysLater(1))
  expect((await world.files.read(fileId)).length).toBeGreaterThan(1000)
  await sweep(daysLater(1.1))
  await expect(world.files.read(fileId)).rejects.toThrow()
  expect(await world.store.find('files', {})).toEqual([])
})

import { startForTest } from '../../local/cloudbase/testing'
import { createJob } from './function'

let server: Awaited<ReturnType<typeof startForTest>>
beforeAll(async () => {
  server = await startForTest()
  jest.spyOn(console, 'log').mockImplementation(() => undefined)
})
afterAll(async () => {
  delete process.env.WX_OPENID
  await server.close()
})

test('a job runs for the trigger and not for a client, whatever event the client makes up', async () => {
  let ran = 0
  const main = createJob([
    async () => {
      ran++
    },
  ])
  process.env.WX_OPENID = 'o-client'
  await expect(main()).rejects.toThrow('clients')
  expect(ran).toBe(0)
  process.env.WX_OPENID = ''
  expect(await main()).toEqual({ ran: 1, failed: 0 })
  expect(ran).toBe(1)
})

test('a job that fails does not stop the others', async () => {
  process.env.WX_OPENID = ''
  const broken = async () => {
    throw new Error('no')
  }
  const main = createJob([broken, async () => undefined])
  expect(await main()).toEqual({ ran: 2, failed: 1 })
})

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

test('a push goes to its receiver and runs no job; of a client it reaches neither', async () => {
  let ran = 0
  const received: unknown[] = []
  const job = async () => {
    ran++
  }
  const receive = async (_ctx: unknown, event: unknown) => {
    received.push(event)
    return null
  }
  const main = createJob([job], { receive })
  const event = { MsgType: 'event', FromUserName: 'o-sender' }
  process.env.WX_OPENID = 'o-client'
  await expect(main(event)).rejects.toThrow('another name')
  process.env.WX_OPENID = 'o-sender'
  process.env.TCB_SOURCE = 'wx_client'
  await expect(main(event)).rejects.toThrow('clients')
  expect(received).toEqual([])
  delete process.env.TCB_SOURCE
  expect(await main(event)).toBe('success')
  expect([received, ran]).toEqual([[event], 0])
})

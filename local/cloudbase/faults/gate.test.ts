import { startForTest } from '../testing'
import { Gate } from './gate'
import { NO_FAULTS, readFaults, sayFaults } from './settings'

test('the switch is read by name, and what is no fault is named', () => {
  expect(readFaults('latency=50,drop=0.02')).toEqual({ ...NO_FAULTS, latency: 50, drop: 0.02 })
  expect(readFaults('')).toEqual(NO_FAULTS)
  expect(sayFaults(readFaults('conflict=0.1,quota=100'))).toBe('conflict=0.1,quota=100')
  for (const wrong of ['lag=5', 'drop=2', 'drop', 'quota=many', 'die=-1', 'toString=1']) {
    expect(() => readFaults(wrong)).toThrow(wrong)
  }
})

test('requests beyond the quota of a second are refused, and the next second begins anew', async () => {
  const gate = new Gate()
  gate.set(readFaults('quota=3'))
  jest.useFakeTimers({ now: 1_000_000 })
  const enter = () =>
    gate.enter().then(
      () => 'in',
      ({ code }) => code,
    )
  expect(await Promise.all([1, 2, 3, 4].map(enter))).toEqual(['in', 'in', 'in', 'EXCEED_REQUEST_LIMIT'])
  jest.setSystemTime(1_001_000)
  expect(await enter()).toBe('in')
  jest.useRealTimers()
  expect(gate.happened).toEqual({ quota: 1 })
})

test('requests at once are refused until one has left', async () => {
  const gate = new Gate()
  gate.set(readFaults('concurrency=1'))
  const leave = await gate.enter()
  await expect(gate.enter()).rejects.toMatchObject({ code: 'EXCEED_CONCURRENT_REQUEST_LIMIT' })
  leave()
  expect(await gate.enter()).toBeInstanceOf(Function)
})

test('of the calls that are to die each does so once, whatever number of requests it makes', () => {
  const gate = new Gate(() => 0.2)
  gate.set(readFaults('die=0.5'))
  const calls = Array.from({ length: 4 }, () => [1, 2, 3, 4].map(gate.kills.bind(gate, {})))
  const [lives, dies] = [
    [false, false, false, false],
    [false, false, true, false],
  ]
  expect(calls).toEqual([lives, dies, lives, dies])
  expect(gate.happened).toEqual({ die: 2 })
})

describe('through the SDK', () => {
  let server: Awaited<ReturnType<typeof startForTest>>
  const set = (faults: string) => fetch(`${server.url}/faults`, { method: 'PUT', body: faults })
  const notes = () => server.app.database().collection('meta')
  beforeAll(async () => {
    server = await startForTest()
    // Without it the SDK leaves its warning about slowness pending when a request fails.
    process.env.SILENCE = 'true'
  })
  afterAll(async () => {
    await set('')
    await server.close()
  })

  test('a dropped answer is an error of the line, and the write has happened', async () => {
    await set('drop=1')
    await expect(notes().doc('dropped').set({ a: 1 })).rejects.toMatchObject({ code: 'ECONNRESET' })
    await set('')
    expect((await notes().doc('dropped').get()).data).toEqual([{ _id: 'dropped', a: 1 }])
  })

  test('a conflict undoes the transaction and has the code of the cloud', async () => {
    await set('conflict=1')
    const tx = await server.app.database().startTransaction()
    await expect(tx.collection('meta').doc('conflicted').set({ a: 1 })).rejects.toMatchObject({
      code: 'DATABASE_TRANSACTION_CONFLICT',
    })
    await set('')
    expect((await notes().doc('conflicted').get()).data).toEqual([])
  })

  test('the quota has the code of the cloud, and what it refuses has not happened', async () => {
    await set('quota=0')
    await expect(notes().doc('refused').set({ a: 1 })).rejects.toMatchObject({ code: 'EXCEED_REQUEST_LIMIT' })
    const told = await (await fetch(`${server.url}/faults`)).json()
    expect(told).toEqual({ faults: 'quota=0', happened: { quota: 1 } })
    await set('')
    expect((await notes().doc('refused').get()).data).toEqual([])
  })

  test('a switch that is no fault changes nothing and says why', async () => {
    const response = await set('lag=5')
    expect([response.status, (await response.json()).message]).toEqual([
      400,
      expect.stringContaining('lag=5'),
    ])
  })
})

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readCron } from './cron'
import { FunctionPool } from './pool'
import { Timers } from './timers'

const after = (config: string, instant: string) => readCron(config).after(new Date(instant))?.toISOString()

test.each([
  ['every night at 03:17 in Beijing', '0 17 3 * * * *', '2026-09-25T04:00:00Z', '2026-09-25T19:17:00.000Z'],
  [
    'a moment that is now comes again the next day',
    '0 17 3 * * * *',
    '2026-09-25T19:17:00Z',
    '2026-09-26T19:17:00.000Z',
  ],
  ['a moment half a second away', '0 17 3 * * * *', '2026-09-25T19:16:59.500Z', '2026-09-25T19:17:00.000Z'],
  ['weekday 0 is Sunday', '0 0 9 * * 0 *', '2026-09-25T04:00:00Z', '2026-09-27T01:00:00.000Z'],
  ['weekday by name', '0 0 9 * * MON *', '2026-09-25T04:00:00Z', '2026-09-28T01:00:00.000Z'],
  ['the day or the weekday', '0 0 9 26 * 1 *', '2026-09-25T04:00:00Z', '2026-09-26T01:00:00.000Z'],
  ['steps of seconds', '*/20 * * * * * *', '2026-09-25T04:00:01Z', '2026-09-25T04:00:20.000Z'],
  ['a list of months', '0 0 0 1 3,9 * *', '2026-09-25T04:00:00Z', '2027-02-28T16:00:00.000Z'],
  ['a year that is over', '0 0 0 1 1 * 2025', '2026-09-25T04:00:00Z', undefined],
])('%s', (_what, config, from, expected) => {
  expect(after(config, from)).toBe(expected)
})

test.each(['17 3 * * *', '0 17 3 * * *', '0 61 3 * * * *', 'nightly'])(
  '%s is no cron of seven fields',
  (config) => {
    expect(() => readCron(config)).toThrow()
  },
)

describe('a function with a trigger', () => {
  const folder = mkdtempSync(join(tmpdir(), 'union-home-timers-'))
  const fired = join(folder, 'fired')
  const data = join(folder, 'data')
  const every = (config: string) => ({ triggers: [{ name: 'tick', type: 'timer', config }] })
  function deploy(config: object) {
    mkdirSync(join(folder, 'functions/clock'), { recursive: true })
    writeFileSync(
      join(folder, 'functions/clock/index.js'),
      `exports.main = async (event) => {
        require('fs').appendFileSync(${JSON.stringify(fired)}, JSON.stringify({ ...event, source: process.env.TRIGGER_SRC }) + '\\n')
      }`,
    )
    writeFileSync(join(folder, 'functions/clock/config.json'), JSON.stringify(config))
  }
  const events = () =>
    readFileSync(fired, 'utf8')
      .trim()
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
  async function until(done: () => boolean) {
    while (!done()) await new Promise((resolve) => setTimeout(resolve, 50))
  }
  let pool: FunctionPool
  const said: string[] = []
  function arm(config: string) {
    deploy(every(config))
    pool = new FunctionPool({
      folder: join(folder, 'functions'),
      bootstrap: join(__dirname, 'bootstrap.cjs'),
      env: {},
    })
    return new Timers(pool, data, (message) => said.push(message))
  }
  beforeEach(() => {
    mkdirSync(data, { recursive: true })
    rmSync(join(data, 'timers.json'), { force: true })
    writeFileSync(fired, '')
    said.length = 0
  })
  afterEach(() => pool.stop())
  afterAll(() => rmSync(folder, { recursive: true }))

  test('is called at its moments, each once, with the event of a trigger', async () => {
    const timers = arm('*/1 * * * * * *')
    timers.start()
    await until(() => events().length >= 2)
    timers.stop()
    const times = events().map(({ Time }) => Time)
    expect(times.length).toBeGreaterThanOrEqual(2)
    expect(new Set(times).size).toBe(times.length)
    expect(events()[0]).toMatchObject({ Type: 'Timer', TriggerName: 'tick', source: 'timer' })
  })

  test('that was missed while the machine was off is not called, and it is said how often', () => {
    const hoursAgo = new Date(Math.floor(Date.now() / 3600_000) * 3600_000 - 4 * 3600_000 - 1)
    writeFileSync(join(data, 'timers.json'), JSON.stringify({ 'clock/tick': hoursAgo.toISOString() }))
    const timers = arm('0 0 * * * * *')
    jest.useFakeTimers({ now: hoursAgo.getTime() + 4.5 * 3600_000 })
    timers.start()
    timers.stop()
    jest.useRealTimers()
    expect(said).toEqual(['timer clock/tick: 5 missed while this machine was off or busy, not run'])
    expect(events()).toEqual([])
  })

  test('that was called is not called again after a restart within the same minute', async () => {
    const now = new Date(Math.floor(Date.now() / 60_000) * 60_000 + 5000)
    const justBefore = new Date(now.getTime() - 10_000)
    writeFileSync(join(data, 'timers.json'), JSON.stringify({ 'clock/tick': justBefore }))
    for (let start = 0; start < 2; start++) {
      const timers = arm('0 * * * * * *')
      jest.useFakeTimers({ now, doNotFake: ['setImmediate', 'nextTick', 'performance'] })
      timers.start()
      timers.stop()
      jest.useRealTimers()
      await until(() => start > 0 || events().length > 0)
      pool.stop()
    }
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(events()).toHaveLength(1)
  })

  test('can have one trigger only', () => {
    const twice = every('0 0 * * * * *').triggers
    deploy({ triggers: [...twice, ...twice] })
    pool = new FunctionPool({ folder: join(folder, 'functions'), bootstrap: '', env: {} })
    expect(() => pool.configOf('clock')).toThrow('one trigger')
  })
})

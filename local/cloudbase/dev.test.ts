import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { devRoutes } from '../shell/routes'
import { startForTest } from './testing'

const folder = mkdtempSync(join(tmpdir(), 'union-home-dev-'))
let server: Awaited<ReturnType<typeof startForTest>>
beforeAll(async () => {
  mkdirSync(join(folder, 'nightly'))
  writeFileSync(
    join(folder, 'nightly/index.js'),
    'exports.main = async ({ Type, TriggerName }) => ({ Type, TriggerName })',
  )
  const triggers = [{ name: 'night', type: 'timer', config: '0 17 3 * * * *' }]
  writeFileSync(join(folder, 'nightly/config.json'), JSON.stringify({ triggers, timeout: 20 }))
  mkdirSync(join(folder, 'told'))
  writeFileSync(
    join(folder, 'told/index.js'),
    'exports.main = async (event) => ({ ...event, as: process.env.WX_OPENID, source: process.env.TCB_SOURCE })',
  )
  const pushes = ['subscribe_msg_change_event']
  writeFileSync(join(folder, 'told/config.json'), JSON.stringify({ pushes, timeout: 20 }))
  server = await startForTest({ functions: folder, timers: true, extra: devRoutes })
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})
const ask = async (path: string, method = 'GET') => (await fetch(`${server.url}${path}`, { method })).json()

test('the state tells the timer with its next moment, and a run by hand is in the list of calls', async () => {
  const { timers } = await ask('/dev/state')
  expect(timers).toMatchObject([
    { name: 'nightly', trigger: 'night', next: expect.stringMatching(/T19:17:00/) },
  ])
  const { result } = await ask('/dev/run?name=nightly&trigger=night', 'POST')
  expect(result).toEqual({ Type: 'Timer', TriggerName: 'night' })
  expect((await ask('/dev/state')).calls).toMatchObject([
    { name: 'nightly', source: 'wx_trigger', code: 'ok' },
  ])
  expect((await ask('/dev/run?name=nightly&trigger=never', 'POST')).code).toBe('INVALID_PARAM')
})

test('an event of the message push reaches its function as the platform sends it, and WeChat forgets the acceptance', async () => {
  const push = async (event: object) =>
    (await fetch(`${server.url}/dev/push`, { method: 'POST', body: JSON.stringify(event) })).json()
  server.wechat.setCredit('o-member', 'local-todo', 2)
  const List = { TemplateId: 'local-todo', SubscribeStatusString: 'reject' }
  const event = { FromUserName: 'o-member', Event: 'subscribe_msg_change_event', List }
  expect((await push(event)).result).toEqual({
    ...event,
    MsgType: 'event',
    CreateTime: expect.any(Number),
    as: 'o-member',
    source: 'wx_unknown',
  })
  expect(server.wechat.credit('o-member', 'local-todo')).toBe(0)
  expect((await push({ ...event, Event: 'user_enter_tempsession' })).code).toBe('INVALID_PARAM')
})

test('the page is shut to other sites, and holds nothing that somebody wrote', async () => {
  const open = await fetch(`${server.url}/dev`)
  expect([open.status, await open.text()]).toEqual([200, expect.stringContaining('开发者页面')])
  const { status } = await fetch(`${server.url}/dev`, { headers: { origin: 'https://evil.example' } })
  expect(status).toBe(403)
})

import { run } from './testing'

test('nothing is uploaded without the AppID of a mini program', async () => {
  const { code, printed } = await run('tools/deploy/upload.ts', [], {})
  expect(code).toBe(1)
  expect(printed).toContain('appid 不是小程序的 AppID：touristappid')
}, 60_000)

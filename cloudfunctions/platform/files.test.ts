import { startForTest } from '../../local/cloudbase/testing'
import { fileName } from '../core/export/cells'
import { createFiles } from './files'

let server: Awaited<ReturnType<typeof startForTest>>
beforeAll(async () => {
  process.env.SILENCE = 'true'
  server = await startForTest()
})
afterAll(() => server.close())

const bytes = new Uint8Array([0, 255, 1, 254])

test('a file is shared, read and removed by its name', async () => {
  const name = fileName('签领表', '100%的 #1/礼品?', 'a+b&c=d')
  expect(name).toBe('签领表-100_的_1_礼品_-a+b&c=d.xlsx')
  const files = createFiles(server.app)
  const { fileId, url } = await files.share(name, bytes)
  const response = await fetch(url)
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes)
  expect(response.headers.get('content-disposition')).toContain(encodeURIComponent(name))
  expect(await files.read(fileId)).toEqual(bytes)
  await files.remove(fileId)
  expect((await fetch(url)).status).toBe(404)
})

test('an address is dead when its time is over, and for another file', async () => {
  const { fileID } = await server.app.uploadFile({ cloudPath: 'a/b.txt', fileContent: Buffer.from('x') })
  const { fileList } = await server.app.getTempFileURL({ fileList: [{ fileID, maxAge: 60 }] })
  const url = fileList[0]?.tempFileURL ?? ''
  expect((await fetch(url)).status).toBe(200)
  expect((await fetch(url.replace('b.txt', 'c.txt'))).status).toBe(403)
  jest.useFakeTimers({ now: Date.now() + 61_000, doNotFake: ['setTimeout', 'setImmediate', 'nextTick'] })
  expect((await fetch(url)).status).toBe(403)
  jest.useRealTimers()
})

test('removing twice is removing once; what cannot be removed is an error', async () => {
  const files = createFiles(server.app)
  const { fileId } = await files.share('x.txt', bytes)
  await files.remove(fileId)
  await files.remove(fileId)
  await expect(files.remove('cloud://local.bucket/../secret')).rejects.toThrow('not removed')
})

test('lost answers and a used-up quota are waited out', async () => {
  server.gate.set({ ...server.gate.faults, drop: 0.3, quota: 20 })
  const files = createFiles(server.app)
  const { fileId } = await files.share('x.txt', bytes)
  expect(await files.read(fileId)).toEqual(bytes)
  await files.remove(fileId)
  server.gate.set({ ...server.gate.faults, drop: 0, quota: null })
  await expect(files.read(fileId)).rejects.toThrow()
})

test.each(['../a', '/a', 'a//b', 'a#b', 'a%b', 'a?b', 'a\u0000b', `${'长'.repeat(300)}`])(
  '%j is no path',
  async (cloudPath) => {
    await expect(server.app.uploadFile({ cloudPath, fileContent: Buffer.from('x') })).rejects.toMatchObject({
      code: 'STORAGE_REQUEST_FAIL',
    })
  },
)

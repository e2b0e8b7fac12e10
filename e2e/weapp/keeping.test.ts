import { recorded } from './open'
import { setTinyStage } from './tiny-stage'
import { arrange, within } from './within'

const stage = setTinyStage()

test('files are kept where a mini program may write, in folders that exist', async () => {
  const { page } = await stage.open()
  const write = (path: string) =>
    within(page, (wx, filePath) => wx.getFileSystemManager().writeFile({ filePath, data: '名册' }), path)
  expect(await write('wxfile://usr/a.txt')).toEqual({ errMsg: 'writeFile:ok' })
  expect(await write('/etc/a.txt')).toEqual({ errMsg: 'writeFile:fail permission denied, open /etc/a.txt' })
  expect(await write('wxfile://usr/deep/a.txt')).toEqual({
    errMsg: 'writeFile:fail no such file or directory, open wxfile://usr/deep/a.txt',
  })
  const ok = (name: string) => ({ errMsg: `${name}:ok` })
  const dirPath = 'wxfile://usr/deep'
  expect(
    await within(page, (wx, path) => wx.getFileSystemManager().mkdir({ dirPath: path }), dirPath),
  ).toEqual(ok('mkdir'))
  expect(await write('wxfile://usr/deep/a.txt')).toEqual(ok('writeFile'))
  const filePath = 'wxfile://usr/a.txt'
  const read = () =>
    within(
      page,
      (wx, path) => wx.getFileSystemManager().readFile({ filePath: path, encoding: 'utf8' }),
      filePath,
    )
  expect(await read()).toMatchObject({ data: '名册' })
  await within(page, (wx, path) => wx.getFileSystemManager().unlink({ filePath: path }), filePath)
  expect(await read()).toMatchObject({ errMsg: expect.stringMatching(/^readFile:fail no such file/) })
})

test('a download is kept whatever the server answered; only documents can be opened', async () => {
  const { page } = await stage.open()
  await page.route('**/sheet.xlsx', (route) => route.fulfill({ status: 403, body: 'no' }))
  const url = 'http://weapp.test/sheet.xlsx'
  const filePath = 'wxfile://usr/签领表.xlsx'
  expect(await within(page, (wx, given) => wx.downloadFile(given), { url, filePath })).toMatchObject({
    statusCode: 403,
    filePath,
  })
  const show = (path: string) => within(page, (wx, given) => wx.openDocument({ filePath: given }), path)
  expect(await show(filePath)).toEqual({ errMsg: 'openDocument:ok' })
  expect((await recorded(page)).documents).toEqual([
    { name: '签领表.xlsx', base64: Buffer.from('no').toString('base64') },
  ])
  expect(await show('wxfile://usr/none.xlsx')).toMatchObject({
    errMsg: expect.stringMatching(/no such file/),
  })
})

test('a drawing becomes a file; the album takes it where it may', async () => {
  const { page } = await stage.open()
  const save = () =>
    within(page, async (wx) => {
      const canvas = wx.createOffscreenCanvas({ width: 4, height: 2 })
      canvas.getContext('2d')?.fillRect(0, 0, 4, 2)
      const drawn = await wx.canvasToTempFilePath({ canvas })
      return wx.saveImageToPhotosAlbum({ filePath: drawn?.tempFilePath })
    })
  expect(await save()).toEqual({ errMsg: 'saveImageToPhotosAlbum:ok' })
  const [picture] = (await recorded(page)).album
  const bytes = Buffer.from(picture?.base64 ?? '', 'base64')
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([4, 2])
  await arrange(page, { album: false })
  expect(await save()).toEqual({ errMsg: 'saveImageToPhotosAlbum:fail auth deny' })
})

test('the storage takes 1 MB a key and 10 MB together', async () => {
  const { page } = await stage.open()
  const keep = (key: string, count: number) =>
    within(page, (wx, given) => wx.setStorage({ key: given.key, data: '名'.repeat(given.count) }), {
      key,
      count,
    })
  // Three bytes a character, and two for the quotation marks.
  const most = Math.floor((1024 * 1024 - 2) / 3)
  expect(await keep('one', most + 1)).toEqual({ errMsg: 'setStorage:fail entry size limit reached' })
  for (let i = 0; i < 10; i++) expect(await keep(`key-${i}`, most)).toEqual({ errMsg: 'setStorage:ok' })
  expect(await keep('last', 1000)).toEqual({ errMsg: 'setStorage:fail exceed storage max size 10Mb' })
  expect(await keep('key-0', 1)).toEqual({ errMsg: 'setStorage:ok' })
  expect(await within(page, (wx) => [wx.getStorageSync('key-0'), wx.getStorageSync('gone')])).toEqual([
    '名',
    '',
  ])
  expect(await within(page, (wx) => wx.setStorageSync(undefined, 1))).toMatchObject({
    errMsg: expect.stringMatching(/^setStorageSync:fail parameter error/),
  })
})

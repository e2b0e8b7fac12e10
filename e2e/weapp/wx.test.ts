import type { Page } from 'playwright-core'
import { tap } from '../support/steps'
import { recorded } from './open'
import { setTinyStage } from './tiny-stage'
import { arrange, whenTapped, within } from './within'

const stage = setTinyStage()
const refused = (errMsg: string, more: object = {}) => ({ errMsg, ...more })
const press = (page: Page, dialog: string, button: string) =>
  page.getByRole('dialog', { name: dialog }).getByRole('button', { name: button, exact: true }).click()
const sent = (name: string, text = name) => ({ name, base64: Buffer.from(text).toString('base64') })
const subscriptions = { on: true, answers: {}, longTerm: [], unknown: [] }

test('options of a wrong type are refused in the words of WeChat', async () => {
  const { page } = await stage.open()
  expect(await within(page, (wx) => wx.makePhoneCall({}))).toEqual(
    refused(
      'makePhoneCall:fail parameter error: parameter.phoneNumber should be String instead of Undefined;',
    ),
  )
  expect(await within(page, (wx) => wx.showToast({ title: 1 }))).toEqual(
    refused('showToast:fail parameter error: parameter.title should be String instead of Number;'),
  )
  expect(await within(page, (wx) => wx.showModal({ confirmText: '我知道了啊' }))).toEqual(
    refused('showModal:fail confirmText length should not larger than 4 Chinese characters'),
  )
})

test('the scanner answers what lies before the camera, and goes when the user gives up', async () => {
  const path = 'pages/claim/index?scene=a.b.c'
  const { page } = await stage.open({ world: { codes: [{ result: 'union' }, { result: 'x', path }] } })
  expect(await within(page, (wx) => wx.scanCode({}))).toMatchObject({
    result: 'union',
    scanType: 'QR_CODE',
    rawData: Buffer.from('union').toString('base64'),
  })
  expect(await within(page, (wx) => wx.scanCode({}))).toMatchObject({ path, scanType: 'WX_CODE' })
  const given = within(page, (wx) => wx.scanCode({}))
  await press(page, '扫码', '取消')
  expect(await given).toEqual(refused('scanCode:fail cancel'))
})

test('consent to messages is asked in the handler of a tap, before it waits for anything', async () => {
  const { page } = await stage.open({
    world: { subscriptions: { ...subscriptions, answers: { b: 'reject', c: 'ban' } } },
  })
  const outside = refused('requestSubscribeMessage:fail can only be invoked by user TAP gesture.')
  expect(await within(page, (wx) => wx.requestSubscribeMessage({ tmplIds: ['a'] }))).toEqual(outside)
  const late = whenTapped(page, async (wx) => {
    await null
    return wx.requestSubscribeMessage({ tmplIds: ['a'] })
  })
  expect(await late).toEqual(outside)
  const answer = { a: 'accept', b: 'reject', c: 'ban' }
  expect(await whenTapped(page, (wx) => wx.requestSubscribeMessage({ tmplIds: ['a', 'b', 'c'] }))).toEqual({
    ...answer,
    errMsg: 'requestSubscribeMessage:ok',
  })
  expect((await recorded(page)).subscriptions).toEqual([answer])
})

test('consent to messages is refused with the numbers of the documentation', async () => {
  const { page } = await stage.open({
    world: { subscriptions: { ...subscriptions, longTerm: ['long'], unknown: ['gone'] } },
  })
  const ask = (ids: string[]) =>
    whenTapped(page, (wx, tmplIds) => wx.requestSubscribeMessage({ tmplIds }), ids)
  expect(await ask([])).toMatchObject({ errCode: 10001 })
  expect(await ask(['a', 'b', 'c'])).toMatchObject({ a: 'accept' })
  expect(await ask(['a', 'b', 'c', 'd'])).toMatchObject({ errCode: 20003 })
  expect(await ask(['a', 'gone'])).toMatchObject({ errCode: 20001 })
  expect(await ask(['a', 'long'])).toMatchObject({ errCode: 20002 })
  await arrange(page, { subscriptions: { ...subscriptions, on: false } })
  expect(await ask(['a'])).toEqual(
    refused('requestSubscribeMessage:fail The main switch is switched off', { errCode: 20004 }),
  )
})

test('of a chat only files that fit can be chosen, the newest first', async () => {
  const { page } = await stage.open({
    world: { chat: [sent('旧.xlsx'), sent('照片.png'), sent('说明.docx'), sent('新.xlsx', 'roster')] },
  })
  const choose = () =>
    within(page, (wx) => wx.chooseMessageFile({ count: 1, type: 'file', extension: ['xlsx'] }))
  const chosen = choose()
  const dialog = page.getByRole('dialog', { name: '选择文件' })
  await dialog.waitFor()
  expect(await dialog.getByRole('button').allTextContents()).toEqual(['新.xlsx', '旧.xlsx', '取消'])
  await press(page, '选择文件', '新.xlsx')
  const path = expect.stringMatching(/^wxfile:\/\/tmp_\d+\.xlsx$/)
  expect(await chosen).toMatchObject({ tempFiles: [{ name: '新.xlsx', size: 6, type: 'file', path }] })
  const none = choose()
  await press(page, '选择文件', '取消')
  expect(await none).toEqual(refused('chooseMessageFile:fail cancel'))
})

test('a file is sent into a chat within a tap and at no other time', async () => {
  const { page } = await stage.open()
  const filePath = 'wxfile://usr/a.csv'
  await within(
    page,
    (wx, path) => wx.getFileSystemManager().writeFile({ filePath: path, data: 'a' }),
    filePath,
  )
  const late = whenTapped(
    page,
    async (wx, path) => {
      await null
      return wx.shareFileMessage({ filePath: path })
    },
    filePath,
  )
  expect(await late).toEqual(refused('shareFileMessage:fail can only be invoked by user TAP gesture.'))
  expect(await whenTapped(page, (wx, path) => wx.shareFileMessage({ filePath: path }), filePath)).toEqual({
    errMsg: 'shareFileMessage:ok',
  })
  expect((await recorded(page)).documents).toEqual([{ name: 'a.csv', base64: 'YQ==' }])
})

test('of the album a photo is chosen, the newest first, and nothing where the user gives up', async () => {
  const { page } = await stage.open({ world: { photos: [sent('旧.jpg'), sent('新.jpg', 'photo')] } })
  const choose = () => within(page, (wx) => wx.chooseMedia({ count: 1, mediaType: ['image'] }))
  const chosen = choose()
  await press(page, '选择照片', '新.jpg')
  const tempFilePath = expect.stringMatching(/^wxfile:\/\/tmp_\d+\.jpg$/)
  expect(await chosen).toMatchObject({ tempFiles: [{ size: 5, fileType: 'image', tempFilePath }] })
  const none = choose()
  await press(page, '选择照片', '取消')
  expect(await none).toEqual(refused('chooseMedia:fail cancel'))
  expect(await within(page, (wx) => wx.chooseMedia({ count: 21 }))).toMatchObject({
    errMsg: expect.stringMatching(/^chooseMedia:fail/),
  })
})

test('what is private waits for the guide: a refusal has number 104, consent needs a tap on its button', async () => {
  const { page } = await stage.open({ world: { privacyAgreed: false } })
  const copy = () => within(page, (wx) => wx.setClipboardData({ data: '编号' }))
  const refusal = refused('setClipboardData:fail privacy permission is not authorized', { errno: 104 })
  // Without a listener WeChat asks itself.
  const asked = copy()
  await press(page, '《用户隐私保护指引》', '拒绝')
  expect(await asked).toEqual(refusal)
  await within(page, (wx) =>
    wx.onNeedPrivacyAuthorization((resolve, { referrer }) =>
      Object.assign(window, { waiting: { resolve, referrer } }),
    ),
  )
  const answer = (event: string) => page.evaluate(`waiting.resolve({ event: '${event}', buttonId: 'agree' })`)
  const claimed = copy()
  await page.waitForFunction('window.waiting')
  expect(await page.evaluate('waiting.referrer')).toBe('setClipboardData')
  await answer('agree')
  expect(await claimed).toEqual(refusal)
  expect(await within(page, (wx) => wx.getPrivacySetting({}))).toMatchObject({ needAuthorization: true })

  /** The button is tapped, then the app says that one of this id was. */
  async function tapAndAnswer(event: string, buttonId: string) {
    await page.evaluate('void (window.waiting = undefined)')
    const asking = within(page, (wx) => wx.requirePrivacyAuthorize({}))
    await page.waitForFunction('window.waiting')
    const tapped = `() => waiting.resolve({ event: '${event}', buttonId: '${buttonId}' })`
    await page.evaluate(`void (weappUser.front().instance.tapped = ${tapped})`)
    await tap(page, '同意')
    return asking
  }
  expect(await tapAndAnswer('agree', 'other')).toMatchObject({ errno: 104 })
  expect(await tapAndAnswer('disagree', 'agree')).toMatchObject({ errno: 104 })
  expect(await tapAndAnswer('agree', 'agree')).toEqual({ errMsg: 'requirePrivacyAuthorize:ok' })
  expect(await within(page, (wx) => wx.getPrivacySetting({}))).toMatchObject({ needAuthorization: false })
})

test('a number is called when the user says so, a sheet answers a position, an update restarts', async () => {
  const { page } = await stage.open({ world: { update: 'ready' } })
  const call = () => within(page, (wx) => wx.makePhoneCall({ phoneNumber: '12345' }))
  const [no] = [call(), await press(page, '12345', '取消')]
  expect(await no).toEqual(refused('makePhoneCall:fail cancel'))
  const [yes] = [call(), await press(page, '12345', '呼叫')]
  expect(await yes).toEqual({ errMsg: 'makePhoneCall:ok' })
  expect((await recorded(page)).calls).toEqual(['12345'])
  const sheet = within(page, (wx) => wx.showActionSheet({ itemList: ['甲', '乙'], alertText: '选' }))
  await press(page, '选', '乙')
  expect(await sheet).toMatchObject({ tapIndex: 1 })
  expect(
    await within(page, (wx) => wx.showActionSheet({ itemList: ['1', '2', '3', '4', '5', '6', '7'] })),
  ).toMatchObject({ errMsg: expect.stringMatching(/^showActionSheet:fail parameter error/) })
  const restarted = page.waitForEvent('load')
  await within(page, (wx) => {
    const manager = wx.getUpdateManager()
    manager.onUpdateReady(() => manager.applyUpdate())
  })
  await restarted
})

test('a sign of loading stays until it is hidden, and only once', async () => {
  const { page } = await stage.open()
  await within(page, (wx) => wx.showLoading({ title: '请稍候' }))
  await page.getByRole('status').filter({ hasText: '请稍候' }).waitFor()
  expect(await within(page, (wx) => wx.hideLoading({}))).toEqual({ errMsg: 'hideLoading:ok' })
  expect(await within(page, (wx) => wx.hideLoading({}))).toEqual(
    refused("hideLoading:fail toast can't be found"),
  )
})

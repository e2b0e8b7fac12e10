import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decode } from 'fast-png'
import type { Locator, Page } from 'playwright-core'
import readQR from 'qr/decode.js'
import { recorded } from '../weapp/open'
import { arrange, within } from '../weapp/within'
import { agree, see, tap, type } from './steps'

/** What a phone does besides showing pages: WeChat has its own way to it, and the browser another. */

const isWeapp = (page: Page) => new URL(page.url()).pathname === '/weapp/'

/** Asks for what is new, as WeChat's users do by pulling the page down. */
export async function refresh(page: Page) {
  if (isWeapp(page)) await within(page, (_wx, _given, user) => user.pullDown())
  else await page.reload()
}

/** Chooses a file where the page asks for one by a tap: out of a chat or the album, or from the disk. */
export async function chooseFile(
  page: Page,
  tapOn: string,
  name: string,
  bytes: Uint8Array,
  from: 'chat' | 'photos' = 'chat',
) {
  const buffer = Buffer.from(bytes)
  if (isWeapp(page)) {
    await arrange(page, { [from]: [{ name, base64: buffer.toString('base64') }] })
    await tap(page, tapOn)
    await tap(page, name)
    return
  }
  const chooser = page.waitForEvent('filechooser')
  await tap(page, tapOn)
  await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer })
}

/** Hands in a file where a form asks for one: out of a chat, or from the disk. */
export async function handIn(page: Page, tapOn: string, name: string, bytes: Uint8Array) {
  if (!isWeapp(page)) return chooseFile(page, tapOn, name, bytes)
  await arrange(page, { chat: [{ name, base64: Buffer.from(bytes).toString('base64') }] })
  await tap(page, tapOn)
  await tap(page, '从聊天里选文件')
  await tap(page, name)
}

/** Turns the wheel of days to `YYYY-MM-DD`, or fills in the browser's own field. */
export async function pickDay(page: Page, label: string, day: string) {
  if (!isWeapp(page)) return type(page, label, day)
  const wheel = page.locator(`[aria-label^="${label}"]`).locator('visible=true').first()
  await wheel.click()
  await wheel.locator('input').fill(day)
}

/** Takes the document that a tap opens or downloads. */
export async function download(
  page: Page,
  act: () => Promise<void>,
): Promise<{ name: string; path: string }> {
  if (isWeapp(page)) {
    const before = (await recorded(page)).documents.length
    await act()
    await page.waitForFunction(`window.weapp.documents.length > ${before}`)
    const [{ name, base64 } = { name: '', base64: '' }] = (await recorded(page)).documents.slice(before)
    const path = join(mkdtempSync(join(tmpdir(), 'union-home-')), 'document')
    writeFileSync(path, Buffer.from(base64, 'base64'))
    return { name, path }
  }
  const event = page.waitForEvent('download')
  await act()
  const file = await event
  return { name: file.suggestedFilename(), path: await file.path() }
}

/** Holds the camera over what somebody's screen shows; without a camera the browser takes a picture of it. */
export async function scan(page: Page, tapOn: string, screen: Locator) {
  const picture = await screen.screenshot()
  if (isWeapp(page)) {
    await tap(page, tapOn)
    await see(page, '扫码')
    const { width, height, data } = decode(picture)
    await arrange(page, { codes: [{ result: readQR({ width, height, data: Uint8Array.from(data) }) }] })
    return
  }
  const chooser = page.waitForEvent('filechooser')
  await tap(page, tapOn)
  await (await chooser).setFiles({ name: 'code.png', mimeType: 'image/png', buffer: picture })
}

/** Waits until WeChat was told to make the screen so bright, from 0 to 1; a browser cannot. */
export async function seeBrightness(page: Page, value: number) {
  if (isWeapp(page)) await page.waitForFunction(`window.weapp.brightness === ${value}`)
}

/** Allows one message more, where a tap asks for it; WeChat's servers hear of it by themselves. */
export async function allow(page: Page, openid: string, tapOn: string) {
  await tap(page, tapOn)
  if (!isWeapp(page)) return agree(page, '允许')
  await page.waitForFunction('window.weapp.subscriptions.length > 0')
  const [answers] = (await recorded(page)).subscriptions.slice(-1)
  const headers = { 'x-openid': openid }
  const url = new URL('/subscribe', page.url()).href
  await page.request.post(url, { headers, data: JSON.stringify(answers) })
}

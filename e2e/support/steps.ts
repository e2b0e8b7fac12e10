import type { Page } from 'playwright-core'

/** Taps a button, link, tick or choice by its words. */
export const tap = (
  page: Page,
  name: string | RegExp,
  role: 'button' | 'link' | 'checkbox' | 'radio' = 'button',
) =>
  page
    .getByRole(role, { name, exact: typeof name === 'string' })
    .locator('visible=true')
    .first()
    .click()

/** Opens a row of a list that leads somewhere. */
export const open = (page: Page, title: string) =>
  page.getByRole('link').filter({ hasText: title }).locator('visible=true').first().click()

/** Types into a field by its label. */
export const type = (page: Page, label: string, text: string) =>
  page.getByLabel(label, { exact: true }).locator('visible=true').first().fill(text)

/** Says yes to the question on the screen. */
export const agree = (page: Page, word: string) =>
  page.locator('.taro-model__confirm, .wx-modal__confirm', { hasText: word }).click()

/** Waits until a text can be seen. */
export const see = (page: Page, text: string | RegExp) =>
  page.getByText(text).locator('visible=true').first().waitFor()

/** Waits until a text can no longer be seen. */
export async function gone(page: Page, text: string) {
  const seen = page.getByText(text).locator('visible=true')
  while ((await seen.count()) > 0) await seen.first().waitFor({ state: 'hidden' })
}

/** One page back. */
export const back = (page: Page) => page.getByRole('button', { name: '返回' }).click()

/** Chooses a file where the page asks for one by a tap. */
export async function chooseFile(page: Page, tapOn: string, name: string, bytes: Uint8Array) {
  const chooser = page.waitForEvent('filechooser')
  await tap(page, tapOn)
  const mimeType = 'application/octet-stream'
  await (await chooser).setFiles({ name, mimeType, buffer: Buffer.from(bytes) })
}

/** Takes what a tap downloads. */
export async function download(
  page: Page,
  act: () => Promise<void>,
): Promise<{ name: string; path: string }> {
  const event = page.waitForEvent('download')
  await act()
  const file = await event
  return { name: file.suggestedFilename(), path: await file.path() }
}

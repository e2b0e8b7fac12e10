import type { Locator, Page } from 'playwright-core'

/**
 * Taps what is there once nothing is loading: what arrives moves what is below it, and a tap would land beside it. On a
 * page that is still empty nothing loads either, so that it has to be there first.
 */
async function press(page: Page, target: Locator) {
  await target.waitFor()
  await page.locator('[aria-busy="true"]').locator('visible=true').first().waitFor({ state: 'hidden' })
  await target.click()
}

/** Taps a button, link, tick or choice by its words. */
export async function tap(
  page: Page,
  name: string | RegExp,
  role: 'button' | 'link' | 'checkbox' | 'radio' | 'switch' = 'button',
) {
  const named = page.getByRole(role, { name, exact: typeof name === 'string' })
  await press(page, named.locator('visible=true').first())
}

/** Opens a row of a list that leads somewhere. */
export async function open(page: Page, title: string) {
  await press(page, page.getByRole('link').filter({ hasText: title }).locator('visible=true').first())
}

/** Types into a field by its label. */
export const type = (page: Page, label: string, text: string) =>
  page.getByLabel(label, { exact: true }).locator('visible=true').first().fill(text)

/** Says yes to the question on the screen. */
export const agree = (page: Page, word: string | RegExp) =>
  page.locator('.taro-model__confirm, .wx-modal__confirm', { hasText: word }).click()

/** Says no to it. */
export const decline = (page: Page) => page.locator('.taro-model__cancel, .wx-modal__cancel').click()

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

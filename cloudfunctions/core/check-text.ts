import { AppError } from './app-error'
import { accountOf, type Context } from './context'

/** What WeChat checks at once. */
const MOST = 2500
const FORUM = 3

/**
 * Asks WeChat's content check about what everybody is going to see (微信小程序平台运营规范: user content is checked).
 * @throws AppError content/unfit when it must not be shown as it is; content/unchecked when there is no verdict
 */
export async function requireFit(ctx: Context, text: string): Promise<void> {
  const openid = accountOf(ctx)
  for (let at = 0; at < text.length; at += MOST) {
    const part = { openid, text: text.slice(at, at + MOST), scene: FORUM } as const
    const verdict = await ctx.wechat.checkText(part).catch(() => {
      throw new AppError('content/unchecked')
    })
    if (verdict !== 'pass') throw new AppError('content/unfit')
  }
}

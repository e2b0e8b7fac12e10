/** A refusal in WeChat's words: `errcode` and `errmsg` of its answer. */
export class WxError extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message)
    this.name = 'WxError'
  }
}

export const invalidOpenid = () => new WxError(40003, 'invalid openid')
export const invalidPage = () => new WxError(41030, 'invalid page')

/** WeChat's are 28 characters of this alphabet; the personas of one machine may be shorter. */
export const isOpenid = (value: unknown): value is string =>
  typeof value === 'string' && /^[\w-]{4,64}$/.test(value)

/** A page without a leading slash and without a query, as both messages and codes want it. */
export const isPage = (value: string): boolean => /^[\w-]+(\/[\w-]+)*$/.test(value)

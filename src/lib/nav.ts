import Taro, { useRouter } from '@tarojs/taro'

const HOME = '/pages/home/index'

/** 「/pages/gift/index?id=…」 */
export function addressOf(page: string, params: Record<string, string> = {}): string {
  const query = Object.entries(params).map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
  return `/${page}/index${query.length > 0 ? `?${query.join('&')}` : ''}`
}

/** Opens a page, e.g. `go('work/board', { id })`. */
export function go(page: string, params: Record<string, string> = {}) {
  void Taro.navigateTo({ url: addressOf(page, params) })
}

/** Opens what the server names, a page with its parameters and without a leading slash. */
export const goTo = (page: string): void => void Taro.navigateTo({ url: `/${page}` })

/** Opens a page in the place of this one: back leads past it. */
export function goInstead(page: string, params: Record<string, string> = {}) {
  void Taro.redirectTo({ url: addressOf(page, params) })
}

/** Home, with nothing behind it. */
export const goHome = (): void => void Taro.reLaunch({ url: HOME })

/** Home, in the place of a page that does not exist (any more): home says so. */
export const goHomeInstead = (): void =>
  void Taro.reLaunch({ url: addressOf('pages/home', { missing: '1' }) })

/** Back, or home where there is nothing behind (a page opened from a code). */
export function back() {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else goHome()
}

/** A parameter of this page; '' when it is missing. */
export function useParam(name: string): string {
  const value = useRouter().params[name]
  return value ? decodeURIComponent(value) : ''
}

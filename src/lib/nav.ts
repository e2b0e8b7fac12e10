import Taro, { useRouter } from '@tarojs/taro'

function addressOf(page: string, params: Record<string, string>): string {
  const query = Object.entries(params).map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
  return `/${page}/index${query.length > 0 ? `?${query.join('&')}` : ''}`
}

/** Opens a page, e.g. `go('work/board', { id })`. */
export function go(page: string, params: Record<string, string> = {}) {
  void Taro.navigateTo({ url: addressOf(page, params) })
}

/** Opens a page in the place of this one: back leads past it. */
export function goInstead(page: string, params: Record<string, string> = {}) {
  void Taro.redirectTo({ url: addressOf(page, params) })
}

/** Back, or home where there is nothing behind (a page opened from a code). */
export function back() {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.reLaunch({ url: '/pages/home/index' })
}

/** A parameter of this page; '' when it is missing. */
export function useParam(name: string): string {
  const value = useRouter().params[name]
  return value ? decodeURIComponent(value) : ''
}

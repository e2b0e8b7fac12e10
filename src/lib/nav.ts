import Taro, { useRouter } from '@tarojs/taro'

/** Opens a page, e.g. `go('work/board', { id })`. */
export function go(page: string, params: Record<string, string> = {}) {
  const query = Object.entries(params).map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
  void Taro.navigateTo({ url: `/${page}/index${query.length > 0 ? `?${query.join('&')}` : ''}` })
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

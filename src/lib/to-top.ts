import Taro from '@tarojs/taro'

/** What has taken the place of the page begins at its top. */
export const toTop = () => void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })

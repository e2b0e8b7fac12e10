import Taro from '@tarojs/taro'

/** Opens the phone with this number; whoever thinks better of it has called nobody. */
export const dial = (phoneNumber: string) => void Taro.makePhoneCall({ phoneNumber }).catch(() => undefined)

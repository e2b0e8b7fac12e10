import type { Wechat } from '../core/context'

const absent = async (): Promise<never> => {
  throw new Error('this function carries no open API: its entry has to hand it in')
}

/** For a function that does not carry WeChat's SDK. */
export const noWechat: Wechat = {
  sendSubscribeMessage: absent,
  checkText: absent,
  miniProgramCode: absent,
}

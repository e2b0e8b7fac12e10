import Taro from '@tarojs/taro'

declare const CLOUD_ENV: string

/** Opens the line to the cloud; the caller is known from WeChat's login. */
export function connect() {
  Taro.cloud.init(CLOUD_ENV ? { env: CLOUD_ENV } : {})
}

/** Invokes a cloud function. Throws when there is no answer. */
export async function send(name: string, event: { action: string; input: unknown }): Promise<unknown> {
  const { result } = await Taro.cloud.callFunction({ name, data: event })
  return result
}

/** @returns the id of the stored file */
export async function sendFile(path: string, cloudPath: string): Promise<string> {
  const { fileID } = await Taro.cloud.uploadFile({ filePath: path, cloudPath })
  return String(fileID)
}

/** Whose storage this is: WeChat keeps one for each account. */
export const account = (): string => ''

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

/**
 * @param onProgress told the share that was sent, 0 to 1
 * @returns the id of the stored file
 */
export function sendFile(
  path: string,
  cloudPath: string,
  onProgress: (share: number) => void,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const task: unknown = Taro.cloud.uploadFile({
      filePath: path,
      cloudPath,
      success: ({ fileID }) => resolve(String(fileID)),
      fail: reject,
    })
    // Doc: a task that tells how far it is; phones answer with a promise all the same (community, 2024), which tells nothing.
    if (tells(task)) task.onProgressUpdate(({ progress }) => onProgress(progress / 100))
  })
}

interface Telling {
  onProgressUpdate(listener: (update: { progress: number }) => void): void
}
const tells = (task: unknown): task is Telling =>
  typeof task === 'object' && task !== null && 'onProgressUpdate' in task

/** Whose storage this is: WeChat keeps one for each account. */
export const account = (): string => ''

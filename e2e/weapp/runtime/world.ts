/** What lies before the camera. `path` where it is this mini program's own code. */
export interface Code {
  result: string
  path?: string
}

/** A file that somebody sent; its bytes as base64. */
export interface SentFile {
  name: string
  base64: string
}

export type Consent = 'accept' | 'reject' | 'ban' | 'filter'

/** The phone, its user's choices and what surrounds both, as a test arranges them. */
export const world = {
  /** Seen by the camera one after the other. */
  codes: [] as Code[],
  /** The files of a chat, the newest last. */
  chat: [] as SentFile[],
  subscriptions: {
    /** 「接收通知」 in the settings of the mini program. */
    on: true,
    /** What the user ticks, by template; the others are accepted. */
    answers: {} as Record<string, Consent>,
    /** Templates that send more than once; they may not be asked for together with the others. */
    longTerm: [] as string[],
    /** Templates that the platform does not know. */
    unknown: [] as string[],
  },
  /** Whether pictures may be put into the album. */
  album: true,
  /** Whether the user has agreed to the privacy guide before. */
  privacyAgreed: true,
  /** What WeChat finds when it looks for a new version. */
  update: 'none' as 'none' | 'ready' | 'failed',
}

export type World = typeof world

declare global {
  interface Window {
    /** Arranged before the start; afterwards the world itself. */
    weappWorld?: Partial<World>
  }
}
window.weappWorld = Object.assign(world, window.weappWorld)

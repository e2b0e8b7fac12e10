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
export interface World {
  /** Seen by the camera one after the other. */
  codes: Code[]
  /** The files of a chat, the newest last. */
  chat: SentFile[]
  /** The photos of the album, the newest last. */
  photos: SentFile[]
  subscriptions: {
    /** 「接收通知」 in the settings of the mini program. */
    on: boolean
    /** What the user ticks, by template; the others are accepted. */
    answers: Record<string, Consent>
    /** Templates that send more than once; they may not be asked for together with the others. */
    longTerm: string[]
    /** Templates that the platform does not know. */
    unknown: string[]
  }
  /** Whether pictures may be put into the album. */
  album: boolean
  /** Whether the user has agreed to the privacy guide before. */
  privacyAgreed: boolean
  /** What WeChat finds when it looks for a new version. */
  update: 'none' | 'ready' | 'failed'
}

declare global {
  interface Window {
    /** Arranged before the start; afterwards the world itself. */
    weappWorld?: Partial<World>
  }
}

export const world: World = {
  codes: [],
  chat: [],
  photos: [],
  subscriptions: { on: true, answers: {}, longTerm: [], unknown: [] },
  album: true,
  privacyAgreed: true,
  update: 'none',
  ...window.weappWorld,
}
window.weappWorld = world

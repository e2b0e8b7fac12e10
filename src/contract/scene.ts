export interface Scene {
  campaign: string
  station: string
  /** Null in a printed code. */
  token: string | null
}

/** `<campaign>.<station>[.<token>]`: at most 32 of WeChat's legal characters, nothing about a person. */
export const encodeScene = ({ campaign, station, token }: Scene): string =>
  [campaign.replace(/^c_/, ''), station, ...(token ? [token] : [])].join('.')

/** Null when the text cannot be a scene of ours. */
export function parseScene(text: string): Scene | null {
  const match = /^([\w-]{1,12})\.([\w-]{1,8})(?:\.([0-9a-z]{6}))?$/.exec(text)
  const [, campaign, station, token] = match ?? []
  return campaign && station ? { campaign: `c_${campaign}`, station, token: token ?? null } : null
}

/** Money as it is typed, in yuan with at most two places. @returns fen, or null when it is none */
export function fenOf(text: string): number | null {
  const [, yuan = '', cents = ''] = /^(\d{1,5})(?:\.(\d{1,2}))?$/.exec(text.trim()) ?? []
  return yuan === '' ? null : Number(yuan) * 100 + Number(cents.padEnd(2, '0'))
}

/** 「200」「39.9」 */
export const yuanOf = (fen: number): string => String(fen / 100)

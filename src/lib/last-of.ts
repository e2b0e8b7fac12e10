/** The last that fits. `findLast` is missing on phones of 2021 and before, and Taro adds none for WeChat. */
export const lastOf = <T>(list: readonly T[], fits: (one: T) => boolean): T | undefined =>
  [...list].reverse().find(fits)

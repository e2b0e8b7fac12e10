const day = '\\d{4}年\\d{1,2}月\\d{1,2}日'
const clock = '\\d{1,2}:\\d{2}(:\\d{2})?'
const span = (moment: string) => new RegExp(`^(${moment})(~(${moment}))?$`)
const upTo = (most: number) => new RegExp(`^[^]{1,${most}}$`, 'u')

/**
 * What a keyword of each type may hold: WeChat's table for `subscribeMessage.send`, read strictly. Characters are
 * counted as people count them.
 */
const TYPES: Record<string, RegExp> = {
  thing: upTo(20),
  number: /^(?=.{1,32}$)-?\d+(\.\d+)?$/,
  letter: /^[A-Za-z]{1,32}$/,
  symbol: /^[^\p{L}\p{N}\s]{1,5}$/u,
  character_string: /^[\x21-\x7e]{1,32}$/,
  time: span(`(${day} ?)?${clock}`),
  date: span(`${day}( ?${clock})?`),
  amount: /^\p{Sc}?\d{1,10}(\.\d+)?元?$/u,
  phone_number: /^[\d+-]{1,17}$/,
  car_number: /^[\p{Script=Han}A-Za-z\d][A-Za-z\d]{1,6}[\p{Script=Han}A-Za-z\d]?$/u,
  name: /^(\p{Script=Han}{1,10}|[A-Za-z\p{P} ]{1,20})$/u,
  phrase: /^\p{Script=Han}{1,5}$/u,
}

/** The type of a keyword is its name without the number: `thing1` is a `thing`. */
const typeOf = (key: string): string => key.replace(/\d+$/, '')

export const isKeyword = (key: string): boolean => /\d$/.test(key) && Object.hasOwn(TYPES, typeOf(key))

/** Whether WeChat would take this value for this keyword. An empty one it never takes. */
export const fits = (key: string, value: string): boolean => TYPES[typeOf(key)]?.test(value) ?? false

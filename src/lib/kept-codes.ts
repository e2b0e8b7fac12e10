import type { Output } from '../contract/action'
import type { MyVoucher, revealVoucher } from '../contract/voucher'
import { storedList } from './stored-list'
import { account } from './transport'

type Shown = Output<typeof revealVoucher>

/** The code of a voucher that was opened, for the shop where there is no signal. */
interface Kept extends Shown {
  account: string
  /** The member whose it is. */
  user: string
  voucher: MyVoucher
}

/** More than anybody has; the oldest go first. */
const MOST = 60

const { read, write } = storedList<Kept>('voucher-codes')

export function keepCode(user: string, voucher: MyVoucher, { code, password }: Shown) {
  const others = read().filter((one) => one.voucher.id !== voucher.id)
  write([{ account: account(), user, voucher, code, password }, ...others].slice(0, MOST))
}

const keptBy = (user: string): Kept[] =>
  read().filter((one) => one.user === user && one.account === account())

/** What was opened on this phone before, by the same user. */
export const keptCode = (user: string, id: string): Shown | null =>
  keptBy(user).find(({ voucher }) => voucher.id === id) ?? null

/** The vouchers whose codes are here. */
export const keptVouchers = (user: string): MyVoucher[] => keptBy(user).map(({ voucher }) => voucher)

/** Of what the server has listed, the codes of these are still good. */
export function keepCodesOf(vouchers: readonly string[]) {
  const kept = read()
  const left = kept.filter(({ voucher }) => vouchers.includes(voucher.id))
  if (left.length < kept.length) write(left)
}

/** The server has said who this is: what was somebody else's goes. */
export function forgetCodesOfOthers(user: string) {
  const kept = read()
  const left = kept.filter((one) => one.user === user && one.account === account())
  if (left.length < kept.length) write(left)
}

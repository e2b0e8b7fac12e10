import type { MyVoucher } from '../../contract/voucher'

interface Group {
  key: string
  title: string
  own: MyVoucher[]
}

/** Vouchers that came together: of one name and one last day, in the order in which they are listed. */
export function groupsOf(vouchers: readonly MyVoucher[]): Group[] {
  const groups: Group[] = []
  for (const voucher of vouchers) {
    const key = `${voucher.title} ${voucher.expiresOn}`
    const known = groups.find((one) => one.key === key)
    if (known) known.own.push(voucher)
    else groups.push({ key, title: voucher.title, own: [voucher] })
  }
  return groups
}

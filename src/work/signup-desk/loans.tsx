import { Button } from '../../components/button'
import { Row } from '../../components/card'
import { lendItem, type SignupPerson } from '../../contract/signup-desk'
import { showInstant } from '../../contract/time'
import { call } from '../../lib/call'
import { toast } from '../../lib/say'
import { useDo } from '../../lib/use-do'

interface LoansProps {
  id: string
  items: readonly string[]
  person: SignupPerson
  onChanged: (person: SignupPerson) => void
}

/** What was lent to one person and what came back. */
export function Loans({ id, items, person, onChanged }: LoansProps) {
  const { busy, run } = useDo()
  const move = (item: string, back: boolean) =>
    run(async () => {
      const answer = await call(lendItem, { id, personId: person.personId, item, back }, { repeat: true })
      onChanged(answer.person)
      toast(back ? `${item}已归还` : `${item}已借出`)
    })
  return items.map((item) => {
    const loan = person.loans.find((one) => one.item === item)
    const out = loan !== undefined && loan.backAt === null
    const note =
      loan && `${showInstant(loan.outAt)} 借出${loan.backAt ? `，${showInstant(loan.backAt)} 归还` : ''}`
    return (
      <Row
        key={item}
        title={item}
        {...(note && { note })}
        side={
          <Button
            small
            text={out ? '归还' : '借出'}
            label={`${item} ${out ? '归还' : '借出'}`}
            busy={busy}
            onTap={() => void move(item, out)}
          />
        }
      />
    )
  })
}

import { Text } from '@tarojs/components'
import { Row } from '../../components/card'
import { showDay } from '../../contract/time'
import type { Birthdays } from '../../contract/voucher'

/** Who, where from, and when. */
export const Celebrated = ({ people }: { people: Birthdays['people'] }) => (
  <>
    {people.map(({ memberId, name, department, on }) => (
      <Row key={memberId} title={name} note={department} side={<Text>{showDay(on)}</Text>} />
    ))}
  </>
)

import { Button } from '../../components/button'
import { Card, Row } from '../../components/card'
import type { Board } from '../../contract/campaign'
import { copy } from '../../lib/copy'
import { go } from '../../lib/nav'
import { Remind } from './remind'

/** Names by department, in the order of the sheet. */
function grouped(missing: Board['missing']): { department: string; names: string }[] {
  const departments = [...new Set(missing.map(({ department }) => department))]
  return departments.map((department) => ({
    department,
    names: missing
      .filter((one) => one.department === department)
      .map(({ name }) => name)
      .join('、'),
  }))
}

/** Who has not, and the text for the group in one tap. */
export const Missing = ({ id, board: { missing, phase, text } }: { id: string; board: Board }) => (
  <Card title={missing.length === 0 ? '全部办结' : `还没领的 ${missing.length} 人`}>
    {grouped(missing).map(({ department, names }) => (
      <Row key={department} label={department} title={names} />
    ))}
    <Button icon="copy" text="复制群通知" onTap={() => void copy(text)} />
    {missing.length > 0 && phase === 'handing' && <Remind id={id} />}
    <Row
      icon="send"
      title="提醒送达"
      note="谁收到了，谁没有收到"
      onTap={() => go('work/deliveries', { id })}
    />
  </Card>
)

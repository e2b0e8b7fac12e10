import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Card, Notice } from '../../components/card'
import { Screen } from '../../components/screen'
import type { Output } from '../../contract/action'
import type { sendLetter } from '../../contract/mailbox'
import { showDay } from '../../contract/time'
import { copy } from '../../lib/copy'
import { back, goInstead } from '../../lib/nav'
import { confirm } from '../../lib/say'
import { spaced } from '../receipt'

/** The letter is on its way. A receipt is shown here and never again. */
export function Sent({ answer: { receipt, id, desk, due } }: { answer: Output<typeof sendLetter> }) {
  const [kept, setKept] = useState(false)
  const leave = async () => {
    const sure = kept || !receipt
    if (sure || (await confirm('记下回执号了吗', '离开后再也看不到它；没有它就查不到答复。', '记下了')))
      back()
  }
  return (
    <Screen foot={<Button kind="main" text="完成" onTap={() => void leave()} />}>
      <Card title="已寄出">
        <Text className="text">
          由{desk}办理，{showDay(due)}前答复。
        </Text>
        {receipt ? (
          <>
            <Text className="quiet">回执号</Text>
            <Text className="huge figure" userSelect>
              {spaced(receipt)}
            </Text>
            <Notice>请抄下或截图。它是查看答复的唯一凭据，系统里也没有留底。</Notice>
            <Button
              text="复制回执号"
              onTap={() => {
                copy(receipt, '回执号已复制')
                setKept(true)
              }}
            />
          </>
        ) : (
          <Button text="查看这封信" onTap={() => goInstead('letters/own', { id: id ?? '' })} />
        )}
      </Card>
    </Screen>
  )
}

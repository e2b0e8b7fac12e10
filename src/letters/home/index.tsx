import { Text } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Card, Row, Tag } from '../../components/card'
import { TextField } from '../../components/field'
import { Empty, Loaded, Screen } from '../../components/screen'
import { STATE_WORDS } from '../../contract/letter'
import { listMyLetters, readLetter } from '../../contract/mailbox'
import { showDay } from '../../contract/time'
import { call } from '../../lib/call'
import { go } from '../../lib/nav'
import { prove } from '../../lib/prove'
import { useMe } from '../../lib/session'
import { useAsk } from '../../lib/use-ask'
import { useDo } from '../../lib/use-do'
import { keepReceipt } from '../receipt'
import { CheckSubmission } from './check'

/** An anonymous letter is found by its receipt and by nothing else. */
function ByReceipt() {
  const [receipt, setReceipt] = useState('')
  const { busy, run } = useDo()
  const digits = receipt.replace(/\D/g, '')
  const find = () =>
    run(async () => {
      const letter = await call(readLetter, { key: { receipt: digits }, proof: await prove() })
      keepReceipt(digits, letter)
      setReceipt('')
      go('letters/own')
    })
  return (
    <Card title="凭回执号查询">
      <TextField label="回执号" max={19} value={receipt} placeholder="16 位数字" onChange={setReceipt} />
      <Button
        text="查询"
        busy={busy}
        can={digits.length === 16 ? true : { why: '匿名来信只能凭 16 位回执号查询' }}
        onTap={() => void find()}
      />
    </Card>
  )
}

/** The mailbox as somebody who writes sees it. */
export default function Letters() {
  const ask = useAsk(listMyLetters, {})
  const me = useMe()
  usePullDownRefresh(() => void ask.reload())
  return (
    <Screen foot={<Button kind="main" text="写信" onTap={() => go('letters/write')} />}>
      <Card title="我的来信">
        <Loaded ask={ask}>
          {({ letters }) =>
            letters.length === 0 ? (
              <Empty text="还没有来信。有建议、问题或要举报的事，都可以写给院长、书记或分工会。" />
            ) : (
              letters.map(({ id, title, state, day, due, news }) => (
                <Row
                  key={id}
                  title={title}
                  note={`${showDay(day)}来信${due ? `，${showDay(due)}前答复` : ''}`}
                  side={
                    news ? (
                      <Tag kind="wait" text={`新：${STATE_WORDS[state]}`} />
                    ) : (
                      <Text className="quiet">{STATE_WORDS[state]}</Text>
                    )
                  }
                  onTap={() => go('letters/own', { id })}
                />
              ))
            )
          }
        </Loaded>
      </Card>
      <ByReceipt />
      <Card>
        <Row title="公开答复" note="别人问过的，也许已有答复" onTap={() => go('letters/board')} />
        {me.data?.member && (
          <Row title="提案" note="会员附议，委员会审查" onTap={() => go('letters/proposals')} />
        )}
      </Card>
      <CheckSubmission />
    </Screen>
  )
}

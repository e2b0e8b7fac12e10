import { Text, View } from '@tarojs/components'
import { Button } from '../../components/button'
import { Card, Notice } from '../../components/card'
import { showInstant } from '../../contract/time'
import { go } from '../../lib/nav'
import { drop, type Queued, retry } from '../../lib/queue'
import { confirm } from '../../lib/say'
import { sendQueue } from '../../lib/send-queue'

async function dismiss(item: Queued) {
  const lost = '系统里没有这条记录，移除后请另行登记。'
  const nowhere = item.late && !item.refused?.onRecord
  if (!nowhere || (await confirm('移除这条', lost, '移除'))) drop(item)
}

function again(item: Queued) {
  retry(item)
  void sendQueue()
}

/** What this phone still has to get through, and what the server refused, until it is read. */
export function Unsettled({ campaignId, items }: { campaignId: string; items: readonly Queued[] }) {
  const waiting = items.filter(({ refused, late }) => refused === null && late)
  const refused = items.filter((item) => item.refused !== null)
  return (
    <>
      {waiting.length > 0 && (
        <Notice>
          {waiting.length} 条待核验：{waiting.map(({ name }) => name).join('、')}；有网络后自动上传。
        </Notice>
      )}
      {refused.length > 0 && (
        <Card title={`${refused.length} 条没有登记上`}>
          {refused.map((item) => (
            <View key={item.claim.nonce} className="block">
              <Text className="row__title">{item.name}</Text>
              <Text className="quiet">{item.refused?.text}</Text>
              <Text className="quiet">
                {showInstant(item.claim.happenedAt ?? item.at)} 登记
                {item.refused?.onRecord && '，已列入待核对'}
              </Text>
              <View className="side-by-side">
                <Button small text="知道了" label={`${item.name} 知道了`} onTap={() => void dismiss(item)} />
                {item.refused?.onRecord ? (
                  <Button small text="去核对" onTap={() => go('work/conflicts', { id: campaignId })} />
                ) : (
                  <Button small text="再试" label={`${item.name} 再试`} onTap={() => again(item)} />
                )}
              </View>
            </View>
          ))}
        </Card>
      )}
    </>
  )
}

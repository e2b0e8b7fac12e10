import { Text } from '@tarojs/components'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Toggle } from '../../components/field'
import { Loaded } from '../../components/screen'
import { setPreference } from '../../contract/reminder'
import { call } from '../../lib/call'
import { useConsent } from '../../lib/use-consent'
import { useDo } from '../../lib/use-do'

/** What may come by WeChat: kind by kind, and one more time of each. */
export function Wishes() {
  const { preferences, ask, busy } = useConsent()
  const { run } = useDo()
  const change = (kind: string, on: boolean) =>
    run(async () => {
      await call(setPreference, { kind, on })
      await preferences.reload()
    })
  return (
    <Loaded ask={preferences}>
      {({ kinds }) => (
        <Card title="微信提醒">
          {kinds.map(({ kind, label, about, on, credits }) => (
            <Toggle
              key={kind}
              label={label}
              note={`${about}；还可提醒\u00a0${credits}\u00a0次`}
              on={on}
              onChange={(wanted) => void change(kind, wanted)}
            />
          ))}
          <Text className="quiet">微信规定：允许一次，只能提醒一次。每周最多提醒三次，夜里不打扰。</Text>
          {ask && <Button icon="send" text="各多提醒我一次" busy={busy} onTap={ask} />}
        </Card>
      )}
    </Loaded>
  )
}

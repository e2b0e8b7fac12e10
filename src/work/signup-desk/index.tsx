import { View } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Choices, TextField } from '../../components/field'
import { Result } from '../../components/result'
import { Empty, Loaded, Screen } from '../../components/screen'
import { getSignupEvent, lookAtSignup, type SignupPerson } from '../../contract/signup-desk'
import { asCallError, call } from '../../lib/call'
import { useParam } from '../../lib/nav'
import { scanUntil } from '../../lib/scan'
import { useAsk } from '../../lib/use-ask'
import { useSettled } from '../../lib/use-settled'
import { TypeSheet } from '../type-sheet'
import { PersonRow } from './person-row'
import { PersonSheet } from './person-sheet'
import { usePeople } from './use-people'

const ALL = 'all'
interface Shown {
  person: SignupPerson
  code: string | null
}

/** Whoever stands there: by the code they show, typed, or from the list. */
export default function SignupDesk() {
  const id = useParam('id')
  const event = useAsk(getSignupEvent, { id })
  const [session, setSession] = useState<string | null>(null)
  const [typed, setTyped] = useState('')
  const search = useSettled(typed)
  const list = usePeople({ id, session, search })
  const [asking, setAsking] = useState(false)
  const [shown, setShown] = useState<Shown | null>(null)
  const [arrived, setArrived] = useState<{ person: SignupPerson; repeated: boolean } | null>(null)
  usePullDownRefresh(() => void list.ask.reload())

  /** Looks who it is. @returns a sentence when the code is no good, '' when the screen shows the answer */
  const look = async (code: string): Promise<string> => {
    try {
      setShown({ ...(await call(lookAtSignup, { id, code }, { repeat: true })), code })
      setAsking(false)
      return ''
    } catch (thrown) {
      return asCallError(thrown).message
    }
  }
  const scan = () => void scanUntil(look)
  const close = () => {
    setShown(null)
    void list.ask.reload()
  }
  const sessions = event.data?.draft.sessions ?? []
  return (
    <Screen>
      <Loaded ask={event}>
        {({ kind, draft }) => (
          <>
            <Card title={draft.title}>
              {sessions.length > 1 && (
                <Choices
                  label="场次"
                  options={[
                    { id: ALL, name: '全部' },
                    ...sessions.map((one) => ({ id: one.key, name: one.title })),
                  ]}
                  chosen={session ?? ALL}
                  onChoose={(key) => setSession(key === ALL ? null : key)}
                />
              )}
              <TextField
                label="找人"
                value={typed}
                max={30}
                placeholder="姓名、拼音或工号、学号"
                onChange={setTyped}
              />
            </Card>
            <Loaded ask={list.ask}>
              {() =>
                list.people.length === 0 ? (
                  <Empty
                    icon="users-round"
                    text={search ? '没有找到，请换个写法再找，或请对方出示报名码。' : '还没有人报名。'}
                  />
                ) : (
                  <Card title="名单">
                    {list.people.map((person) => (
                      <PersonRow
                        key={person.personId}
                        person={person}
                        onTap={() => setShown({ person, code: null })}
                      />
                    ))}
                    {list.hasMore && (
                      <Button text="看后面的" busy={list.busy} onTap={() => void list.more()} />
                    )}
                  </Card>
                )
              }
            </Loaded>
            <View className="foot">
              <Button kind="main" icon="scan-line" text="扫报名码" onTap={scan} />
              <Button small icon="keyboard" text="输入报名码" onTap={() => setAsking(true)} />
            </View>
            {asking && (
              <TypeSheet
                title="输入报名码"
                label="对方屏幕上的报名码"
                hint="不分大小写"
                max={20}
                onCode={look}
                onClose={() => setAsking(false)}
              />
            )}
            {shown && (
              <PersonSheet
                {...shown}
                id={id}
                kind={kind}
                items={draft.loans}
                onChanged={(person) => setShown({ ...shown, person })}
                onCheckedIn={(person, repeated) => {
                  setShown(null)
                  setArrived({ person, repeated })
                  void list.ask.reload()
                }}
                onClose={close}
              />
            )}
          </>
        )}
      </Loaded>
      {arrived && (
        <Result
          tone="good"
          word={arrived.repeated ? '已经签过到了' : '已签到'}
          name={arrived.person.name}
          item={arrived.person.sessionTitle}
          facts={[arrived.person.department]}
          next="签到有误可以在名单里撤回。"
          action="扫下一位"
          other={{ text: '回到名单', onTap: () => setArrived(null) }}
          onClose={() => {
            setArrived(null)
            scan()
          }}
        />
      )}
    </Screen>
  )
}

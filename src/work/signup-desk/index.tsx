import { View } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Result } from '../../components/result'
import { Loaded, Screen } from '../../components/screen'
import { getSignupEvent, lookAtSignup, type SignupPerson } from '../../contract/signup-desk'
import { asCallError, call } from '../../lib/call'
import { useParam } from '../../lib/nav'
import { scanUntil } from '../../lib/scan'
import { useAsk } from '../../lib/use-ask'
import { useSettled } from '../../lib/use-settled'
import { TypeSheet } from '../type-sheet'
import { List, Which } from './list'
import { Many } from './many'
import { PersonSheet } from './person-sheet'
import { usePeople } from './use-people'

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
  const [picking, setPicking] = useState(false)
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
  if (picking && event.data) {
    return (
      <Screen>
        <Many
          id={id}
          kind={event.data.kind}
          people={list.people}
          onDone={list.ask.reload}
          onClose={() => setPicking(false)}
        />
      </Screen>
    )
  }
  return (
    <Screen>
      <Loaded ask={event}>
        {({ kind, draft }) => (
          <>
            <Which draft={draft} session={session} typed={typed} onSession={setSession} onTyped={setTyped} />
            <List
              list={list}
              searching={search !== ''}
              onMany={kind.outcomes.length > 0 ? () => setPicking(true) : null}
              onTap={(person) => setShown({ person, code: null })}
            />
            {kind.has.sessions && (
              <View className="foot">
                <Button kind="main" icon="scan-line" text="扫报名码" onTap={scan} />
                <Button icon="keyboard" text="输入报名码" onTap={() => setAsking(true)} />
              </View>
            )}
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

import { Text } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { Card, Row } from '../../components/card'
import { Empty, Loaded, Screen } from '../../components/screen'
import { listHonours } from '../../contract/signup'
import { showWholeDay } from '../../contract/time'
import { useAsk } from '../../lib/use-ask'

/** Who wants to be named, the newest event first. */
export default function HonoursPage() {
  const ask = useAsk(listHonours, {})
  usePullDownRefresh(() => void ask.reload())
  return (
    <Screen>
      <Loaded ask={ask}>
        {({ events }) =>
          events.length === 0 ? (
            <Empty
              icon="sprout"
              text="还没有人上榜。只有本人在报名页打开「上光荣榜」，姓名才会出现在这里。"
            />
          ) : (
            <>
              {events.map(({ id, title, on, people }) => (
                <Card key={id} title={title}>
                  {on && <Text className="quiet">{showWholeDay(on)}</Text>}
                  {people.map(({ name, department }, i) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: namesakes of one department are two people
                    <Row key={i} title={name} note={department} />
                  ))}
                </Card>
              ))}
              <Text className="quiet">本人同意才会列出姓名，随时可以在报名页收回。</Text>
            </>
          )
        }
      </Loaded>
    </Screen>
  )
}

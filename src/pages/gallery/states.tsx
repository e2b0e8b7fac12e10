import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Empty, Loaded } from '../../components/screen'
import { CallError } from '../../lib/call'
import type { Ask } from '../../lib/use-ask'

const ask = (change: Partial<Ask<string>>): Ask<string> => ({
  data: null,
  error: null,
  loading: false,
  reload: async () => {},
  ...change,
})
const unexpected = new CallError('system/unexpected', '系统出了点问题，请稍后再试', 'R7K2QX', {})

/** Before there is something, and where there is nothing. */
export const States = () => (
  <>
    <Loaded ask={ask({ loading: true })}>{() => null}</Loaded>
    <Card>
      <Loaded ask={ask({ error: unexpected })}>{() => null}</Loaded>
    </Card>
    <Card>
      <Empty text="还没有批次。">
        <Button text="新建批次" icon="plus" onTap={() => {}} />
      </Empty>
    </Card>
  </>
)

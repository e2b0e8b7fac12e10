import { usePullDownRefresh } from '@tarojs/taro'
import { useEffect } from 'react'
import { Button } from '../../components/button'
import { Card, Row, Tag } from '../../components/card'
import { Empty, Loaded, Screen } from '../../components/screen'
import { Underway } from '../../components/underway'
import { copyCampaign, listCampaigns } from '../../contract/campaign'
import { showInstant } from '../../contract/time'
import { call } from '../../lib/call'
import { forgetCampaigns } from '../../lib/kept-lists'
import { go } from '../../lib/nav'
import { isCommittee, lastUser, useMe } from '../../lib/session'
import { useAsk } from '../../lib/use-ask'
import { useDo } from '../../lib/use-do'
import { PHASE_KINDS, PHASE_WORDS } from '../phases'

/** All campaigns, the newest first; a new one begins as a copy of the last. */
export default function Campaigns() {
  const me = useMe()
  const ask = useAsk(listCampaigns, {})
  usePullDownRefresh(() => void ask.reload())
  useEffect(() => {
    const closed = ask.data?.campaigns.filter(({ phase }) => phase === 'closed') ?? []
    forgetCampaigns(closed.map(({ id }) => id))
  }, [ask.data])
  const { busy, run } = useDo()
  const committee = me.data !== null && isCommittee(me.data)
  const last = ask.data?.campaigns.find(({ phase }) => phase !== 'draft')
  const copyLast = () =>
    run(async () => {
      if (!last) return
      const { id } = await call(copyCampaign, { id: last.id })
      go('work/edit', { id })
    })
  const foot = committee && (
    <>
      {last && (
        <Button
          kind="main"
          icon="copy"
          text={`照「${last.title}」新建`}
          busy={busy}
          onTap={() => void copyLast()}
        />
      )}
      <Button icon="plus" text="新建空白批次" onTap={() => go('work/edit')} />
    </>
  )
  return (
    <Screen foot={foot}>
      <Underway user={me.data?.member?.id ?? lastUser()} offline={ask.error?.lost ?? false} />
      <Loaded ask={ask}>
        {({ campaigns }) =>
          campaigns.length === 0 ? (
            <Empty
              icon="gift"
              text={committee ? '还没有批次，从「新建空白批次」开始。' : '还没有批次。发布后会出现在这里。'}
            />
          ) : (
            <Card>
              {campaigns.map(({ id, title, phase, opensAt, claimed, entitled }) => (
                <Row
                  key={id}
                  title={title}
                  note={
                    phase === 'draft'
                      ? '还没有发布'
                      : `${showInstant(opensAt)} 起\n已领 ${claimed}/${entitled}`
                  }
                  side={<Tag kind={PHASE_KINDS[phase]} text={PHASE_WORDS[phase]} />}
                  onTap={() => go(phase === 'draft' ? 'work/edit' : 'work/board', { id })}
                />
              ))}
            </Card>
          )
        }
      </Loaded>
    </Screen>
  )
}

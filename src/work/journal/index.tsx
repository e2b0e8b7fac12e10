import { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Card, Row } from '../../components/card'
import { Empty, Loaded, Screen } from '../../components/screen'
import type { Output } from '../../contract/action'
import { listJournal } from '../../contract/roster'
import { showFull } from '../../contract/time'
import { call } from '../../lib/call'
import { useAsk } from '../../lib/use-ask'
import { useDo } from '../../lib/use-do'

type Page = Output<typeof listJournal>

/** Who did what and why, newest first. */
export default function Journal() {
  const ask = useAsk(listJournal, {})
  usePullDownRefresh(() => void ask.reload())
  // Older pages go with the first page that they follow: after a reload there would be a gap between the two.
  const [older, setOlder] = useState<{ first: Page | null; pages: readonly Page[] }>({
    first: null,
    pages: [],
  })
  const { busy, run } = useDo()
  const pagesAfter = (first: Page) => (older.first === first ? older.pages : [])
  const readOn = (first: Page, last: Page) =>
    run(async () => {
      const before = last.rows[last.rows.length - 1]?.id
      if (!before) return
      const page = await call(listJournal, { before }, { repeat: true })
      setOlder({ first, pages: [...pagesAfter(first), page] })
    })
  return (
    <Screen>
      <Loaded ask={ask}>
        {(first) => {
          const pages = [first, ...pagesAfter(first)]
          const last = pages[pages.length - 1] ?? first
          if (first.rows.length === 0) return <Empty icon="scroll-text" text="还没有操作记录。" />
          return (
            <>
              <Card>
                {pages
                  .flatMap(({ rows }) => rows)
                  .map(({ id, at, actor, what, target, reason }) => (
                    <Row
                      key={id}
                      title={[what, target].filter(Boolean).join('：')}
                      note={[`${showFull(at)}，${actor}`, reason].filter(Boolean).join('；')}
                    />
                  ))}
              </Card>
              {last.more && <Button text="更早的记录" busy={busy} onTap={() => void readOn(first, last)} />}
            </>
          )
        }}
      </Loaded>
    </Screen>
  )
}

import { useCallback, useEffect, useState } from 'react'
import type { HandOutRow } from '../../contract/hand-over'
import { feel } from '../../lib/feel'
import type { HandOutList } from '../../lib/kept-lists'
import { lastOf } from '../../lib/last-of'
import { drawNonce } from '../../lib/nonce'
import { drop, enqueue, type Queued } from '../../lib/queue'
import { confirm } from '../../lib/say'
import { sendQueue } from '../../lib/send-queue'
import { useQueue } from '../../lib/use-queue'
import type { Asked } from './person-sheet'
import type { How } from './pick'

interface HandOverIn {
  user: string
  campaignId: string
  list: HandOutList | null
  reload: () => Promise<void>
}

/**
 * One tap a person. Every tap goes through the queue, with signal too: it is on the phone before it is on the
 * line, so that neither a dead spot nor a closed app loses it.
 */
export function useHandOver({ user, campaignId, list, reload }: HandOverIn) {
  const [sent, setSent] = useState<readonly string[]>([])
  const onSettled = useCallback(
    ({ claim, refused }: Queued) => {
      if (claim.campaignId !== campaignId) return
      if (!refused && claim.memberId) setSent((before) => [...before, String(claim.memberId)])
      void reload()
    },
    [campaignId, reload],
  )
  const items = useQueue(user, onSettled).filter(({ claim }) => claim.campaignId === campaignId)
  // A newer list knows better.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list's arrival is the trigger
  useEffect(() => setSent((before) => (before.length > 0 ? [] : before)), [list])

  const handOver = ({ memberId, name }: HandOutRow, how: How, asked: Asked = {}) => {
    const claim = { campaignId, memberId, ...how, ...asked, nonce: drawNonce() }
    const title = list?.title ?? ''
    const at = new Date().toISOString()
    enqueue({ user, name, title, claim, at, begun: false, late: false, trouble: '', refused: null })
    feel(true)
    void sendQueue()
  }
  const takeBack = async (item: Queued) => {
    const about = '如果这一条已经上传，恢复网络后请再撤销一次。'
    if (await confirm(`撤回 ${item.name} 的登记`, about, '撤回')) drop(item)
  }
  return {
    items,
    itemOf: (memberId: string) => lastOf(items, ({ claim }) => claim.memberId === memberId),
    isSent: (memberId: string) => sent.includes(memberId),
    handOver,
    takeBack,
  }
}

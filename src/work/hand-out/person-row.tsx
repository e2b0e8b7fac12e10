import { Text, View } from '@tarojs/components'
import { Button } from '../../components/button'
import { Tag } from '../../components/card'
import { Icon } from '../../components/icon'
import { StateTag } from '../../components/state-tag'
import { Tap } from '../../components/tap'
import type { HandOutRow } from '../../contract/hand-over'
import { showInstant } from '../../contract/time'
import { lastOf } from '../../lib/last-of'
import type { Queued } from '../../lib/queue'

/** Still to be handed out, as far as this phone knows. */
export const isOpen = ({ state }: HandOutRow): boolean => state === 'open' || state === 'part'

interface WhereProps {
  row: HandOutRow
  item: Queued | undefined
  /** Accepted since the list was read. */
  sent: boolean
}

/** Where it stands, with what this phone knows beyond the list. */
export function Where({ row, item, sent }: WhereProps) {
  if (item?.refused && isOpen(row)) return <Tag kind="bad" text="没有登记上" />
  if (item && !item.refused) {
    const waits = item.late || item.trouble !== ''
    return <Tag kind={waits ? 'wait' : 'quiet'} text={waits ? '待核验' : '登记中'} />
  }
  return sent ? <Tag kind="good" text="已领" /> : <StateTag state={row.state} />
}

function notesOf(row: HandOutRow, item: Queued | undefined): string[] {
  const last = lastOf(row.claims, ({ state }) => state !== 'annulled')
  const notes: string[] = []
  if (row.state === 'part') notes.push(`还有：${row.rest}`)
  if (row.proxy && isOpen(row)) notes.push(`已授权 ${row.proxy.name} 代领`)
  if (row.explanation) notes.push(`原因：${row.explanation}`)
  if (last) {
    const who = last.takenBy ? `由 ${last.takenBy} 代领，经办 ${last.by}` : `经办 ${last.by}`
    notes.push(`${showInstant(last.happenedAt)} ${who}`)
  }
  if (item && !item.refused && item.late) notes.push(item.trouble || `${showInstant(item.at)} 登记`)
  return notes
}

interface PersonRowProps extends WhereProps {
  canHandOut: boolean
  onDeliver: () => void
  onUndo: (no: number) => void
  onTakeBack: (item: Queued) => void
  onMore: () => void
}

/** One person: what, where it stands, the one tap that is likely, and a way to everything else. */
export function PersonRow({
  row,
  item,
  sent,
  canHandOut,
  onDeliver,
  onUndo,
  onTakeBack,
  onMore,
}: PersonRowProps) {
  const { name, staffNo, claims } = row
  const waiting = item && !item.refused ? item : null
  const undo = lastOf(claims, ({ undoable }) => undoable)
  const offers = canHandOut && isOpen(row) && !waiting && !sent
  return (
    <View className="row person">
      <View className="row__text">
        <View className="person__name">
          <Text>{name}</Text>
          <Where row={row} item={item} sent={sent} />
        </View>
        <Text className="quiet">{row.item}</Text>
        {notesOf(row, item).map((note) => (
          <Text key={note} className="quiet">
            {note}
          </Text>
        ))}
      </View>
      <View className="person__side">
        {offers && <Button small text="已送到" label={`${name} 已送到`} onTap={onDeliver} />}
        {waiting && <Button small text="撤回" label={`${name} 撤回`} onTap={() => onTakeBack(waiting)} />}
        {undo && !waiting && (
          <Button small text="撤销" label={`${name} 撤销`} onTap={() => onUndo(undo.no)} />
        )}
        <Tap className="more" label={`${name}（${staffNo}）更多`} onTap={onMore}>
          <Icon name="ellipsis" />
        </Tap>
      </View>
    </View>
  )
}

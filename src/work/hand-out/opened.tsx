import type { Can } from '../../contract/fields'
import type { HandOutRow } from '../../contract/hand-over'
import type { HandOutList } from '../../lib/kept-lists'
import { AskReason, type Deed } from './ask-reason'
import { type Asked, PersonSheet } from './person-sheet'

interface OpenedProps {
  campaignId: string
  list: HandOutList
  row: HandOutRow
  /** Null: the person; else the reason for a deed is asked. */
  deed: Deed | null
  waiting: boolean
  canHandOut: Can
  onHandOver: (asked: Asked) => void
  onDeed: (deed: Deed) => void
  onDone: () => Promise<void>
  onClose: () => void
}

/** What lies over the page about one person. */
export function Opened({
  campaignId,
  list,
  row,
  deed,
  waiting,
  canHandOut,
  onHandOver,
  onDeed,
  onDone,
  onClose,
}: OpenedProps) {
  if (deed)
    return <AskReason campaignId={campaignId} row={row} deed={deed} onDone={onDone} onClose={onClose} />
  return (
    <PersonSheet
      list={list}
      row={row}
      waiting={waiting}
      canHandOut={canHandOut}
      onHandOver={(asked) => {
        onHandOver(asked)
        onClose()
      }}
      onUndo={(no) => onDeed({ kind: 'undo', no })}
      onExplain={(kind) => onDeed({ kind })}
      onClose={onClose}
    />
  )
}

import { useRef, useState } from 'react'
import { Button } from '../../components/button'
import { Choices, NumberField } from '../../components/field'
import { BottomSheet } from '../../components/sheet'
import { type Campaign, moveStock, type StockLine } from '../../contract/campaign'
import type { Can } from '../../contract/fields'
import { call } from '../../lib/call'
import { drawNonce } from '../../lib/nonce'
import { toast } from '../../lib/say'
import { useDo } from '../../lib/use-do'
import { kindsIn, kindsOf, pilesOf, sameKind } from '../piles'

interface MoveSheetProps {
  id: string
  catalogue: Pick<Campaign, 'goods' | 'stations'>
  lines: readonly StockLine[]
  onDone: () => Promise<void>
  onClose: () => void
}

const NEW = 'new'

/** More has come, or one station helps out another. */
export function MoveSheet({ id, catalogue, lines, onDone, onClose }: MoveSheetProps) {
  const kinds = kindsOf(catalogue).map((kind, i) => ({ ...kind, id: String(i) }))
  const [kindId, setKindId] = useState<string | null>(kinds.length === 1 ? '0' : null)
  const [from, setFrom] = useState(NEW)
  const [to, setTo] = useState<string | null>(null)
  const [quantity, setQuantity] = useState(0)
  const { busy, run } = useDo()
  const kind = kinds.find((one) => one.id === kindId)
  const piles = pilesOf(catalogue)
  const leftIn = (pile: string) =>
    kind && lines.find((line) => line.pile === pile && sameKind(line, kind))?.left
  const sources = piles.flatMap(({ id: pile, name }) => {
    const left = leftIn(pile)
    return left ? [{ id: pile, name: `${name}（剩 ${left}）` }] : []
  })
  const targets = piles.filter(
    (pile) => pile.id !== from && kind && kindsIn(catalogue, pile.id).some((one) => sameKind(one, kind)),
  )
  const target = targets.length === 1 ? targets[0]?.id : targets.find((pile) => pile.id === to)?.id
  // The same deed keeps its number until it is done: a second tap after trouble moves nothing twice.
  const drawn = useRef(drawNonce())
  const nonce = [drawn.current, kindId, from, target, quantity].join('-')
  const ready = (): Can => {
    if (!kind) return { why: '请选择礼品' }
    if (!target) return { why: '请选择放到哪里' }
    return quantity > 0 ? true : { why: '请填写数量' }
  }
  const move = () =>
    run(async () => {
      if (!kind || !target) return
      const { goods, option } = kind
      await call(moveStock, {
        id,
        from: from === NEW ? null : from,
        to: target,
        goods,
        option,
        quantity,
        nonce,
      })
      await onDone()
      toast('库存已更新')
      onClose()
    })
  return (
    <BottomSheet title="补货或调拨" onClose={onClose}>
      <Choices label="礼品" options={kinds} chosen={kindId} onChoose={setKindId} />
      {kind && (
        <>
          <Choices
            label="从哪里来"
            options={[{ id: NEW, name: '新到货' }, ...sources]}
            chosen={from}
            onChoose={setFrom}
          />
          <Choices label="放到哪里" options={targets} chosen={target ?? null} onChoose={setTo} />
          <NumberField label="数量" value={quantity} onChange={setQuantity} />
        </>
      )}
      <Button kind="main" text="更新库存" busy={busy} can={ready()} onTap={() => void move()} />
    </BottomSheet>
  )
}

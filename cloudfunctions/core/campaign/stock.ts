import { listStock, moveStock } from '../../../src/contract/campaign'
import { AppError } from '../app-error'
import { handle } from '../handler'
import { record } from '../journal'
import { loadPublished } from './load'

/** The id of one goods × option in one pile. */
export const stockId = (campaign: string, pile: string, goods: string, option: string | null): string =>
  `${campaign}:${pile}:${goods}:${option ?? '-'}`

/** A pile is low when a tenth or less is left. */
export const isLow = ({ left, received }: { left: number; received: number }): boolean =>
  received > 0 && left * 10 <= received

const list = handle(listStock, async (ctx, { id }) => {
  await loadPublished(ctx, id)
  const docs = await ctx.store.find('stock', { campaign: id })
  return {
    lines: docs.map(({ pile, goods, option, received, left }) => ({
      pile,
      goods,
      option,
      received,
      left,
      low: isLow({ left, received }),
    })),
  }
})

const move = handle(moveStock, async (ctx, { id, from, to, goods, option, quantity, nonce }) => {
  const campaign = await loadPublished(ctx, id)
  if (campaign.state === 'closed') throw new AppError('gift/closed')
  const wanted = campaign.goods.find((one) => one.id === goods)
  const optionFits = wanted?.options.length
    ? wanted.options.some((one) => one.id === option)
    : option === null
  const piles = campaign.stations.map(({ pile }) => pile)
  if (!wanted || !optionFits || !piles.includes(to) || from === to || (from && !piles.includes(from))) {
    throw new AppError('campaign/bad_reference')
  }
  const inc = (by: number) => ({ inc: { left: by, received: by } })
  await ctx.store.transaction(async (tx) => {
    const _id = stockId(id, to, goods, option)
    const known = await tx.get('stock', _id)
    if (nonce && known?.moves?.includes(nonce)) return
    if (from) {
      const left = await tx.updateAndGet('stock', stockId(id, from, goods, option), inc(-quantity))
      if (!left || left.left < 0) throw new AppError('campaign/not_enough_stock')
    }
    const moves = nonce ? [nonce] : []
    if (known) {
      await tx.update('stock', _id, { ...inc(quantity), ...(nonce && { push: { moves: nonce } }) })
    } else {
      await tx.set('stock', {
        _id,
        campaign: id,
        pile: to,
        goods,
        option,
        received: quantity,
        left: quantity,
        moves,
      })
    }
    const source = campaign.stations.find(({ pile }) => pile === from)?.name
    await record(ctx, 'campaign.moveStock', _id, `${source ? `从${source}调来` : '增补'} ${quantity}`, tx)
  })
  return { done: true as const }
})

export const stockHandlers = [list, move]

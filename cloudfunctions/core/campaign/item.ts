import type { Goods } from '../../../src/contract/campaign'
import type { CampaignDoc, EntitlementDoc, EntitlementLine } from '../documents'

type Catalogue = Pick<CampaignDoc, 'goods'>

export const goodsOf = (campaign: Catalogue, id: string): Goods | undefined =>
  campaign.goods.find((goods) => goods.id === id)

/** The option a line is handed out with: the chosen one, else the default for the silent. */
export const effectiveOption = (
  campaign: Catalogue,
  line: Pick<EntitlementLine, 'goods' | 'option'>,
): string | null => line.option ?? goodsOf(campaign, line.goods)?.defaultOption ?? null

export const hasChoice = ({ goods }: Catalogue): boolean => goods.some(({ options }) => options.length > 0)

/** Whether something that can be chosen was not. */
export const isSilent = (campaign: Catalogue, { lines }: Pick<EntitlementDoc, 'lines'>): boolean =>
  lines.some(
    ({ goods, option }) =>
      option === null && hasChoice({ goods: campaign.goods.filter(({ id }) => id === goods) }),
  )

/** 「月饼（广式）」 */
export function goodsName(campaign: Catalogue, goodsId: string, optionId: string | null): string {
  const goods = goodsOf(campaign, goodsId)
  const option = goods?.options.find(({ id }) => id === optionId)
  return `${goods?.name ?? '礼品'}${option ? `（${option.name}）` : ''}`
}

/** 「菜籽油 1 桶、月饼（广式）2 盒」; the number stays on one line with its unit. */
export const itemText = (
  campaign: Catalogue,
  lines: readonly { goods: string; option: string | null; quantity: number }[],
): string =>
  lines
    .map((line) => {
      const name = goodsName(campaign, line.goods, effectiveOption(campaign, line))
      return `${name}${name.endsWith('）') ? '' : ' '}${line.quantity}\u00a0${goodsOf(campaign, line.goods)?.unit ?? '份'}`
    })
    .join('、')

/** All that one entitlement holds: pieces of every use. */
export const wholeItem = (campaign: Catalogue, entitlement: Pick<EntitlementDoc, 'lines'>): string =>
  itemText(
    campaign,
    entitlement.lines.map((line) => ({ ...line, quantity: line.quantity * line.uses })),
  )

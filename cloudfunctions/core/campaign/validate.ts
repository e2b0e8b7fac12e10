import type { CampaignDraft } from '../../../src/contract/campaign'
import { AppError } from '../app-error'

const unique = (ids: readonly string[]): boolean => new Set(ids).size === ids.length
/** Station ids travel in the scene of a mini-program code, which holds 32 characters in all. */
const FITS_SCENE = /^[\w-]{1,8}$/

function checkDates({ choosesUntil, opensAt, closesAt }: CampaignDraft) {
  if (!(choosesUntil <= opensAt && opensAt < closesAt)) throw new AppError('campaign/invalid_dates')
}

function checkReferences({ goods, stations, stock }: CampaignDraft) {
  const goodsIds = goods.map(({ id }) => id)
  const piles = stations.map(({ pile }) => pile)
  const optionsOf = (id: string) =>
    goods.find((one) => one.id === id)?.options.map((option) => option.id) ?? []
  const fits =
    unique(goodsIds) &&
    unique(stations.map(({ id }) => id)) &&
    stations.every(({ id }) => FITS_SCENE.test(id)) &&
    stations.every((station) => station.goods.every((id) => goodsIds.includes(id))) &&
    unique(stock.map(({ pile, goods: id, option }) => `${pile}:${id}:${option}`)) &&
    stock.every(
      ({ pile, goods: id, option }) =>
        piles.includes(pile) &&
        goodsIds.includes(id) &&
        (optionsOf(id).length === 0 ? option === null : option !== null && optionsOf(id).includes(option)),
    )
  if (!fits) throw new AppError('campaign/bad_reference')
}

/**
 * What a draft must fulfil beyond the shape of its fields.
 * @throws AppError campaign/invalid_dates, campaign/no_default, campaign/bad_reference
 */
export function validateDraft(draft: CampaignDraft) {
  checkDates(draft)
  for (const { options, defaultOption } of draft.goods) {
    if (!unique(options.map(({ id }) => id))) throw new AppError('campaign/bad_reference')
    if (options.length > 0 && !options.some(({ id }) => id === defaultOption)) {
      throw new AppError('campaign/no_default')
    }
  }
  checkReferences(draft)
}

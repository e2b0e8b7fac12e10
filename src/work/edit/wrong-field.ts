import type { Details } from '../../contract/action'
import type { CampaignDraft } from '../../contract/campaign'
import { lastOf } from '../../lib/last-of'

/** What the form calls the fields, by the last part of their path. */
const NAMES: Record<string, string> = {
  title: '批次名称',
  note: '说明',
  name: '名称',
  quantity: '每人数量',
  unit: '单位',
  uses: '可分几次领',
  options: '选项',
  defaultOption: '默认选项',
  joinedBy: '最晚入会日期',
  place: '地点',
  received: '库存数量',
  proxyCap: '每人最多代领几份',
  text: '问题',
  eligibleOn: '应领名单的日期',
  choosesUntil: '选择截止',
  opensAt: '开始领取',
  closesAt: '结束领取',
}

const called = (kind: string, name: string | undefined, index: number): string =>
  name ? `${kind}「${name}」` : `第 ${index + 1} 个${kind}`

/** The part of the form in which a path lies. */
function partOf(draft: CampaignDraft, path: readonly string[]): string {
  const index = Number(path[1])
  if (path[0] === 'goods') return called('礼品', draft.goods[index]?.name, index)
  if (path[0] === 'stations') return called('领取点', draft.stations[index]?.name, index)
  return path[0] === 'question' ? '领取时的问题' : ''
}

/**
 * The first wrong field of a refused draft in a sentence that says where it is: 「礼品「月饼」的单位：最多 4 个字」.
 * @returns null when the refusal names no field
 */
export function wrongField(draft: CampaignDraft, { fields }: Details): string | null {
  const [first]: unknown[] = Array.isArray(fields) ? fields : []
  if (typeof first !== 'object' || first === null || !('path' in first) || !('message' in first)) return null
  const path = String(first.path).split('.').slice(1)
  const part = partOf(draft, path)
  const message = String(first.message)
  // 「请填写单位」 names its field itself.
  const name = message.startsWith('请填写') ? '' : NAMES[lastOf(path, (step) => step in NAMES) ?? '']
  const where = [part, name].filter(Boolean).join('的')
  return where ? `${where}：${message}` : message
}

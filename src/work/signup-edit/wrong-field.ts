import type { Details } from '../../contract/action'
import type { SignupDraft } from '../../contract/signup-desk'

const PARTS: Record<string, string> = {
  title: '名称',
  note: '说明',
  facts: '要点',
  opensAt: '开始报名',
  closesAt: '报名截止',
  changesUntil: '可以改到',
  answerHours: '名额保留几小时',
  quotas: '名额分配',
  team: '每队人数',
  loans: '借用的物品',
  packages: '套餐',
  year: '年度',
}

/** The part of the form in which a path lies. */
function partOf({ sessions, form }: SignupDraft, [part = '', index = '']: readonly string[]): string {
  const at = Number(index)
  if (part === 'sessions') return `场次「${sessions[at]?.title || `第 ${at + 1} 个`}」`
  if (part === 'form') return `题目「${form[at]?.label || `第 ${at + 1} 题`}」`
  return PARTS[part] ?? ''
}

/**
 * The first wrong field of a refused draft, in a sentence that says where it is: 「题目「餐食」：单选题至少要有两个选项」.
 * @returns null when the refusal names no field
 */
export function wrongField(draft: SignupDraft, { fields }: Details): string | null {
  const [first]: unknown[] = Array.isArray(fields) ? fields : []
  if (typeof first !== 'object' || first === null || !('path' in first) || !('message' in first)) return null
  const where = partOf(draft, String(first.path).split('.').slice(1))
  const message = String(first.message)
  return where ? `${where}：${message}` : message
}

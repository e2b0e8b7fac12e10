import type { Output } from '../contract/action'
import type { listCampaigns } from '../contract/campaign'
import type { SignupPhase } from '../contract/signup'

export type Phase = Output<typeof listCampaigns>['campaigns'][number]['phase']

export const PHASE_WORDS: Record<Phase, string> = {
  draft: '草稿',
  choosing: '选择中',
  waiting: '待开始',
  handing: '发放中',
  ended: '已到期',
  closed: '已结束',
}
export const PHASE_KINDS: Record<Phase, 'good' | 'wait' | 'bad' | 'quiet'> = {
  draft: 'quiet',
  choosing: 'wait',
  waiting: 'wait',
  handing: 'good',
  ended: 'bad',
  closed: 'quiet',
}

export const SIGNUP_PHASE_KINDS: Record<SignupPhase, 'good' | 'wait' | 'bad' | 'quiet'> = {
  draft: 'quiet',
  soon: 'wait',
  open: 'good',
  over: 'wait',
  closed: 'quiet',
  cancelled: 'bad',
}

import { parseScene } from '../contract/scene'
import { go } from './nav'
import { toast } from './say'
import { scanText } from './scan'

/** Scans a station's code and opens the page that claims there. */
export const useScan = () => async () => {
  const text = await scanText()
  if (text === null) return
  if (parseScene(text.trim())) go('pages/claim', { scene: text.trim() })
  else toast('没有认出领取点的码，请再扫一次，或在礼品页输入口令')
}

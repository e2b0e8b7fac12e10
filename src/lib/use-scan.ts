import { parseScene } from '../contract/scene'
import { go } from './nav'
import { toast } from './say'
import { scanText } from './scan'

/** What the screen at the door of a sign-up shows. */
const DOOR = /^door\.[\w.-]+$/

/** Scans the code of a station or of a door and opens the page that claims or checks in there. */
export const useScan = () => async () => {
  const scene = (await scanText())?.trim()
  if (scene === undefined) return
  if (DOOR.test(scene)) go('signup/door', { scene })
  else if (parseScene(scene)) go('pages/claim', { scene })
  else toast('没有认出领取点或签到的码，请再扫一次，或在礼品页输入口令')
}

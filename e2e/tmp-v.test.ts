process.env.SHOTS = '1'

import { openAs, shoot } from './support/browser'
import { faultsOf } from './support/inspect'
import { LOOKS, SCREENS, visit } from './support/pages'
import { setStage } from './support/stage'

const stage = setStage()
const MINE = /voucher|redeem|codes|birthdays/
const only = process.env.LOOK
test('shots', async () => {
  const faults: string[] = []
  for (const [name, looks] of LOOKS.filter(([n]) => !only || n === only)) {
    for (const who of new Set(SCREENS.map((s) => s.who))) {
      const mine = SCREENS.filter((s) => s.who === who && (MINE.test(s.path) || s.path === 'pages/home'))
      if (!['demo-member', 'demo-liaison', 'demo-chair'].includes(who)) continue
      const page = await openAs(stage.browser(), stage.address(), who, looks)
      page.setDefaultTimeout(6000)
      for (const screen of mine) {
        try {
          const called = await visit(page, stage.address(), screen, '')
          await shoot(page, `v-${name}-${called}`)
          faults.push(
            ...(await faultsOf(page, name)).map((f) => `${name} ${screen.path} ${screen.then?.name}: ${f}`),
          )
        } catch (e) {
          faults.push(`${name} ${screen.path} ${screen.then?.name}: ${String(e).slice(0, 300)}`)
          await shoot(page, `v-${name}-FAULT-${faults.length}`)
        }
      }
      await page.context().close()
    }
  }
  console.log(faults.join('\n'))
}, 500_000)

import { shoot } from '../support/browser'
import { see } from '../support/steps'
import { setWeappStage } from './stage'

const stage = setWeappStage()

test('the compiled mini program opens with what the cloud has for the member', async () => {
  const member = await stage.as('demo-member')
  await see(member, '中秋礼品')
  await see(member, '可领取')
  await shoot(member, 'weapp-home')
}, 60_000)

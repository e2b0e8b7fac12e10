import type { BindingDoc, MemberDoc } from '../../cloudfunctions/core/documents'
import { dayOf, showDay } from '../../src/contract/time'
import { documentsOf, fireTimer } from '../support/api'
import { shoot } from '../support/browser'
import { refresh, scan, seeBrightness } from '../support/device'
import type { Stage } from '../support/stage'
import { agree, open, see, tap, type } from '../support/steps'

/** Somebody with a phone whose birthday lies in this month. */
async function celebrated(url: string) {
  const month = dayOf(new Date().toISOString()).slice(5, 7)
  const [members, bindings] = await Promise.all([
    documentsOf<MemberDoc>(url, 'members', {}),
    documentsOf<BindingDoc>(url, 'bindings', {}),
  ])
  for (const { _id: openid, member: id } of bindings) {
    const member = members.find(({ _id, leftOn }) => _id === id && leftOn === null)
    if (member?.birthday?.slice(5, 7) === month && openid !== 'demo-chair') return { openid, member }
  }
  throw new Error('the demo has nobody')
}

/** Birthday and movie vouchers, from the list or the shop's codes to the hand of the member. */
export function voucherJourneys(stage: Stage, platform: string) {
  test('a month’s birthdays: the list, the chair’s word, and the voucher is in the member’s inbox', async () => {
    const { openid, member } = await celebrated(stage.address())
    const chair = await stage.as('demo-chair')
    await open(chair, '发券')
    await open(chair, '每月生日')
    await see(chair, `${member.name} ${showDay(member.birthday ?? '')}`)
    await see(chair, /名册里没有生日的 \d+ 人/)
    await tap(chair, /^提交 \d+ 人$/)
    await see(chair, '待批准的名单')
    await shoot(chair, `${platform}-birthdays`)
    await tap(chair, '批准并发放')
    await agree(chair, '发放')
    await see(chair, /今年已经发过的 \d+ 人/)

    await fireTimer(stage.address())
    const lucky = await stage.as(openid)
    await open(lucky, '消息')
    await see(lucky, '祝您生日快乐')
    await shoot(lucky, `${platform}-birthday-inbox`)
    await open(lucky, '蛋糕券已到账')
    await see(lucky, '还没有打开')
  })

  test('a movie voucher from the shop’s codes to the desk, and without signal once it was opened', async () => {
    const chair = await stage.as('demo-chair')
    await open(chair, '发券')
    await tap(chair, '新建一批券')
    await type(chair, '名称', '观影券')
    await type(chair, '每张面值（元）', '39.9')
    await tap(chair, /^由联络员扫码核销/, 'switch')
    await tap(chair, '保存')
    await open(chair, '导入券码')
    const codes = Array.from({ length: 60 }, (_, i) => `GY-${platform}-${100 + i}`)
    await type(chair, '或者粘贴，一行一个', [...codes, codes[0], '12'].join('\n'))
    await tap(chair, '看一看')
    await see(chair, '与第 1 行重复')
    await tap(chair, '导入 60 个券码')
    await tap(chair, '发放')
    await tap(chair, '1 张', 'radio')
    await tap(chair, '看看发给多少人')
    await see(chair, /将发给今天在册的 \d+ 人/)
    await shoot(chair, `${platform}-issue`)
    await tap(chair, /^发放 \d+ 张$/)
    await see(chair, /发给谁了（[1-9]\d* 张）/)

    const member = await stage.as('demo-member')
    await open(member, '我的券')
    await see(member, '电影券（还有 2 张）')
    await see(member, '观影券')
    // What ends later stands below.
    await member.getByRole('link').filter({ hasText: '还没有打开' }).locator('visible=true').last().click()
    await see(member, '面值 39.9 元')
    await tap(member, '查看券码')
    await see(member, '复制券码')
    await seeBrightness(member, 1)
    await tap(member, '收起')
    await seeBrightness(member, 0.5)
    await member.context().setOffline(true)
    await tap(member, '查看券码')
    await see(member, '这部手机上存的券码')
    await shoot(member, `${platform}-voucher`)

    const liaison = await stage.as('demo-liaison')
    await open(liaison, '核销')
    await scan(liaison, '扫会员的券', member.locator('.qr'))
    await see(liaison, '请核对')
    await see(liaison, '施若兰')
    await tap(liaison, '确认核销')
    await see(liaison, '已核销')
    await shoot(liaison, `${platform}-redeemed`)
    await tap(liaison, '回到核销')
    await scan(liaison, '扫会员的券', member.locator('.qr'))
    await see(liaison, '不能核销')
    await see(liaison, /经办人/)
    await member.context().setOffline(false)
    await refresh(member)
    await see(member, /核销$/)
  })
}

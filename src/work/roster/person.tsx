import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Qr } from '../../components/qr'
import { BottomSheet } from '../../components/sheet'
import type { Output } from '../../contract/action'
import { issueBindCode } from '../../contract/identity'
import type { RosterRow } from '../../contract/roster'
import { showInstant, showWholeDay } from '../../contract/time'
import { call } from '../../lib/call'
import { copy } from '../../lib/copy'
import { confirm } from '../../lib/say'
import { useDo } from '../../lib/use-do'

type Issued = Output<typeof issueBindCode>

/** For the colleague's eyes or camera; or as text, to the colleague alone. */
const Code = ({ code, expiresAt, text }: Issued) => (
  <>
    <Text className="token">{code}</Text>
    <Qr text={code} label={`绑定码 ${code} 的二维码`} />
    <Text className="text">请本人打开小程序，点「绑定身份」，填工号和姓名，再输入或扫这个码。</Text>
    <Text className="quiet">{showInstant(expiresAt)} 前有效，用一次即作废；再发一个，这个就作废。</Text>
    <Button kind="main" icon="copy" text="复制文字" onTap={() => void copy(text, '已复制，请单独发给本人')} />
  </>
)

/** One person of the roster, and the way onto a phone. */
export function Person({ person, onClose }: { person: RosterRow; onClose: () => void }) {
  const { id, name, staffNo, department, posts, joinedOn, leftOn, bound, can } = person
  const [issued, setIssued] = useState<Issued | null>(null)
  const { busy, run } = useDo()
  const issue = () =>
    run(async () => {
      const warning = `请先核实是 ${name} 本人。用换绑码绑定新手机后，原来的手机立即退出，不能再用。`
      if (bound && !(await confirm('换手机', warning, '发换绑码'))) return
      setIssued(await call(issueBindCode, { memberId: id, rebind: bound }))
    })
  return (
    <BottomSheet
      title={issued ? `${name} 的${bound ? '换绑码' : '绑定码'}` : name}
      close="关闭"
      onClose={onClose}
    >
      {issued ? (
        <Code {...issued} />
      ) : (
        <>
          <Text className="text">{[`工号 ${staffNo}`, department.name, ...posts].join(' · ')}</Text>
          <Text className="quiet">
            {showWholeDay(joinedOn)}加入{leftOn && `，${showWholeDay(leftOn)}离开`}；
            {bound ? '已绑定手机' : '还没有绑定手机'}
          </Text>
          <Button
            kind={bound ? 'plain' : 'main'}
            text={bound ? '换手机，发换绑码' : '发绑定码'}
            busy={busy}
            can={can.issueCode}
            onTap={() => void issue()}
          />
        </>
      )}
    </BottomSheet>
  )
}

import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Card, Row, Tag } from '../../components/card'
import { Loaded } from '../../components/screen'
import { ReasonSheet } from '../../components/sheet'
import type { Output } from '../../contract/action'
import { type listImports, undoImport } from '../../contract/roster'
import { showFull } from '../../contract/time'
import { call } from '../../lib/call'
import { toast } from '../../lib/say'
import type { Ask } from '../../lib/use-ask'
import { useDo } from '../../lib/use-do'

type Imports = Output<typeof listImports>
type Import = Imports['imports'][number]

interface PastProps {
  ask: Ask<Imports>
  onUndone: () => void
}

/** Imports that were carried out; the newest can be taken back as a whole. */
export function Past({ ask, onUndone }: PastProps) {
  const [chosen, setChosen] = useState<Import | null>(null)
  const { busy, run } = useDo()
  const undo = (reason: string) =>
    run(async () => {
      if (!chosen) return
      const { restored } = await call(undoImport, { id: chosen.id, reason })
      setChosen(null)
      toast(`已撤销，${restored} 人恢复原样`)
      onUndone()
      await ask.reload()
    })
  return (
    <Card title="以往的导入">
      <Loaded ask={ask}>
        {({ imports }) => (
          <>
            {imports.length === 0 && <Text className="quiet">还没有导入过名册。</Text>}
            {imports.map((one) => (
              <Row
                key={one.id}
                title={one.fileName}
                note={`${showFull(one.at)}，${one.by}：${one.summary}`}
                side={
                  one.undoable ? (
                    <Button small kind="danger" text="撤销" onTap={() => setChosen(one)} />
                  ) : (
                    <Tag
                      kind={one.state === 'applied' ? 'good' : 'quiet'}
                      text={one.state === 'applied' ? '已写入' : '已撤销'}
                    />
                  )
                }
              />
            ))}
          </>
        )}
      </Loaded>
      {chosen && (
        <ReasonSheet
          title={`撤销「${chosen.fileName}」的导入`}
          confirm="整批撤销"
          kind="danger"
          usual={['传错文件', '日期选错', '名册有误']}
          busy={busy}
          onClose={() => setChosen(null)}
          onReason={(reason) => void undo(reason)}
        />
      )}
    </Card>
  )
}

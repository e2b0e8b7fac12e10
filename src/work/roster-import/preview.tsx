import { Text } from '@tarojs/components'
import { Card, Notice, Row } from '../../components/card'
import { Fold } from '../../components/fold'
import { LongList } from '../../components/long-list'
import type { Can } from '../../contract/fields'
import type { ImportPreview } from '../../contract/roster'

type Change = ImportPreview['joiners'][number]

/** 「加入 2 人、离开 1 人、调动 1 人、更正 0 人」 */
export const summaryOf = ({ joiners, leavers, movers, corrected }: ImportPreview): string =>
  `加入 ${joiners.length} 人、离开 ${leavers.length} 人、调动 ${movers.length} 人、更正 ${corrected.length} 人`

/** Whether there is something to write and nothing against it. */
export function applicable({ errors, joiners, leavers, movers, corrected }: ImportPreview): Can {
  if (errors.length > 0) return { why: '名册里有错误：请在表格里改好，保存后重新选文件' }
  const changes = joiners.length + leavers.length + movers.length + corrected.length
  return changes > 0 ? true : { why: '没有变化，不需要写入' }
}

const Changes = ({ word, people }: { word: string; people: readonly Change[] }) =>
  people.length === 0 ? null : (
    <Fold title={`${word} ${people.length} 人`}>
      <LongList items={people}>
        {(shown) =>
          shown.map(({ staffNo, name, department, detail }) => (
            <Row key={staffNo} title={`${name}（${department}）`} note={`${detail}；工号 ${staffNo}`} />
          ))
        }
      </LongList>
    </Fold>
  )

const Notes = ({ title, notes }: { title: string; notes: ImportPreview['errors'] }) =>
  notes.length === 0 ? null : (
    <Fold title={`${title} ${notes.length} 处`} open>
      {notes.map(({ cell, message }) => (
        <Row key={`${cell}${message}`} title={message} note={cell && `单元格 ${cell}`} />
      ))}
    </Fold>
  )

/** What the file would change, in counted sections that open. */
export function Preview({ preview }: { preview: ImportPreview }) {
  const { fileName, sheet, rows, unchanged, columns, errors, warnings } = preview
  const { joiners, leavers, movers, corrected } = preview
  const nothing = joiners.length + leavers.length + movers.length + corrected.length === 0
  return (
    <>
      <Card title={fileName}>
        <Text className="text">
          工作表「{sheet}」里有 {rows} 人，其中 {unchanged} 人没有变化。
        </Text>
        <Text className="text">
          {nothing && errors.length === 0 ? '和现在的名册一致。' : `${summaryOf(preview)}。`}
        </Text>
      </Card>
      {errors.length > 0 && <Notice kind="bad">有错误，还不能写入；改好之前，这里的人数只供参考。</Notice>}
      <Notes title="错误" notes={errors} />
      <Notes title="请留意" notes={warnings} />
      <Changes word="加入" people={joiners} />
      <Changes word="离开" people={leavers} />
      <Changes word="调动" people={movers} />
      <Changes word="更正" people={corrected} />
      <Fold title={`认出 ${columns.length} 列`}>
        {columns.map(({ field, header, cell }) => (
          <Row key={cell} title={field} note={`表头「${header}」，单元格 ${cell}`} />
        ))}
      </Fold>
    </>
  )
}

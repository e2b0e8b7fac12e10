import { Text, View } from '@tarojs/components'
import { Button } from '../../components/button'
import { Notice } from '../../components/card'
import type { FormField } from '../../contract/signup-form'
import type { PartProps } from './basics'
import { newField } from './draft'
import { FieldEditor } from './field-editor'

/** What is asked of whoever signs up. */
export function FormEditor({ draft: { form, audience }, onChange }: PartProps) {
  const set = (key: string, part: Partial<FormField>) =>
    onChange((before) => ({
      form: before.form.map((one) => (one.key === key ? { ...one, ...part } : one)),
    }))
  return (
    <>
      <View className="section" role="heading" aria-level={2}>
        <Text>{form.length === 0 ? '报名时不用填表' : `报名时要填的 ${form.length} 题`}</Text>
      </View>
      {form.map((field) => (
        <FieldEditor
          key={field.key}
          field={field}
          onChange={(part) => set(field.key, part)}
          onRemove={() =>
            onChange((before) => ({ form: before.form.filter(({ key }) => key !== field.key) }))
          }
        />
      ))}
      {audience !== 'staff' && form.some(({ type }) => type === 'member') && (
        <Notice>学生查不到同事的名单，「选择同事」的题目请不要设为必填。</Notice>
      )}
      <Button
        icon="plus"
        text="添加一题"
        onTap={() => onChange((before) => ({ form: [...before.form, newField(before.form)] }))}
      />
    </>
  )
}

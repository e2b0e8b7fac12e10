import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Choices, Labelled } from './field'
import { Icon } from './icon'
import { BottomSheet } from './sheet'
import { Tap } from './tap'

interface SelectFieldProps {
  label: string
  options: readonly { id: string; name: string }[]
  chosen: string
  onChoose: (id: string) => void
}

/** One of many: a line that opens the choice. */
export function SelectField({ label, options, chosen, onChoose }: SelectFieldProps) {
  const [open, setOpen] = useState(false)
  const name = options.find(({ id }) => id === chosen)?.name ?? '请选择'
  return (
    <Labelled label={label}>
      <Tap className="field__input field__input--pick" label={`${label} ${name}`} onTap={() => setOpen(true)}>
        <Text className="field__value">{name}</Text>
        <Icon name="chevron-down" className="field__mark" />
      </Tap>
      {open && (
        <BottomSheet title={label} onClose={() => setOpen(false)}>
          <Choices
            options={options}
            chosen={chosen}
            onChoose={(id) => {
              setOpen(false)
              onChoose(id)
            }}
          />
        </BottomSheet>
      )}
    </Labelled>
  )
}

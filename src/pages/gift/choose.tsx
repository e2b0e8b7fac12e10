import { Text } from '@tarojs/components'
import { Card } from '../../components/card'
import { Choices } from '../../components/field'
import { chooseGift, type Gift } from '../../contract/gift'
import { showInstant } from '../../contract/time'
import { call } from '../../lib/call'
import { toast } from '../../lib/say'
import { useDo } from '../../lib/use-do'

interface ChooseProps {
  campaignId: string
  gift: Gift
  onChosen: () => Promise<void>
}

/** One tap chooses and saves; until the cut-off it can be changed. */
export function Choose({ campaignId, gift, onChosen }: ChooseProps) {
  const { run } = useDo()
  const choose = (goods: string, option: string) =>
    run(async () => {
      await call(chooseGift, { campaignId, choices: { [goods]: option } }, { repeat: true })
      await onChosen()
      toast('已选好，截止前可以再改')
    })
  const open = gift.can.choose === true
  return (
    <Card title={open ? '请选择' : '我的选择'}>
      {gift.choices.map(({ goods, name, options, chosen, byDefault }) =>
        open ? (
          <Choices
            key={goods}
            label={
              byDefault
                ? `${name}（还没有选，默认${options.find(({ id }) => id === chosen)?.name ?? ''}）`
                : name
            }
            options={options}
            chosen={byDefault ? null : chosen}
            onChoose={(option) => void choose(goods, option)}
          />
        ) : (
          <Text key={goods} className="text">
            {name}：{options.find(({ id }) => id === chosen)?.name}
            {byDefault ? '（默认）' : ''}
          </Text>
        ),
      )}
      {open && <Text className="quiet">{showInstant(gift.choosesUntil)} 截止，没有选的按默认发放。</Text>}
    </Card>
  )
}

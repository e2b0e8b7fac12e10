import { Text } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { TextField } from '../../components/field'
import { Fold } from '../../components/fold'
import { LongList } from '../../components/long-list'
import { Empty, Loaded, Screen } from '../../components/screen'
import { listPublished } from '../../contract/office'
import { showDay } from '../../contract/time'
import { useAsk } from '../../lib/use-ask'
import { useSettled } from '../../lib/use-settled'

/** Answers that everybody may read, with the consent of those who asked. */
export default function Board() {
  const [words, setWords] = useState('')
  const ask = useAsk(listPublished, { words: useSettled(words) })
  usePullDownRefresh(() => void ask.reload())
  return (
    <Screen>
      <TextField label="找一找" value={words} max={40} placeholder="例如：图书馆" onChange={setWords} />
      <Loaded ask={ask}>
        {({ letters }) =>
          letters.length === 0 ? (
            <Empty text={words ? '没有找到，换个词试试，或者写一封信。' : '还没有公开的答复。'} />
          ) : (
            <LongList items={letters}>
              {(shown) =>
                shown.map(({ id, title, text, answer, day }) => (
                  <Fold key={id} title={title}>
                    <Text className="text">{text}</Text>
                    <Text className="quiet">{showDay(day)}答复</Text>
                    <Text className="text">{answer}</Text>
                  </Fold>
                ))
              }
            </LongList>
          )
        }
      </Loaded>
    </Screen>
  )
}

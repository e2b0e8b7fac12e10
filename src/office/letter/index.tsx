import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Card, Notice, Row } from '../../components/card'
import { Fold } from '../../components/fold'
import { Loaded, Screen } from '../../components/screen'
import { Turns } from '../../components/turns'
import { ADDRESSEE_WORDS, KIND_WORDS, MODE_WORDS, STATE_WORDS } from '../../contract/letter'
import { type OfficeLetter, openLetter } from '../../contract/office'
import { showDay } from '../../contract/time'
import { useParam } from '../../lib/nav'
import { useAsk } from '../../lib/use-ask'
import { Conversion } from './conversion'
import { Files } from './files'
import { Moves } from './moves'
import { Notes } from './notes'
import { Publication } from './publication'

export interface PartProps {
  letter: OfficeLetter
  onChange: (letter: OfficeLetter) => void
}

const Facts = ({ letter: { row, text, who, files } }: { letter: OfficeLetter }) => (
  <Card title={row.title}>
    <Row
      title={STATE_WORDS[row.state]}
      note={row.due ? `${showDay(row.due)}${row.overdue ? '已超期' : '到期'}` : '不计时'}
    />
    <Row label={`来信人（${MODE_WORDS[row.mode].name}）`} title={who} />
    <Row
      title={row.handler ? `${row.handler}承办` : `${row.desk}办理`}
      note={`${showDay(row.day)}写给${ADDRESSEE_WORDS[row.addressee]}，${KIND_WORDS[row.kind]}`}
    />
    <Text className="text">{text}</Text>
    <Files id={row.id} files={files} />
  </Card>
)

/** A letter as those see it who handle it. */
export default function OfficeLetterPage() {
  const ask = useAsk(openLetter, { id: useParam('id') })
  const [changed, setChanged] = useState<OfficeLetter | null>(null)
  return (
    <Screen>
      <Loaded ask={ask}>
        {(opened) => {
          const letter = changed ?? opened
          const part = { letter, onChange: setChanged }
          return (
            <>
              {letter.row.overdue && <Notice kind="bad">已超过答复期限，上一级也会看到这封信。</Notice>}
              <Facts letter={letter} />
              {letter.turns.length > 0 && <Turns turns={letter.turns} mine="office" />}
              <Files id={letter.row.id} files={letter.turns.flatMap(({ files }) => files)} />
              <Moves {...part} />
              <Notes {...part} />
              <Publication {...part} />
              <Conversion {...part} />
              <Fold title="办理经过">
                {letter.steps.map(({ day, who, text }, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: steps are only ever appended
                  <Row key={i} title={text} note={[showDay(day), who].filter(Boolean).join('，')} />
                ))}
              </Fold>
            </>
          )
        }}
      </Loaded>
    </Screen>
  )
}

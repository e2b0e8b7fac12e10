import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { Card } from '../../components/card'
import { Choices } from '../../components/field'
import { Loaded, Screen } from '../../components/screen'
import { getCampaign } from '../../contract/campaign'
import { keepAwake } from '../../lib/keep-awake'
import { useParam } from '../../lib/nav'
import { useAsk } from '../../lib/use-ask'
import { Desk } from './desk'

/** The liaison's place: which one it is (remembered on this phone), then everything that happens there. */
export default function StationPage() {
  const campaignId = useParam('id')
  const ask = useAsk(getCampaign, { id: campaignId })
  const key = `station-of-${campaignId}`
  const [chosen, setChosen] = useState(String(Taro.getStorageSync(key) || ''))
  useEffect(keepAwake, [])
  const stations = ask.data?.campaign.stations ?? []
  const station = stations.find(({ id }) => id === chosen) ?? stations[0]
  const choose = (id: string) => {
    Taro.setStorageSync(key, id)
    setChosen(id)
  }
  return (
    <Screen>
      <Loaded ask={ask}>
        {() =>
          station && (
            <Desk
              key={station.id}
              place={{ campaignId, stationId: station.id }}
              chooser={
                stations.length > 1 && (
                  <Card>
                    <Choices
                      label="我在哪个领取点"
                      options={stations}
                      chosen={station.id}
                      onChoose={choose}
                    />
                  </Card>
                )
              }
            />
          )
        }
      </Loaded>
    </Screen>
  )
}

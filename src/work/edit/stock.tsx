import { Choices, NumberField, Toggle } from '../../components/field'
import type { CampaignDraft, Station } from '../../contract/campaign'
import { kindsIn, pilesOf, sameKind } from '../piles'
import { isCounted, linesIn, ownPile } from './draft'

interface StockProps {
  draft: CampaignDraft
  station: Station
  onChange: (change: Partial<CampaignDraft>) => void
}

const OWN = '-'

/** How much lies at a station: its own pile, or one shared with a station above. */
export function Stock({ draft, station, onChange }: StockProps) {
  const { stations, stock } = draft
  const above = stations.slice(0, stations.indexOf(station))
  const shared = above.some(({ pile }) => pile === station.pile)
  const share = (pile: string) =>
    onChange({ stations: stations.map((one) => (one === station ? { ...one, pile } : one)) })
  const others = stock.filter((line) => line.pile !== station.pile)
  const lines = linesIn(draft, station.pile)
  const counted = isCounted(draft, station.pile)
  return (
    <>
      {above.length > 0 && (
        <Choices
          label="库存"
          options={[
            { id: OWN, name: '单独一份' },
            ...pilesOf({ stations: above }).map(({ id, name }) => ({ id, name: `与${name || '上面'}共用` })),
          ]}
          chosen={shared ? station.pile : OWN}
          onChoose={(pile) => {
            if (pile !== OWN) share(pile)
            else if (shared)
              share(
                ownPile(
                  station,
                  stations.filter((one) => one !== station),
                ),
              )
          }}
        />
      )}
      {!shared && (
        <Toggle
          label="登记库存"
          note="登记后发完即止，余量少会提醒"
          on={counted}
          onChange={(on) => onChange({ stock: on ? [...others, ...lines] : others })}
        />
      )}
      {!shared &&
        counted &&
        kindsIn(draft, station.pile).map((kind) => (
          <NumberField
            key={`${kind.goods}${kind.option}`}
            label={`${kind.name || '礼品'} 数量`}
            value={lines.find((line) => sameKind(line, kind))?.received ?? 0}
            onChange={(received) =>
              onChange({
                stock: [
                  ...others,
                  ...lines.map((line) => (sameKind(line, kind) ? { ...line, received } : line)),
                ],
              })
            }
          />
        ))}
    </>
  )
}

import type { CampaignDraft } from '../contract/campaign'

type Catalogue = Pick<CampaignDraft, 'goods' | 'stations'>

/** One goods × option that a pile may hold. */
export interface Kind {
  goods: string
  option: string | null
  name: string
}
export const sameKind = (a: Omit<Kind, 'name'>, b: Omit<Kind, 'name'>): boolean =>
  a.goods === b.goods && a.option === b.option

export const kindsOf = ({ goods }: Pick<Catalogue, 'goods'>): Kind[] =>
  goods.flatMap<Kind>(({ id, name, options }) =>
    options.length === 0
      ? [{ goods: id, option: null, name }]
      : options.map((option) => ({ goods: id, option: option.id, name: `${name}（${option.name}）` })),
  )

/** The piles in the order of the stations, each under the names of the stations that share it. */
export const pilesOf = ({ stations }: Pick<Catalogue, 'stations'>): { id: string; name: string }[] =>
  [...new Set(stations.map(({ pile }) => pile))].map((id) => ({
    id,
    name: stations
      .filter(({ pile }) => pile === id)
      .map(({ name }) => name)
      .join('、'),
  }))

/** What a pile may hold: all that the stations of the pile hand out. */
export const kindsIn = (catalogue: Catalogue, pile: string): Kind[] =>
  kindsOf(catalogue).filter((kind) =>
    catalogue.stations.some(
      (station) =>
        station.pile === pile && (station.goods.length === 0 || station.goods.includes(kind.goods)),
    ),
  )

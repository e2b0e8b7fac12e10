import type { Pipelines, Queries } from './kit'
import { places, point } from './places'

/** Metres in a degree of a great circle, for the earth of MongoDB. */
const DEGREE = (6_378_100 * Math.PI) / 180

/** Nearest first, in metres. */
export const nearest: Queries = {
  ordered: true,
  docs: places.docs,
  cases: [
    [
      'geoNear goes from near to far',
      (_, db) => ({ at: _.geoNear({ geometry: new db.Geo.Point(0, 0), maxDistance: 2.5 * DEGREE }) }),
      ['origin', 'several', 'pair', 'east', 'north'],
    ],
    [
      'geoNear between two distances',
      (_, db) => ({
        at: _.geoNear({
          geometry: new db.Geo.Point(0, 0),
          minDistance: 0.9 * DEGREE,
          maxDistance: 1.1 * DEGREE,
        }),
      }),
      ['east'],
    ],
    [
      'geoNear to the limit itself',
      (_, db) => ({
        at: _.geoNear({ geometry: new db.Geo.Point(1, 1), maxDistance: 1.0001 * DEGREE }),
      }),
      ['pair', 'east'],
    ],
    [
      'geoNear measures to the nearest place of a line or an area',
      (_, db) => ({ at: _.geoNear({ geometry: new db.Geo.Point(11, 7), maxDistance: 11 * DEGREE }) }),
      ['area', 'line'],
    ],
    [
      'geoNear over the date line',
      (_, db) => ({
        at: _.geoNear({ geometry: new db.Geo.Point(-179.5, 0), maxDistance: 1.01 * DEGREE }),
      }),
      ['dateline'],
    ],
    [
      'geoNear beside another condition',
      (_, db) =>
        _.and([{ _id: _.in(['north', 'east']) }, { at: _.geoNear({ geometry: new db.Geo.Point(0, 0) }) }]),
      ['east', 'north'],
    ],
  ],
}

const rounded = (metres: number) => Math.round(metres)

/** The stage that measures. */
export const measured: Pipelines = {
  docs: [
    { _id: 'origin', kind: 'a', at: point(0, 0) },
    { _id: 'east', kind: 'a', at: point(1, 0), home: point(5, 5) },
    { _id: 'north', kind: 'b', at: point(0, 2) },
  ],
  cases: [
    [
      'geoNear gives the distance',
      (a, _, $) =>
        a
          .geoNear({
            near: { longitude: 0, latitude: 0 },
            distanceField: 'far.metres',
            spherical: true,
            key: 'at',
          })
          .project({ metres: { $round: ['$far.metres', 0] } })
          .project({ metres: 1, same: $.literal(true) }),
      [
        { _id: 'origin', metres: 0, same: true },
        { _id: 'east', metres: rounded(DEGREE), same: true },
        { _id: 'north', metres: rounded(2 * DEGREE), same: true },
      ],
    ],
    [
      'geoNear with query, limits, a factor and the place',
      (a) =>
        a
          .geoNear({
            near: { longitude: 0, latitude: 0 },
            distanceField: 'km',
            spherical: true,
            key: 'at',
            query: { kind: 'a' },
            minDistance: 1,
            distanceMultiplier: 0.001,
            includeLocs: 'place',
          })
          .project({ km: { $round: ['$km', 3] }, place: 1 }),
      [{ _id: 'east', km: Math.round(DEGREE) / 1000, place: point(1, 0) }],
    ],
    [
      'geoNear with a limit',
      (a) =>
        a
          .geoNear({
            near: { longitude: 0, latitude: 1.9 },
            distanceField: 'd',
            spherical: true,
            key: 'at',
            limit: 1,
          })
          .project({ _id: 1 }),
      [{ _id: 'north' }],
    ],
  ],
}

import type { Queries, Sdk } from './kit'

const line = ({ Geo }: Sdk, points: [number, number][]) =>
  new Geo.LineString(points.map(([longitude, latitude]) => new Geo.Point(longitude, latitude)))
const polygon = (db: Sdk, ...rings: [number, number][][]) =>
  new db.Geo.Polygon(rings.map((ring) => line(db, ring)))
const box = (west: number, south: number, east: number, north: number): [number, number][] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]
export const point = (longitude: number, latitude: number) => ({
  type: 'Point',
  coordinates: [longitude, latitude],
})

/** Places on a sphere: sides of polygons are great circles, which bulge away from the equator. */
export const places: Queries = {
  docs: [
    { _id: 'origin', at: point(0, 0) },
    { _id: 'east', at: point(1, 0) },
    { _id: 'north', at: point(0, 2) },
    { _id: 'dateline', at: point(179.5, 0) },
    { _id: 'pole', at: point(0, 89.9) },
    { _id: 'below', at: point(30, 52) },
    { _id: 'above', at: point(30, 62) },
    { _id: 'pair', at: [0.5, 0.5] },
    { _id: 'several', at: [point(80, 10), point(0.2, 0)] },
    {
      _id: 'line',
      at: {
        type: 'LineString',
        coordinates: [
          [-1, 5],
          [1, 5],
        ],
      },
    },
    { _id: 'area', at: { type: 'Polygon', coordinates: [box(10, 10, 12, 12)] } },
    {
      _id: 'points',
      at: {
        type: 'MultiPoint',
        coordinates: [
          [20, -20],
          [21, -21],
        ],
      },
    },
    { _id: 'text', at: 'here' },
    { _id: 'none' },
  ],
  cases: [
    [
      'geoWithin a polygon',
      (_, db) => ({ at: _.geoWithin({ geometry: polygon(db, box(-1.5, -1.5, 1.5, 1.5)) }) }),
      ['origin', 'east', 'pair', 'several'],
    ],
    [
      'geoWithin takes great circles for sides',
      (_, db) => ({ at: _.geoWithin({ geometry: polygon(db, box(0, 50, 60, 60)) }) }),
      ['above'],
    ],
    [
      'geoWithin a polygon with a hole',
      (_, db) => ({
        at: _.geoWithin({ geometry: polygon(db, box(-3, -3, 3, 3), box(0.1, -0.5, 1.5, 0.7)) }),
      }),
      ['origin', 'north'],
    ],
    [
      'geoWithin over the date line',
      (_, db) => ({
        at: _.geoWithin({
          geometry: polygon(db, [
            [179, -1],
            [-179, -1],
            [-179, 1],
            [179, 1],
            [179, -1],
          ]),
        }),
      }),
      ['dateline'],
    ],
    [
      'geoWithin around a pole',
      (_, db) => ({
        at: _.geoWithin({
          geometry: polygon(db, [
            [0, 80],
            [90, 80],
            [180, 80],
            [-90, 80],
            [0, 80],
          ]),
        }),
      }),
      ['pole'],
    ],
    [
      'geoWithin takes rings in either direction',
      (_, db) => ({
        at: _.geoWithin({ geometry: polygon(db, [...box(-1.5, -1.5, 1.5, 1.5)].reverse()) }),
      }),
      ['origin', 'east', 'pair', 'several'],
    ],
    [
      'geoWithin several polygons',
      (_, db) => ({
        at: _.geoWithin({
          geometry: new db.Geo.MultiPolygon([
            polygon(db, box(-0.1, -0.1, 0.1, 0.1)),
            polygon(db, box(19, -22, 22, -19)),
          ]),
        }),
      }),
      ['origin', 'points'],
    ],
    [
      'geoWithin holds a line or an area only as a whole',
      (_, db) => ({ at: _.geoWithin({ geometry: polygon(db, box(-2, 4, 13, 13)) }) }),
      ['line', 'area'],
    ],
    [
      'geoWithin leaves out what sticks out',
      (_, db) => ({ at: _.geoWithin({ geometry: polygon(db, box(0, 4, 11, 13)) }) }),
      [],
    ],
    [
      'geoWithin a circle in radians',
      (_) => ({ at: _.geoWithin({ centerSphere: [[0, 0], (1.1 * Math.PI) / 180] }) }),
      ['origin', 'east', 'pair', 'several'],
    ],
    [
      'geoWithin a circle around a point',
      (_, db) => ({ at: _.geoWithin({ centerSphere: [new db.Geo.Point(0, 0), 0.001] }) }),
      ['origin'],
    ],
    [
      'geoIntersects a line',
      (_, db) => ({
        at: _.geoIntersects({
          geometry: line(db, [
            [0, 4],
            [0, 6],
          ]),
        }),
      }),
      ['line'],
    ],
    [
      'geoIntersects a line that ends on another',
      (_, db) => ({
        at: _.geoIntersects({
          geometry: line(db, [
            [-1, 5],
            [-1, 8],
          ]),
        }),
      }),
      ['line'],
    ],
    [
      'geoIntersects a polygon that it touches or holds',
      (_, db) => ({ at: _.geoIntersects({ geometry: polygon(db, box(0.5, 4, 11, 13)) }) }),
      ['line', 'area'],
    ],
    [
      'geoIntersects a polygon inside of it',
      (_, db) => ({ at: _.geoIntersects({ geometry: polygon(db, box(10.5, 10.5, 11, 11)) }) }),
      ['area'],
    ],
    [
      'geoIntersects a point',
      (_, db) => ({ at: _.geoIntersects({ geometry: new db.Geo.Point(11, 11) }) }),
      ['area'],
    ],
    [
      'geoIntersects points',
      (_, db) => ({
        at: _.geoIntersects({
          geometry: new db.Geo.MultiPoint([new db.Geo.Point(20, -20), new db.Geo.Point(1, 0)]),
        }),
      }),
      ['east', 'points'],
    ],
    [
      'geoIntersects a line over the date line',
      (_, db) => ({
        at: _.geoIntersects({
          geometry: new db.Geo.MultiLineString([
            line(db, [
              [179, 0],
              [-179, 0],
            ]),
          ]),
        }),
      }),
      ['dateline'],
    ],
    [
      'geoIntersects does not meet in a hole',
      (_, db) => ({
        at: _.geoIntersects({ geometry: polygon(db, box(9, 9, 13, 13), box(9.5, 9.5, 12.5, 12.5)) }),
      }),
      [],
    ],
  ],
}

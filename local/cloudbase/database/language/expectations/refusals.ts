import type { People, Row, Sdk } from './kit'

const near = (db: Sdk) => db.command.geoNear({ geometry: new db.Geo.Point(0, 0) })
const open = (db: Sdk) =>
  new db.Geo.Polygon([
    new db.Geo.LineString([
      new db.Geo.Point(0, 0),
      new db.Geo.Point(1, 0),
      new db.Geo.Point(1, 1),
      new db.Geo.Point(0, 0),
    ]),
  ]).toJSON()

type Refusal = [name: string, run: (people: People, db: Sdk) => Promise<unknown>, says: string]
const where = (name: string, query: (db: Sdk) => Row): Refusal => [
  `a query with ${name}`,
  (people, db) => people.where(query(db)).get(),
  name,
]
const stage = (name: string, operand: unknown = {}): Refusal => [
  `the stage ${name}`,
  (people) =>
    people
      .options({ raw: true })
      .aggregate([{ [name]: operand }])
      .end(),
  name,
]
const expression = (name: string): Refusal => [
  `the expression ${name}`,
  (people) =>
    people
      .aggregate()
      .project({ v: { [name]: ['$a', 1] } })
      .end(),
  name,
]

/** Unknown here: the code of the cloud, and the name. */
export const unknown: Refusal[] = [
  where('$fly', () => ({ a: { $fly: 1 } })),
  where('$where', () => ({ $where: 'true' })),
  where('$text', (db) => ({ $text: db.command.text({ search: 'x' }) })),
  where('$search', (db) => ({ a: db.command.text({ search: 'x' }) })),
  where('$box', () => ({
    a: {
      $geoWithin: {
        $box: [
          [0, 0],
          [1, 1],
        ],
      },
    },
  })),
  where('$type nothing', () => ({ a: { $type: 'nothing' } })),
  where('$jsonSchema keyword format', (db) => db.command.jsonSchema({ format: 'date' })),
  where('$jsonSchema type integer', (db) =>
    db.command.jsonSchema({ properties: { a: { type: 'integer' } } }),
  ),
  ...[
    '$out',
    '$merge',
    '$graphLookup',
    '$redact',
    '$indexStats',
    '$unionWith',
    '$setWindowFields',
    '$fly',
  ].map((name) => stage(name)),
  ...['$function', '$dateAdd', '$dateTrunc', '$sin', '$fly'].map(expression),
  [
    'an accumulator',
    (people) =>
      people
        .aggregate()
        .group({ _id: null, x: { $accumulator: '$a' } })
        .end(),
    '$accumulator',
  ],
  [
    'geoNear in match',
    (people, db) =>
      people
        .aggregate()
        .match({ at: near(db) })
        .end(),
    '$nearSphere in $match',
  ],
  [
    'granularity',
    (people) => people.aggregate().bucketAuto({ groupBy: '$a', buckets: 2, granularity: 'R5' }).end(),
    'granularity',
  ],
  [
    'an update operator',
    (people) =>
      people
        .where({ a: 1 })
        .options({ raw: true, multiple: true })
        .update({ $fly: { a: 1 } }),
    '$fly',
  ],
]

/** Known, but used wrongly: refused by MongoDB, so refused here. */
export const wrong: Refusal[] = [
  ['and without conditions', (people, db) => people.where(db.command.and([])).get(), '$and'],
  ['in without an array', (people) => people.where({ a: { $in: 5 } }).get(), '$in needs an array'],
  ['size of a fraction', (people, db) => people.where({ a: db.command.size(1.5) }).get(), '$size'],
  ['mod by 0', (people, db) => people.where({ a: db.command.mod(0, 1) }).get(), '$mod'],
  ['neq with a pattern', (people) => people.where({ a: { $ne: /x/ } }).get(), '$ne'],
  ['a pattern that cannot be read', (people) => people.where({ a: { $regex: '(' } }).get(), '$regex'],
  ['not of a value', (people) => people.where({ a: { $not: 5 } }).get(), '$not'],
  [
    'a place outside of the earth',
    (people) =>
      people.where({ a: { $geoIntersects: { $geometry: { type: 'Point', coordinates: [0, 95] } } } }).get(),
    'latitude',
  ],
  [
    'a polygon of two points',
    (people) =>
      people
        .where({
          a: {
            $geoWithin: {
              $geometry: {
                type: 'Polygon',
                coordinates: [
                  [
                    [0, 0],
                    [1, 1],
                  ],
                ],
              },
            },
          },
        })
        .get(),
    'polygon',
  ],
  [
    'near a polygon',
    (people, db) => people.where({ a: { $nearSphere: { $geometry: open(db) } } }).get(),
    '$nearSphere needs a point',
  ],
  ['a stage of two', (people) => people.aggregate().project({}).end(), '$project needs'],
  ['limit 0', (people) => people.aggregate().limit(0).end(), '$limit'],
  [
    'a group without _id',
    (people, db) =>
      people
        .aggregate()
        .group({ n: db.command.aggregate.sum(1) })
        .end(),
    '_id',
  ],
  ['a sort by 2', (people) => people.aggregate().sort({ a: 2 }).end(), '$sort'],
  [
    'a sort by two arrays',
    (people) => people.where({ _id: 'r' }).orderBy('x', 'asc').orderBy('y', 'asc').get(),
    'parallel arrays',
  ],
  [
    'bucket boundaries that go down',
    (people) =>
      people
        .aggregate()
        .bucket({ groupBy: '$a', boundaries: [5, 1] })
        .end(),
    'boundaries',
  ],
  [
    'a bucket without a default',
    (people) =>
      people
        .aggregate()
        .bucket({ groupBy: '$a', boundaries: [50, 60] })
        .end(),
    'default',
  ],
  [
    'replaceRoot by a number',
    (people) => people.aggregate().replaceRoot({ newRoot: '$a' }).end(),
    '$replaceRoot',
  ],
  ['unwind without a dollar sign', (people) => people.aggregate().unwind('a').end(), '$unwind'],
  [
    'geoNear behind another stage',
    (people) =>
      people
        .aggregate()
        .match({})
        .geoNear({ near: { longitude: 0, latitude: 0 }, distanceField: 'd', spherical: true })
        .end(),
    'first stage',
  ],
  [
    'geoNear with two fields of places',
    (people) =>
      people
        .aggregate()
        .geoNear({ near: { longitude: 0, latitude: 0 }, distanceField: 'd', spherical: true })
        .end(),
    "'key'",
  ],
]

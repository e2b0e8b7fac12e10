import type { Pipelines } from './kit'

const at = (hour: number) => new Date(Date.UTC(2024, 4, 1, hour))

/** The stages of an aggregation. */
export const pipelines: Pipelines = {
  docs: [
    { _id: 1, team: 'a', n: 10, tags: ['x', 'y'], at: at(1), by: { id: 'p' } },
    { _id: 2, team: 'b', n: 20, tags: [], at: at(17), by: { id: 'q' } },
    { _id: 3, team: 'a', n: 30, tags: ['x'], at: at(3) },
    { _id: 4, n: null, tags: 'z', at: at(20) },
    { _id: 5, team: null, at: at(5) },
  ].map((doc) => ({ ...doc, _id: `r${doc._id}` })),
  cases: [
    [
      'match, sort and project',
      (a, _) =>
        a
          .match({ n: _.gt(5) })
          .sort({ n: -1 })
          .project({ _id: 0, n: 1 }),
      [{ n: 30 }, { n: 20 }, { n: 10 }],
    ],
    [
      'match by a logic command',
      (a, _) =>
        a
          .match(_.or([{ n: 10 }, { team: 'b' }]))
          .sort({ _id: 1 })
          .project({ _id: 1 }),
      [{ _id: 'r1' }, { _id: 'r2' }],
    ],
    [
      'match by expr',
      (a, _, $) =>
        a
          .match(_.expr($.gt(['$n', 15])))
          .sort({ _id: 1 })
          .project({ n: 1, _id: 0 }),
      [{ n: 20 }, { n: 30 }],
    ],
    [
      'match behind another stage',
      (a, _, $) =>
        a
          .addFields({ m: $.add(['$n', 1]) })
          .match({ m: 21 })
          .project({ m: 1, _id: 0 }),
      [{ m: 21 }],
    ],
    [
      'group: null and missing are one group',
      (a, _, $) => a.group({ _id: '$team', all: $.sum(1), n: $.sum('$n') }).sort({ _id: 1 }),
      [
        { _id: null, all: 2, n: 0 },
        { _id: 'a', all: 2, n: 40 },
        { _id: 'b', all: 1, n: 20 },
      ],
    ],
    [
      'group by nothing',
      (a, _, $) => a.group({ _id: null, average: $.avg('$n'), least: $.min('$n'), most: $.max('$n') }),
      [{ _id: null, average: 20, least: 10, most: 30 }],
    ],
    [
      'group: first and last have null for what is missing',
      (a, _, $) => a.sort({ _id: -1 }).group({ _id: null, first: $.first('$n'), last: $.last('$n') }),
      [{ _id: null, first: null, last: 10 }],
    ],
    [
      'group: push leaves out what is missing but not null',
      (a, _, $) => a.sort({ _id: 1 }).group({ _id: null, n: $.push('$n'), both: $.push({ n: '$n' }) }),
      [{ _id: null, n: [10, 20, 30, null], both: [{ n: 10 }, { n: 20 }, { n: 30 }, { n: null }, {}] }],
    ],
    [
      'group: addToSet has each value once',
      (a, _, $) => a.sort({ _id: 1 }).group({ _id: null, teams: $.addToSet('$team') }),
      [{ _id: null, teams: ['a', 'b', null] }],
    ],
    [
      'group: standard deviations',
      (a, _, $) =>
        a.match({ team: 'a' }).group({ _id: null, all: $.stdDevPop('$n'), sample: $.stdDevSamp('$n') }),
      [{ _id: null, all: 10, sample: Math.sqrt(200) }],
    ],
    [
      'group: mergeObjects',
      (a, _, $) => a.sort({ _id: 1 }).group({ _id: null, by: $.mergeObjects('$by') }),
      [{ _id: null, by: { id: 'q' } }],
    ],
    [
      'group by several fields, missing ones left out',
      (a, _, $) =>
        a
          .match({ team: 'a' })
          .group({ _id: { team: '$team', by: '$by.id' }, n: $.sum('$n') })
          .sort({ _id: 1 }),
      [
        { _id: { team: 'a' }, n: 30 },
        { _id: { team: 'a', by: 'p' }, n: 10 },
      ],
    ],
    [
      'group by the day in Shanghai',
      (a, _, $) =>
        a
          .group({
            _id: $.dateToString({ date: '$at', format: '%Y-%m-%d', timezone: 'Asia/Shanghai' }),
            n: $.sum(1),
          })
          .sort({ _id: 1 }),
      [
        { _id: '2024-05-01', n: 3 },
        { _id: '2024-05-02', n: 2 },
      ],
    ],
    [
      'sortByCount',
      (a) => a.match({ team: { $ne: null } }).sortByCount('$team'),
      [
        { _id: 'a', count: 2 },
        { _id: 'b', count: 1 },
      ],
    ],
    ['count', (a, _) => a.match({ n: _.gt(5) }).count('many'), [{ many: 3 }]],
    ['count of nothing gives no row', (a) => a.match({ n: 'nothing' }).count('many'), []],
    [
      'bucket leaves out empty ranges',
      (a, _, $) =>
        a
          .match({ n: { $gt: 0 } })
          .bucket({ groupBy: '$n', boundaries: [0, 15, 18, 40], output: { ids: $.push('$_id') } }),
      [
        { _id: 0, ids: ['r1'] },
        { _id: 18, ids: ['r2', 'r3'] },
      ],
    ],
    [
      'bucket with a default in its place by order',
      (a) => a.bucket({ groupBy: '$n', boundaries: [0, 20], default: 'other' }),
      [
        { _id: 0, count: 1 },
        { _id: 'other', count: 4 },
      ],
    ],
    [
      'bucketAuto',
      (a) => a.match({ n: { $gt: 0 } }).bucketAuto({ groupBy: '$n', buckets: 2 }),
      [
        { _id: { min: 10, max: 30 }, count: 2 },
        { _id: { min: 30, max: 30 }, count: 1 },
      ],
    ],
    [
      'unwind drops null, missing and empty',
      (a) => a.sort({ _id: 1 }).unwind('$tags').project({ tags: 1 }),
      [
        { _id: 'r1', tags: 'x' },
        { _id: 'r1', tags: 'y' },
        { _id: 'r3', tags: 'x' },
        { _id: 'r4', tags: 'z' },
      ],
    ],
    [
      'unwind that keeps them, with positions',
      (a) =>
        a
          .sort({ _id: 1 })
          .unwind({ path: '$tags', includeArrayIndex: 'i', preserveNullAndEmptyArrays: true })
          .project({ tags: 1, i: 1 }),
      [
        { _id: 'r1', tags: 'x', i: 0 },
        { _id: 'r1', tags: 'y', i: 1 },
        { _id: 'r2', i: null },
        { _id: 'r3', tags: 'x', i: 0 },
        { _id: 'r4', tags: 'z', i: null },
        { _id: 'r5', i: null },
      ],
    ],
    [
      'addFields into objects, and over them',
      (a) =>
        a
          .match({ _id: 'r1' })
          .addFields({ 'by.name': '$team', n: { m: 1 }, gone: '$none' })
          .project({ by: 1, n: 1, gone: 1 }),
      [{ _id: 'r1', by: { id: 'p', name: 'a' }, n: { m: 1 } }],
    ],
    [
      'addFields with an object keeps the other fields of it',
      (a) =>
        a
          .match({ _id: 'r1' })
          .addFields({ by: { name: 'x' } })
          .project({ by: 1 }),
      [{ _id: 'r1', by: { id: 'p', name: 'x' } }],
    ],
    [
      'project computes, renames and leaves out',
      (a, _, $) =>
        a
          .match({ _id: 'r1' })
          .project({ _id: 0, twice: $.multiply(['$n', 2]), who: '$by.id', none: '$none' }),
      [{ twice: 20, who: 'p' }],
    ],
    ['project drops fields', (a) => a.match({ _id: 'r5' }).project({ at: 0 }), [{ _id: 'r5', team: null }]],
    [
      'project with an array and a literal',
      (a, _, $) => a.match({ _id: 'r1' }).project({ _id: 0, both: ['$n', '$none'], one: $.literal(1) }),
      [{ both: [10, null], one: 1 }],
    ],
    [
      'replaceRoot',
      (a, _, $) => a.match({ _id: 'r1' }).replaceRoot({ newRoot: $.mergeObjects([{ n: '$n' }, '$by']) }),
      [{ n: 10, id: 'p' }],
    ],
    [
      'skip and limit',
      (a) => a.sort({ _id: 1 }).skip(1).limit(2).project({ _id: 1 }),
      [{ _id: 'r2' }, { _id: 'r3' }],
    ],
    [
      'sample takes so many different ones',
      (a, _, $) =>
        a
          .sample({ size: 4 })
          .group({ _id: null, ids: $.addToSet('$_id') })
          .project({ n: $.size('$ids'), _id: 0 }),
      [{ n: 4 }],
    ],
  ],
}

import type { Pipelines } from './kit'
import { pipelines } from './pipelines'

/** The stage that joins. */
export const lookups: Pipelines = {
  docs: pipelines.docs,
  cases: [
    [
      'lookup by fields',
      (a) =>
        a
          .match({ _id: { $in: ['r1', 'r3'] } })
          .sort({ _id: 1 })
          .lookup({ from: 'expected_people', localField: 'by.id', foreignField: 'key', as: 'people' })
          .project({ people: 1 }),
      [
        { _id: 'r1', people: [{ _id: 'p1', key: 'p', level: 2, tags: ['x'] }] },
        {
          _id: 'r3',
          people: [
            { _id: 'p3', level: 9 },
            { _id: 'p4', key: null },
          ],
        },
      ],
    ],
    [
      'lookup by arrays on both sides',
      (a) =>
        a
          .match({ _id: { $in: ['r1', 'r2'] } })
          .sort({ _id: 1 })
          .lookup({ from: 'expected_people', localField: 'tags', foreignField: 'tags', as: 'people' })
          .project({ 'people._id': 1 }),
      [
        { _id: 'r1', people: [{ _id: 'p1' }, { _id: 'p2' }] },
        { _id: 'r2', people: [{ _id: 'p3' }, { _id: 'p4' }] },
      ],
    ],
    [
      'lookup by a pipeline with variables',
      (a, _, $) =>
        a
          .match({ _id: 'r1' })
          .lookup({
            from: 'expected_people',
            let: { least: '$n', who: '$by.id' },
            pipeline: _.aggregate
              .pipeline()
              .match(_.expr($.and([$.eq(['$key', '$$who']), $.lt(['$level', '$$least'])])))
              .project({ _id: 0, level: 1, from: '$$who' })
              .done(),
            as: 'people',
          })
          .project({ people: 1, _id: 0 }),
      [{ people: [{ level: 2, from: 'p' }] }],
    ],
    [
      'lookup by a pipeline without variables',
      (a, _, $) =>
        a
          .match({ _id: 'r5' })
          .lookup({
            from: 'expected_people',
            pipeline: $.pipeline().sort({ _id: -1 }).limit(1).project({ _id: 1 }).done(),
            as: 'last',
          })
          .project({ last: 1, _id: 0 }),
      [{ last: [{ _id: 'p4' }] }],
    ],
    [
      'lookup of nobody gives an empty array',
      (a) =>
        a
          .match({ _id: 'r2' })
          .lookup({ from: 'expected_people', localField: 'n', foreignField: 'level', as: 'people' })
          .project({ people: 1 }),
      [{ _id: 'r2', people: [] }],
    ],
  ],
}

/** What `lookup` looks at. */
export const PEOPLE = [
  { _id: 'p1', key: 'p', level: 2, tags: ['x'] },
  { _id: 'p2', key: 'r', level: 5, tags: ['y', 'x'] },
  { _id: 'p3', level: 9 },
  { _id: 'p4', key: null },
]

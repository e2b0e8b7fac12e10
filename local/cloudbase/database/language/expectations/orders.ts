import type { Row } from './kit'

/** Every type once, in the order in which MongoDB sorts them going up. */
export const ASCENDING: Row[] = [
  { _id: 'emptyArray', v: [] },
  { _id: 'none' },
  { _id: 'nan', v: Number.NaN },
  { _id: 'negative', v: -1.5 },
  { _id: 'array', v: [0, 100] },
  { _id: 'one', v: 1 },
  { _id: 'two', v: 2 },
  { _id: 'big', v: 5_000_000_000 },
  { _id: 'empty', v: '' },
  { _id: 'A', v: 'A' },
  { _id: 'a', v: 'a' },
  { _id: 'aa', v: 'aa' },
  { _id: 'chinese', v: '工' },
  { _id: 'fullwidth', v: '～' },
  { _id: 'rare', v: '𠮷' },
  { _id: 'object0', v: {} },
  { _id: 'object1', v: { a: 1 } },
  { _id: 'object2', v: { a: 2 } },
  { _id: 'object3', v: { b: 0 } },
  { _id: 'false', v: false },
  { _id: 'true', v: true },
  { _id: 'date', v: new Date(0) },
  { _id: 'later', v: new Date(1) },
]

/** Documents, fields to sort by (1 up, -1 down), and the ids in order. */
export const sorts: [name: string, docs: Row[], order: Record<string, 1 | -1>, ids: string[]][] = [
  [
    'an array counts as its least element going up',
    [
      { _id: 'x', v: [5, 1] },
      { _id: 'y', v: 2 },
      { _id: 'z', v: [3, 4] },
    ],
    { v: 1 },
    ['x', 'y', 'z'],
  ],
  [
    'an array counts as its greatest element going down',
    [
      { _id: 'x', v: [5, 1] },
      { _id: 'y', v: 2 },
      { _id: 'z', v: [3, 4] },
    ],
    { v: -1 },
    ['x', 'z', 'y'],
  ],
  [
    'null and missing are the same place, an empty array comes before them',
    [{ _id: 'b', v: null }, { _id: 'a' }, { _id: 'c', v: [] }],
    { v: 1, _id: 1 },
    ['c', 'a', 'b'],
  ],
  [
    'a path through an array of objects',
    [
      { _id: 'x', v: [{ n: 3 }, { n: 9 }] },
      { _id: 'y', v: [{ n: 1 }] },
      { _id: 'z', v: { n: 5 } },
    ],
    { 'v.n': -1 },
    ['x', 'z', 'y'],
  ],
  [
    'two fields of one array are taken from the same element',
    [
      {
        _id: 'x',
        v: [
          { n: 1, m: 9 },
          { n: 2, m: 0 },
        ],
      },
      { _id: 'y', v: [{ n: 1, m: 5 }] },
    ],
    { 'v.n': 1, 'v.m': 1 },
    ['y', 'x'],
  ],
  [
    'a position in an array',
    [
      { _id: 'x', v: [9, 0] },
      { _id: 'y', v: [1, 5] },
    ],
    { 'v.0': 1 },
    ['y', 'x'],
  ],
  [
    'several fields, up and down',
    [
      { _id: 'x', v: 1, w: 1 },
      { _id: 'y', v: 1, w: 2 },
      { _id: 'z', v: 0, w: 3 },
    ],
    { v: -1, w: -1 },
    ['y', 'x', 'z'],
  ],
]

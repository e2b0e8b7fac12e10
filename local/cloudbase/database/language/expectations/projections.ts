import type { Command, Row } from './kit'

const DOC: Row = {
  _id: 'p',
  a: 1,
  b: { c: 2, d: { e: 3 } },
  list: [
    { x: 1, y: 1 },
    { x: 2, y: 2 },
    { x: 3, y: 3 },
  ],
  plain: [1, 2, 3, 4, 5],
  mixed: [1, { x: 1, y: 2 }, [{ x: 3 }], null],
}
const { list, plain, mixed, ...rest } = DOC

/** `field()`: what it is given, and the document that comes back, or what the refusal says. */
export const projections: [name: string, fields: (_: Command) => object, row: Row | string][] = [
  ['named fields and _id', () => ({ a: true }), { _id: 'p', a: 1 }],
  ['without _id', () => ({ a: true, _id: false }), { a: 1 }],
  ['all but the named ones', () => ({ list: false, plain: false, mixed: false }), rest],
  ['all but _id', () => ({ _id: 0, list: 0, plain: 0, mixed: 0 }), { a: 1, b: DOC.b }],
  ['a path into an object', () => ({ 'b.d.e': 1 }), { _id: 'p', b: { d: { e: 3 } } }],
  ['two paths into one object', () => ({ 'b.c': 1, 'b.d': 1 }), { _id: 'p', b: DOC.b }],
  ['all but a path', () => ({ 'b.d': 0, list: 0, plain: 0, mixed: 0 }), { _id: 'p', a: 1, b: { c: 2 } }],
  ['a path through an array', () => ({ 'list.x': 1 }), { _id: 'p', list: [{ x: 1 }, { x: 2 }, { x: 3 }] }],
  [
    'a path through a mixed array drops what has no fields',
    () => ({ 'mixed.x': 1 }),
    { _id: 'p', mixed: [{ x: 1 }, [{ x: 3 }]] },
  ],
  [
    'all but a path keeps what has no fields',
    () => ({ _id: 0, a: 0, b: 0, list: 0, plain: 0, 'mixed.x': 0 }),
    { mixed: [1, { y: 2 }, [{}], null] },
  ],
  ['a path into a value without fields is dropped', () => ({ 'a.x': 1 }), { _id: 'p' }],
  ['a field that is not there', () => ({ nothing: 1 }), { _id: 'p' }],
  [
    'slice of the first elements keeps the other fields',
    (_) => ({ plain: _.project.slice(2), list: 0, mixed: 0 }),
    { ...rest, plain: [1, 2] },
  ],
  [
    'slice of the last elements',
    (_) => ({ a: 1, plain: _.project.slice(-2) }),
    { _id: 'p', a: 1, plain: [4, 5] },
  ],
  [
    'slice with a start',
    (_) => ({ a: 1, plain: _.project.slice([1, 2]) }),
    { _id: 'p', a: 1, plain: [2, 3] },
  ],
  [
    'slice with a start from the end',
    (_) => ({ a: 1, plain: _.project.slice([-3, 2]) }),
    { _id: 'p', a: 1, plain: [3, 4] },
  ],
  ['slice of what is no array', (_) => ({ a: _.project.slice(1), list: 0, plain: 0, mixed: 0 }), rest],
  [
    'elemMatch gives the first that matches and no other field',
    (_) => ({ list: _.project.elemMatch({ x: { $gt: 1 } }) }),
    { _id: 'p', list: [{ x: 2, y: 2 }] },
  ],
  [
    'elemMatch without a match gives no field',
    (_) => ({ list: _.project.elemMatch({ x: 9 }) }),
    { _id: 'p' },
  ],
  ['keeping and dropping at once', () => ({ a: 1, b: 0 }), 'both keep and drop'],
  ['two paths of which one is inside of the other', () => ({ b: 1, 'b.c': 1 }), 'conflict'],
  ['the positional projection', () => ({ 'list.$': 1 }), "'list.$'"],
  ['an unknown operator', () => ({ a: { $fly: 1 } }), '$fly'],
]
export const PROJECTED = DOC

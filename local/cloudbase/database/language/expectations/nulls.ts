import type { Queries } from './kit'

/** Null and missing in arrays (the server's own tests, null_query_semantics). */
export const nulls: Queries = {
  docs: [
    { _id: 'emptyObject', a: {} },
    { _id: 'null', a: null },
    { _id: 'number', a: 4 },
    { _id: 'hi', a: { b: 'hi' } },
    { _id: 'innerNull', a: { b: null } },
    { _id: 'none' },
    { _id: 'doubleArray', a: [[]] },
    { _id: 'emptyArray', a: [] },
    { _id: 'allNull', a: [{ b: null }, {}] },
    { _id: 'noNull', a: [{ b: 1 }, { b: 3 }] },
    { _id: 'someMissing', a: [{ b: 3 }, {}] },
    { _id: 'values', a: [1, 'x', 4] },
    { _id: 'valuesNull', a: [1, null] },
  ],
  cases: [
    ['null in an array counts', () => ({ a: null }), ['null', 'none', 'valuesNull']],
    [
      'a path to null',
      () => ({ 'a.b': null }),
      ['emptyObject', 'null', 'number', 'innerNull', 'none', 'allNull', 'someMissing'],
    ],
    [
      'a path to something else than null',
      (_) => ({ 'a.b': _.neq(null) }),
      ['hi', 'doubleArray', 'emptyArray', 'noNull', 'values', 'valuesNull'],
    ],
    [
      'a path to null or a number',
      (_) => ({ 'a.b': _.in([null, 1]) }),
      ['emptyObject', 'null', 'number', 'innerNull', 'none', 'allNull', 'noNull', 'someMissing'],
    ],
    [
      'a path to neither',
      (_) => ({ 'a.b': _.nin([null, 1]) }),
      ['hi', 'doubleArray', 'emptyArray', 'values', 'valuesNull'],
    ],
    [
      'a path that does not exist',
      (_) => ({ 'a.b': _.exists(false) }),
      ['emptyObject', 'null', 'number', 'none', 'doubleArray', 'emptyArray', 'values', 'valuesNull'],
    ],
    [
      'not gte null',
      (_) => ({
        a: { $not: { $gte: null } },
        _id: _.in(['null', 'none', 'number', 'emptyArray', 'valuesNull']),
      }),
      ['number', 'emptyArray'],
    ],
    ['an element that is null', (_) => ({ a: _.elemMatch({ $eq: null }) }), ['valuesNull']],
    [
      'an element that is not null',
      (_) => ({ a: _.elemMatch({ $ne: null }) }),
      ['doubleArray', 'allNull', 'noNull', 'someMissing', 'values', 'valuesNull'],
    ],
    [
      'an element whose field is null',
      (_) => ({ a: _.elemMatch({ b: null }) }),
      ['doubleArray', 'allNull', 'someMissing'],
    ],
    [
      'an element whose field is not null',
      (_) => ({ a: _.elemMatch({ b: _.neq(null) }) }),
      ['noNull', 'someMissing'],
    ],
  ],
}

/** Regular expressions in all ways that the SDK can send them. */
export const patterns: Queries = {
  docs: [
    { _id: 'upper', a: 'Hello World' },
    { _id: 'lower', a: 'hello there' },
    { _id: 'lines', a: 'one\ntwo' },
    { _id: 'list', a: ['x', 'hello'] },
    { _id: 'chinese', a: '工会之家' },
    { _id: 'dot', a: 'a.b' },
    { _id: 'number', a: 5 },
    { _id: 'none' },
  ],
  cases: [
    ['a pattern of JavaScript', () => ({ a: /^hello/ }), ['lower', 'list']],
    ['without regard to case', () => ({ a: /^hello/i }), ['upper', 'lower', 'list']],
    [
      'db.RegExp with options',
      (_, db) => ({ a: db.RegExp({ regexp: '^HELLO', options: 'i' }) }),
      ['upper', 'lower', 'list'],
    ],
    ['$regex with $options', () => ({ a: { $regex: '^hello', $options: 'i' } }), ['upper', 'lower', 'list']],
    ['$regex beside another operator', () => ({ a: { $regex: 'hello', $ne: 'hello there' } }), ['list']],
    ['lines', () => ({ a: /^two$/m }), ['lines']],
    ['a point that matches line breaks', () => ({ a: /one.two/s }), ['lines']],
    [
      'white space that does not count',
      () => ({ a: { $regex: 'hel lo # greeting\n', $options: 'x' } }),
      ['lower', 'list'],
    ],
    ['options inside of the pattern', () => ({ a: { $regex: '(?i)WORLD' } }), ['upper']],
    ['a flag that only JavaScript knows is passed over', () => ({ a: /hello/g }), ['lower', 'list']],
    ['Chinese characters', () => ({ a: /会之/ }), ['chinese']],
    ['an escaped point', () => ({ a: /a\.b/ }), ['dot']],
    ['an escape that strict patterns refuse', () => ({ a: { $regex: 'a\\.b|\\-' } }), ['dot']],
    ['numbers match no pattern', () => ({ a: /5/ }), []],
  ],
}

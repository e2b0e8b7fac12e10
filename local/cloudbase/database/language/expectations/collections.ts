import { type Expressions, MISSING, refused } from './kit'

/** Arrays, sets and objects. */
export const collections: Expressions = {
  doc: {
    _id: 'c',
    list: [3, 1, 2],
    twice: [1, 2, 2, 1],
    nil: null,
    objects: [
      { k: 'a', v: 1 },
      { k: 'b', v: 2 },
    ],
    deep: [{ n: [{ m: 1 }, { m: 2 }] }, { n: { m: 3 } }, 5, {}],
    object: { x: 1, y: { z: 2 } },
  },
  cases: [
    ['arrayElemAt', ($) => [$.arrayElemAt(['$list', 0]), $.arrayElemAt(['$list', -1])], [3, 2]],
    ['arrayElemAt out of bounds is missing', ($) => $.arrayElemAt(['$list', 9]), MISSING],
    ['arrayElemAt of null', ($) => $.arrayElemAt(['$nil', 0]), null],
    ['arrayToObject', ($) => $.arrayToObject('$objects'), { a: 1, b: 2 }],
    [
      'arrayToObject of pairs',
      ($) =>
        $.arrayToObject(
          $.literal([
            ['a', 1],
            ['b', 2],
          ]),
        ),
      { a: 1, b: 2 },
    ],
    ['concatArrays', ($) => $.concatArrays(['$list', [4]]), [3, 1, 2, 4]],
    ['concatArrays with null', ($) => $.concatArrays(['$list', '$nil']), null],
    ['filter', ($) => $.filter({ input: '$list', as: 'one', cond: $.gte(['$$one', 2]) }), [3, 2]],
    ['filter of null', ($) => $.filter({ input: '$nil', as: 'one', cond: true }), null],
    ['in', ($) => [$.in([1, '$list']), $.in(['1', '$list'])], [true, false]],
    ['in of what is no array', ($) => $.in([1, '$nil']), refused('$in needs an array')],
    [
      'indexOfArray',
      ($) => [$.indexOfArray(['$twice', 2]), $.indexOfArray(['$twice', 1, 1]), $.indexOfArray(['$twice', 9])],
      [1, 3, -1],
    ],
    ['indexOfArray up to a position', ($) => $.indexOfArray(['$twice', 1, 1, 3]), -1],
    ['isArray', ($) => [$.isArray(['$list']), $.isArray('$nil')], [true, false]],
    ['map', ($) => $.map({ input: '$list', as: 'one', in: $.multiply(['$$one', 10]) }), [30, 10, 20]],
    [
      'map has null for what is missing',
      ($) => $.map({ input: '$objects', as: 'one', in: '$$one.none' }),
      [null, null],
    ],
    ['range', ($) => [$.range([0, 5, 2]), $.range([3, 0, -1]), $.range([0, 0])], [[0, 2, 4], [3, 2, 1], []]],
    ['range with a step of 0', ($) => $.range([0, 5, 0]), refused('$range')],
    [
      'reduce',
      ($) =>
        $.reduce({ input: '$list', initialValue: '', in: $.concat(['$$value', { $toString: '$$this' }]) }),
      '312',
    ],
    ['reverseArray', ($) => $.reverseArray('$list'), [2, 1, 3]],
    ['size', ($) => $.size('$list'), 3],
    ['size of null', ($) => $.size('$nil'), refused('$size needs an array')],
    [
      'slice',
      ($) => [
        $.slice(['$list', 2]),
        $.slice(['$list', -2]),
        $.slice(['$list', 1, 1]),
        $.slice(['$list', -2, 1]),
      ],
      [[3, 1], [1, 2], [1], [1]],
    ],
    ['slice of nothing', ($) => $.slice(['$list', 1, 0]), refused('$slice')],
    [
      'zip',
      ($) => $.zip({ inputs: ['$list', ['a', 'b']] }),
      [
        [3, 'a'],
        [1, 'b'],
      ],
    ],
    [
      'zip of the longest',
      ($) => $.zip({ inputs: ['$list', ['a']], useLongestLength: true, defaults: [0, 'z'] }),
      [
        [3, 'a'],
        [1, 'z'],
        [2, 'z'],
      ],
    ],
    [
      'allElementsTrue',
      ($) => [$.allElementsTrue([[1, 'x', []]]), $.allElementsTrue([[1, 0]]), $.allElementsTrue([[]])],
      [true, false, true],
    ],
    [
      'anyElementTrue',
      ($) => [$.anyElementTrue([[0, 1]]), $.anyElementTrue([[null, 0]]), $.anyElementTrue([[]])],
      [true, false, false],
    ],
    ['setDifference', ($) => $.setDifference(['$list', [1]]), [3, 2]],
    ['setEquals', ($) => $.setEquals(['$twice', [2, 1]]), true],
    ['setIntersection', ($) => $.setIntersection(['$list', '$twice', [2, 1]]), [1, 2]],
    [
      'setIsSubset',
      ($) => [$.setIsSubset([[1, 2], '$list']), $.setIsSubset([[1, 9], '$list'])],
      [true, false],
    ],
    ['setUnion', ($) => $.setUnion(['$twice', [3]]), [1, 2, 3]],
    ['setUnion with null', ($) => $.setUnion(['$twice', '$nil']), null],
    ['mergeObjects', ($) => $.mergeObjects(['$object', '$nil', { x: 9 }]), { x: 9, y: { z: 2 } }],
    [
      'mergeObjects of text',
      ($) => $.mergeObjects(['$object', 'x']),
      refused('$mergeObjects needs an object'),
    ],
    [
      'objectToArray',
      ($) => $.objectToArray('$object'),
      [
        { k: 'x', v: 1 },
        { k: 'y', v: { z: 2 } },
      ],
    ],
    ['a path through arrays gathers values', () => '$deep.n.m', [[1, 2], 3]],
    ['a number in a path is no position', () => '$list.0', []],
    ['a path through an object', () => '$object.y.z', 2],
  ],
}

import { type Expressions, refused } from './kit'

/** Text; lengths and positions in bytes of UTF-8 and in characters. */
export const texts: Expressions = {
  doc: { _id: 't', a: 'Hello World', cn: '工会之家', rare: 'a𠮷b', nil: null, n: 12, when: new Date(0) },
  cases: [
    ['concat', ($) => $.concat(['$a', '!', '$cn']), 'Hello World!工会之家'],
    ['concat with null', ($) => $.concat(['$a', '$nil']), null],
    ['concat with a number', ($) => $.concat(['$a', '$n']), refused('$concat needs text')],
    [
      'indexOfBytes',
      ($) => [
        $.indexOfBytes(['$cn', '之']),
        $.indexOfBytes(['$a', 'o', 5]),
        $.indexOfBytes(['$a', 'o', 5, 7]),
      ],
      [6, 7, -1],
    ],
    [
      'indexOfCP',
      ($) => [$.indexOfCP(['$cn', '之']), $.indexOfCP(['$rare', 'b']), $.indexOfCP(['$a', 'x'])],
      [2, 2, -1],
    ],
    [
      'indexOfCP from and to',
      ($) => [$.indexOfCP(['$a', 'o', 5]), $.indexOfCP(['$a', 'o', 5, 7]), $.indexOfCP(['$a', 'H', 1])],
      [7, -1, -1],
    ],
    ['indexOfCP of null', ($) => $.indexOfCP(['$nil', 'x']), null],
    ['indexOfCP with a negative start', ($) => $.indexOfCP(['$a', 'x', -1]), refused('$indexOfCP')],
    ['split', ($) => $.split(['$a', ' ']), ['Hello', 'World']],
    ['split without a find', ($) => $.split(['$a', '-']), ['Hello World']],
    ['split by nothing', ($) => $.split(['$a', '']), refused('$split')],
    [
      'strLenBytes and strLenCP',
      ($) => [$.strLenBytes('$cn'), $.strLenCP('$cn'), $.strLenBytes('$rare'), $.strLenCP('$rare')],
      [12, 4, 6, 3],
    ],
    ['strLenCP of null', ($) => $.strLenCP('$nil'), refused('$strLenCP needs text')],
    [
      'strcasecmp',
      ($) => [$.strcasecmp(['ABC', 'abc']), $.strcasecmp(['abd', 'ABC']), $.strcasecmp(['a', '$nil'])],
      [0, 1, 1],
    ],
    ['substr goes by bytes', ($) => $.substr(['$cn', 3, 6]), '会之'],
    ['substr to the end', ($) => $.substr(['$a', 6, -1]), 'World'],
    [
      'substr of a number and a date',
      ($) => [$.substr(['$n', 1, 1]), $.substr(['$when', 0, 4])],
      ['2', '1970'],
    ],
    ['substr of null', ($) => $.substr(['$nil', 0, 4]), ''],
    [
      'substrBytes to the end',
      ($) => [$.substrBytes(['$a', 6, -5]), $.substrBytes(['$a', 99, -1]), $.substrBytes(['$a', 11, 1])],
      ['World', '', ''],
    ],
    ['substrBytes beyond the end', ($) => $.substrBytes(['$a', 6, 99]), 'World'],
    ['substrBytes inside of a character', ($) => $.substrBytes(['$cn', 1, 3]), refused('$substrBytes')],
    [
      'substrBytes that ends inside of a character',
      ($) => $.substrBytes(['$cn', 0, 4]),
      refused('$substrBytes'),
    ],
    ['substrBytes from a negative start', ($) => $.substrBytes(['$a', -1, 4]), refused('$substrBytes')],
    [
      'substrCP goes by characters',
      ($) => [$.substrCP(['$cn', 1, 2]), $.substrCP(['$rare', 1, 1]), $.substrCP(['$a', 20, 3])],
      ['会之', '𠮷', ''],
    ],
    ['substrCP with a negative length', ($) => $.substrCP(['$a', 0, -1]), refused('$substrCP')],
    ['toLower and toUpper change ASCII only', ($) => [$.toLower('ÄBC'), $.toUpper('äbc')], ['Äbc', 'äBC']],
    ['toLower of null', ($) => $.toLower('$nil'), ''],
    [
      'trim',
      () => [
        { $trim: { input: '  x ' } },
        { $ltrim: { input: '--x-', chars: '-' } },
        { $rtrim: { input: 'x　 ', chars: ' 　' } },
      ],
      ['x', 'x-', 'x'],
    ],
    [
      'replaceOne and replaceAll',
      () => [
        { $replaceOne: { input: 'aXaX', find: 'X', replacement: { $literal: '$&' } } },
        { $replaceAll: { input: 'aXaX', find: 'X', replacement: '-' } },
      ],
      ['a$&aX', 'a-a-'],
    ],
    [
      'regexMatch',
      () => [
        { $regexMatch: { input: '$a', regex: /world/i } },
        { $regexMatch: { input: '$a', regex: 'world' } },
        { $regexMatch: { input: '$nil', regex: 'x' } },
      ],
      [true, false, false],
    ],
    [
      'regexFind',
      () => ({ $regexFind: { input: '$rare', regex: '(b)(c)?' } }),
      { match: 'b', idx: 2, captures: ['b', null] },
    ],
    [
      'regexFindAll',
      () => ({ $regexFindAll: { input: 'a1b22', regex: '[0-9]+' } }),
      [
        { match: '1', idx: 1, captures: [] },
        { match: '22', idx: 3, captures: [] },
      ],
    ],
  ],
}

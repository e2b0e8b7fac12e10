import { type Expressions, refused } from './kit'

const SHANGHAI = 'Asia/Shanghai'

/** Dates and time zones. `at` is 2017-06-16 00:00:00 UTC, a Friday; `eve` is the last second of a year. */
export const days: Expressions = {
  doc: {
    _id: 'd',
    at: new Date('2017-06-16T00:00:00.000Z'),
    eve: new Date('2018-12-31T23:59:59.999Z'),
    sunday: new Date('2017-01-01T12:00:00.000Z'),
    late: new Date('2024-03-01T16:30:45.678Z'),
    nil: null,
    text: '2024-05-06T07:08:09.010Z',
  },
  cases: [
    [
      'parts in UTC',
      ($) => [
        $.year('$late'),
        $.month('$late'),
        $.dayOfMonth('$late'),
        $.hour('$late'),
        $.minute('$late'),
        $.second('$late'),
        $.millisecond('$late'),
      ],
      [2024, 3, 1, 16, 30, 45, 678],
    ],
    [
      'parts in Shanghai',
      ($) => [
        $.dayOfMonth({ date: '$late', timezone: SHANGHAI }),
        $.hour({ date: '$late', timezone: SHANGHAI }),
      ],
      [2, 0],
    ],
    [
      'parts by an offset',
      ($) => [
        $.hour({ date: '$at', timezone: '+08:00' }),
        $.hour({ date: '$at', timezone: '-0530' }),
        $.minute({ date: '$at', timezone: '-0530' }),
        $.hour({ date: '$at', timezone: '+03' }),
      ],
      [8, 18, 30, 3],
    ],
    [
      'parts in New York, with summer time',
      ($) => [
        $.dayOfMonth({ date: '$at', timezone: 'America/New_York' }),
        $.hour({ date: '$at', timezone: 'America/New_York' }),
        $.hour({ date: '$sunday', timezone: 'America/New_York' }),
      ],
      [15, 20, 7],
    ],
    [
      'summer time in China in 1988',
      ($) => $.hour({ date: new Date('1988-07-01T00:00:00Z'), timezone: SHANGHAI }),
      9,
    ],
    [
      'before 1970',
      ($) => [
        $.year(new Date('1949-10-01T07:00:00.500Z')),
        $.millisecond({ date: new Date('1949-10-01T07:00:00.500Z'), timezone: SHANGHAI }),
      ],
      [1949, 500],
    ],
    ['an unknown zone', ($) => $.hour({ date: '$at', timezone: 'Mars/Olympus' }), refused('Mars/Olympus')],
    ['a zone of null', ($) => $.hour({ date: '$at', timezone: '$nil' }), null],
    ['a date of null or missing', ($) => [$.year('$nil'), $.year('$none')], [null, null]],
    ['a date as text is refused', ($) => $.year('$text'), refused('$year needs a date')],
    ['dayOfWeek: Sunday is 1', ($) => [$.dayOfWeek('$sunday'), $.dayOfWeek('$at')], [1, 6]],
    ['isoDayOfWeek: Monday is 1', ($) => [$.isoDayOfWeek('$sunday'), $.isoDayOfWeek('$at')], [7, 5]],
    ['dayOfYear in a leap year', ($) => [$.dayOfYear('$late'), $.dayOfYear('$eve')], [61, 365]],
    [
      'week: 0 before the first Sunday',
      ($) => [
        $.week('$sunday'),
        $.week(new Date('2016-01-01T00:00:00Z')),
        $.week(new Date('2016-01-03T00:00:00Z')),
        $.week('$eve'),
      ],
      [1, 0, 1, 52],
    ],
    [
      'isoWeek and isoWeekYear at the turn of a year',
      ($) => [$.isoWeek('$eve'), $.isoWeekYear('$eve'), $.isoWeek('$sunday'), $.isoWeekYear('$sunday')],
      [1, 2019, 52, 2016],
    ],
    [
      'isoWeek 53',
      ($) => [$.isoWeek(new Date('2021-01-03T00:00:00Z')), $.isoWeekYear(new Date('2021-01-03T00:00:00Z'))],
      [53, 2020],
    ],
    [
      'dateToString',
      ($) => $.dateToString({ date: '$late', format: '%Y-%m-%d %H:%M:%S.%L' }),
      '2024-03-01 16:30:45.678',
    ],
    [
      'dateToString in Shanghai',
      ($) => $.dateToString({ date: '$late', format: '%Y年%m月%d日 %z %Z', timezone: SHANGHAI }),
      '2024年03月02日 +0800 480',
    ],
    [
      'dateToString of weeks',
      ($) => $.dateToString({ date: '$eve', format: '%j %U %w %V %G %u %%' }),
      '365 52 2 01 2019 1 %',
    ],
    ['dateToString by its usual format', ($) => $.dateToString({ date: '$at' }), '2017-06-16T00:00:00.000Z'],
    [
      'dateToString of null',
      ($) => [
        $.dateToString({ date: '$nil', format: '%Y' }),
        $.dateToString({ date: '$nil', format: '%Y', onNull: '-' }),
      ],
      [null, '-'],
    ],
    [
      'dateToString with an unknown letter',
      ($) => $.dateToString({ date: '$at', format: '%q' }),
      refused('%q'),
    ],
    [
      'dateFromParts',
      ($) => $.dateFromParts({ year: 2017, month: 2, day: 8, hour: 12 }),
      new Date('2017-02-08T12:00:00Z'),
    ],
    [
      'dateFromParts in Shanghai',
      ($) => $.dateFromParts({ year: 2017, month: 2, day: 8, timezone: SHANGHAI }),
      new Date('2017-02-07T16:00:00Z'),
    ],
    [
      'dateFromParts carries over',
      ($) => [
        $.dateFromParts({ year: 2017, month: 14, day: 1 }),
        $.dateFromParts({ year: 2017, month: 3, day: 0 }),
        $.dateFromParts({ year: 2017, minute: -1 }),
      ],
      [new Date('2018-02-01T00:00:00Z'), new Date('2017-02-28T00:00:00Z'), new Date('2016-12-31T23:59:00Z')],
    ],
    [
      'dateFromParts by ISO weeks',
      ($) => $.dateFromParts({ isoWeekYear: 2017, isoWeek: 6, isoDayOfWeek: 4 }),
      new Date('2017-02-09T00:00:00Z'),
    ],
    ['dateFromParts with null', ($) => $.dateFromParts({ year: 2017, month: '$nil' }), null],
    [
      'dateFromParts with text',
      ($) => $.dateFromParts({ year: '2017' }),
      refused('$dateFromParts needs a whole number'),
    ],
    [
      'dateFromString',
      ($) => $.dateFromString({ dateString: '$text' }),
      new Date('2024-05-06T07:08:09.010Z'),
    ],
    [
      'dateFromString of a day, of minutes, with a blank',
      ($) =>
        ['2024-05-06', '2024-05-06T07:08', '2024-05-06 07:08:09'].map((dateString) =>
          $.dateFromString({ dateString }),
        ),
      ['2024-05-06T00:00:00Z', '2024-05-06T07:08:00Z', '2024-05-06T07:08:09Z'].map((text) => new Date(text)),
    ],
    [
      'dateFromString in Shanghai',
      ($) => $.dateFromString({ dateString: '2024-05-06', timezone: SHANGHAI }),
      new Date('2024-05-05T16:00:00Z'),
    ],
    [
      'dateFromString with its own offset',
      ($) => $.dateFromString({ dateString: '2024-05-06T00:00:00+0800' }),
      new Date('2024-05-05T16:00:00Z'),
    ],
    [
      'dateFromString with two zones',
      ($) => $.dateFromString({ dateString: '2024-05-06T00:00:00Z', timezone: SHANGHAI }),
      refused('time zone'),
    ],
    [
      'dateFromString by a format',
      ($) => $.dateFromString({ dateString: '06/05/2024 (7)', format: '%d/%m/%Y (%H)' }),
      new Date('2024-05-06T07:00:00Z'),
    ],
    [
      'dateFromString falls back',
      ($) => [
        $.dateFromString({ dateString: 'x', onError: 'bad' }),
        $.dateFromString({ dateString: '$nil', onNull: 'none' }),
        $.dateFromString({ dateString: '$nil' }),
      ],
      ['bad', 'none', null],
    ],
    [
      'dateFromString of nonsense',
      ($) => $.dateFromString({ dateString: '2024-13-01' }),
      refused('2024-13-01'),
    ],
    [
      'dateToParts',
      () => ({ $dateToParts: { date: '$at', timezone: SHANGHAI } }),
      { year: 2017, month: 6, day: 16, hour: 8, minute: 0, second: 0, millisecond: 0 },
    ],
  ],
}

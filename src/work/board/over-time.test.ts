import { instantOf } from '../../contract/time'
import { drawn } from './over-time'

const bars = (unit: 'hour' | 'day', step: number, ...from: [string, number][]) => ({
  unit,
  step,
  bars: from.map(([at, count]) => ({ from: at, count })),
})

test('hours of one day', () => {
  const timeline = bars(
    'hour',
    1,
    [instantOf('2026-09-25', '09:00'), 12],
    [instantOf('2026-09-25', '10:00'), 0],
  )
  expect(drawn(timeline)).toMatchObject({
    heading: '9月25日，每小时领取的人数',
    bars: [
      { label: '9', count: 12 },
      { label: '10', count: 0 },
    ],
    told: '9月25日，每小时领取的人数：9月25日 09:00 12 人，9月25日 10:00 0 人',
  })
})

test('days over the end of a month, two to a bar', () => {
  const {
    heading,
    bars: shown,
    told,
  } = drawn(bars('day', 2, [instantOf('2026-09-29'), 1], [instantOf('2026-10-01'), 2]))
  expect(heading).toBe('9月29日 起至 10月1日，每 2 天领取的人数')
  expect(shown.map(({ label }) => label)).toEqual(['29', '1'])
  expect(told).toMatch('9月29日 1 人，10月1日 2 人')
})

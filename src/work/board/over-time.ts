import type { Bar } from '../../components/bars'
import type { Timeline } from '../../contract/campaign'
import { dayOf, showDay, showInstant, timeOf } from '../../contract/time'

/** 「9」 for nine o'clock, 「25」 for the 25th; the heading says which of the two. */
const labelOf = (from: string, unit: Timeline['unit']): string =>
  String(Number(unit === 'hour' ? timeOf(from).slice(0, 2) : dayOf(from).slice(8)))

const nameOf = (from: string, unit: Timeline['unit']): string =>
  unit === 'hour' ? showInstant(from) : showDay(dayOf(from))

/** What one bar stands for: 「9月25日，每 2 小时」「9月23日 至 9月25日，每天」. */
function headingOf({ unit, step, bars }: Timeline): string {
  const days = [bars[0], bars[bars.length - 1]].map((bar) => (bar ? showDay(dayOf(bar.from)) : ''))
  const every =
    unit === 'hour' ? (step > 1 ? `每 ${step} 小时` : '每小时') : step > 1 ? `每 ${step} 天` : '每天'
  return `${[...new Set(days)].join(' 起至 ')}，${every}领取的人数`
}

/** A timeline as it is drawn, and the same in words. */
export function drawn(timeline: Timeline): { heading: string; bars: Bar[]; told: string } {
  const { unit, bars } = timeline
  const heading = headingOf(timeline)
  return {
    heading,
    bars: bars.map(({ from, count }) => ({ key: from, label: labelOf(from, unit), count })),
    told: `${heading}：${bars.map(({ from, count }) => `${nameOf(from, unit)} ${count} 人`).join('，')}`,
  }
}

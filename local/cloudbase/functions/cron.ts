import { Cron } from 'croner'

/**
 * The moments of a trigger: seven fields (second, minute, hour, day, month, weekday, year) in Beijing time, weekday
 * 0 = Sunday. Where both the day and the weekday are given, either of them is enough (doc).
 * @throws Error when the text is no cron of seven fields
 */
export function readCron(config: string) {
  const cron = new Cron(config, { timezone: 'Asia/Shanghai', mode: '7-part', paused: true })
  return {
    /** The first moment after `instant`; null when there is none any more. */
    after: (instant: Date): Date | null => cron.nextRun(instant),
  }
}

import { asCallError } from './call'
import { onOnline } from './online'
import { anyWaiting, type Flushed, flush, markLate } from './queue'
import { toast } from './say'
import { confirmedUser, lastUser } from './session'

const EVERY_MS = 15_000

const news = ({ late, refused }: Flushed): string =>
  [late > 0 && `已补传 ${late} 条`, refused > 0 && `${refused} 条没有登记上，请看原因`]
    .filter(Boolean)
    .join('，')

/** Sends what waits, as the user whom the server confirms: a phone may have changed hands since. */
export async function sendQueue() {
  if (!anyWaiting()) return
  try {
    const text = news(await flush(await confirmedUser()))
    if (text) toast(text)
  } catch (thrown) {
    if (asCallError(thrown).lost) markLate(lastUser())
  }
}

/** From the start of the app on, whichever page is open: now, when the signal is back, every quarter minute. */
export function keepSending() {
  const send = () => void sendQueue()
  send()
  onOnline(send)
  setInterval(send, EVERY_MS)
}

import type { Message } from './kind'
import type { Fields } from './templates'

/** Where everything that was told can be read. */
export const INBOX_PAGE = 'pages/inbox/index'

/** What travels: the message itself, or of several the first, how many there are, and the nearest end. */
export function digestOf(messages: readonly Message[]): { page: string; fields: Fields } {
  const [first, ...others] = messages
  if (!first) throw new Error('an envelope without messages')
  if (others.length === 0) return { page: first.page, fields: first.fields }
  const ends = messages.map(({ fields }) => fields.by).filter((by) => by instanceof Date)
  const soonest = ends.sort((a, b) => a.getTime() - b.getTime())[0]
  const fields: Fields = {
    ...first.fields,
    what: `${first.fields.what.slice(0, 12)}等 ${messages.length} 项`,
    note: '点开可逐项查看',
    ...(soonest && { by: soonest }),
  }
  return { page: INBOX_PAGE, fields }
}

import { ADDRESSEE_WORDS, KIND_WORDS, MODE_WORDS, STATE_WORDS } from '../../../src/contract/letter'
import { exportLetters } from '../../../src/contract/office'
import { inert } from '../export/cells'
import { handle } from '../handler'
import { record } from '../journal'
import { namesOfDesks } from './desks'
import { labelOf, opened } from './letters'
import { whoWrote } from './office-view'
import { mayKnow } from './rights'

const quoted = (text: string) => `"${inert(text).replace(/"/g, '""')}"`

/** UTF-8 with a byte order mark and CRLF (RFC 4180): what WPS and Excel open by a double tap. */
const csv = (rows: readonly (readonly string[])[]) =>
  `\uFEFF${rows.map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`

const HEAD = ['来信日期', '写给', '类别', '署名方式', '标题', '状态', '承办', '首次答复', '退回次数']

const run = handle(exportLetters, async (ctx, { from, to, purpose, names }) => {
  const [docs, nameOf] = await Promise.all([
    ctx.store.find('letters', { ...mayKnow(ctx), day: { gte: from, lte: to } }),
    namesOfDesks(ctx),
  ])
  const rows = docs
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .map((doc) => {
      const letter = opened(ctx, doc)
      const { addressee, kind, mode, state, desk, handler, answeredOn, returns } = letter.head
      return [
        doc.day,
        ADDRESSEE_WORDS[addressee],
        KIND_WORDS[kind],
        MODE_WORDS[mode].name,
        labelOf(letter).title,
        STATE_WORDS[state],
        nameOf(handler ?? desk),
        answeredOn ?? '',
        String(returns),
        ...(names ? [whoWrote(ctx, letter)] : []),
      ]
    })
  const whose = names ? '，含实名来信人' : ''
  await record(ctx, 'mailbox.export', '', `${from} 至 ${to}${whose}：${purpose}`)
  const head = names ? [...HEAD, '来信人'] : HEAD
  return { fileName: `信箱登记-${from}-${to}.csv`, text: csv([head, ...rows]), count: rows.length }
})

export const exportHandlers = [run]

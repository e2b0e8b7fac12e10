import { dayOf } from '../../../src/contract/time'
import { type Context, memberOf } from '../context'
import { vaultOf } from './letters'

export const LOG_WORDS = {
  open: '查看',
  file: '查看附件',
  move: '办理',
  note: '写内部备注',
  extend: '延长期限',
  askWho: '申请知道来信人',
  decideWho: '决定是否告知来信人',
  draft: '拟公开稿',
  publish: '公开',
  withdraw: '撤下公开',
  keep: '延长保存',
  word: '拟提案稿',
  raise: '转为提案',
} as const
export type LogEvent = keyof typeof LOG_WORDS

interface Entry {
  actor: string
  what: LogEvent
  at: string
}

/** Notes who looked or acted, by day, sealed; never what was read. Writers are not noted. */
export async function logLetter(ctx: Context, letter: string, what: LogEvent): Promise<void> {
  const _id = ctx.randomId(24)
  const { key, wrapped } = vaultOf(ctx).newKey(_id)
  const entry: Entry = { actor: memberOf(ctx)._id, what, at: ctx.now }
  await ctx.store.set('letter_log', {
    _id,
    letter,
    day: dayOf(ctx.now),
    key: wrapped,
    sealed: key.seal('entry', entry),
  })
}

/** In order. */
export async function readLog(ctx: Context, letter: string) {
  const docs = await ctx.store.find('letter_log', { letter })
  return docs
    .map((doc) => ({
      day: doc.day,
      ...vaultOf(ctx).unwrap(doc._id, doc.key).open<Entry>('entry', doc.sealed),
    }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
}

import type { LetterDoc } from '../../cloudfunctions/core/mailbox/documents'
import { facets, type Head } from '../../cloudfunctions/core/mailbox/letters'
import type { Store } from '../../cloudfunctions/core/store'
import { sign } from '../../cloudfunctions/platform/secret'
import { createVault } from '../../cloudfunctions/platform/vault'
import { addDays } from '../../src/contract/time'

const WORDS = ['图书馆', '食堂', '宿舍', '操场', '实训室', '停车', '热水', '网络', '考勤', '职称']
const STATES = [
  'waiting',
  'accepted',
  'answered',
  'settled',
  'settled',
  'settled',
  'settled',
  'closed',
] as const
const DESKS = ['dean', 'secretary', 'union'] as const
const KINDS = ['report', 'suggest', 'complain'] as const
const BATCH = 200
/** Letters of two years. */
const DAYS = 730

const at = <T>(list: readonly [T, ...T[]], i: number): T => list[i % list.length] ?? list[0]

function headAt(i: number, day: string): Head {
  const desk = at(DESKS, i)
  const old = i % DAYS > 20
  const state = old ? at(['settled', 'closed', 'answered'] as const, i) : at(STATES, i)
  return {
    kind: at(KINDS, i),
    addressee: desk,
    mode: 'named',
    state,
    desk,
    handler: null,
    readers: [desk],
    about: { desks: [], members: [] },
    publish: false,
    reopened: false,
    returns: i % 11 === 0 ? 1 : 0,
    extended: false,
    escalated: false,
    satisfied: state === 'settled' ? true : null,
    answeredOn: old ? addDays(day, 3) : null,
    mergedInto: null,
    files: [],
    returned: false,
    steps: [{ move: 'send', day, desk: '', words: '' }],
    asked: null,
    disclosed: null,
    drafts: [],
    publishedOn: null,
  }
}

/** Sealed as the function seals them, spread over two years up to `today`. */
export async function seedLetters(store: Store, count: number, today: string): Promise<void> {
  const [vault, ctx] = [createVault(), { sign }]
  const letter = (i: number): LetterDoc => {
    const _id = `l${String(i).padStart(23, '0')}`
    const day = addDays(today, -(i % DAYS))
    const head = headAt(i, day)
    const { key, wrapped } = vault.newKey(_id)
    const words = `${at(['图书馆', ...WORDS], i)}的第 ${i} 件事`
    return {
      ...facets(ctx, head, day),
      _id,
      day,
      due: head.state === 'waiting' || head.state === 'accepted' ? addDays(day, 7) : null,
      keepUntil: addDays(day, DAYS),
      key: wrapped,
      label: key.seal('label', { title: words, excerpt: '希望尽快解决，谢谢。'.repeat(10) }),
      text: key.seal('text', '希望尽快解决，谢谢。'.repeat(40)),
      head: key.seal('head', head),
      identity: key.seal('identity', { id: 'm_0001', isStudent: false, name: '会员1', department: '部门1' }),
      turns: [],
      notes: [],
      barred: [],
      writer: null,
      receipt: null,
      version: 1,
    }
  }
  for (let from = 0; from < count; from += BATCH) {
    const size = Math.min(BATCH, count - from)
    await store.insert(
      'letters',
      Array.from({ length: size }, (_, i) => letter(from + i)),
    )
  }
}

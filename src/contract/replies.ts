import * as v from 'valibot'
import { action } from './action'
import { done, empty, id, line } from './fields'
import { letterKind } from './letter'
import { OFFICE } from './office'

const on = 'mailbox'

/** Words that are said often. `kind` null = letters of every kind; `auto` = said without anybody's doing. */
export const REPLY_STATES = ['waiting', 'accepted', 'declined', 'answered', 'closed'] as const
const reply = v.object({
  state: v.picklist(REPLY_STATES, '请选择用在哪一步'),
  kind: v.nullable(letterKind),
  text: line(1000, '回复内容'),
  auto: v.boolean(),
})
export type Reply = v.InferOutput<typeof reply>
const replies = v.pipe(v.array(reply), v.maxLength(40, '最多存 40 条'))
/** Those of each desk at which the caller sits. */
export const listReplies = action('mailbox.replies', {
  on,
  who: OFFICE,
  input: empty,
  output: v.object({ desks: v.array(v.object({ id: v.string(), replies })) }),
})
/** All replies of one desk. */
export const saveReplies = action('mailbox.saveReplies', {
  on,
  who: OFFICE,
  input: v.object({ desk: id, replies }),
  output: done,
})

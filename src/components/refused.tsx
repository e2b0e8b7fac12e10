import { refusalFacts } from '../contract/refusal'
import type { CallError } from '../lib/call'
import { Result } from './result'

interface RefusedProps {
  error: CallError
  name?: string
  /** 「不能领取」 where it is not about a gift: what did not work. */
  word?: string
  onClose: () => void
  /** Straight on to the next person, where people stand in a row. */
  next?: { text: string; onTap: () => void } | undefined
}

/** A refusal that fills the screen: the reason, then when, where and by whom. */
export const Refused = ({ error, name, word = '不能领取', onClose, next }: RefusedProps) => (
  <Result
    tone={error.code === 'gift/pending' || error.lost ? 'wait' : 'bad'}
    word={error.code === 'gift/already_claimed' ? '已经领过了' : error.lost ? '没有网络' : word}
    {...(name && { name })}
    facts={refusalFacts(error)}
    next={error.message}
    action={next?.text ?? '知道了'}
    onClose={next?.onTap ?? onClose}
    {...(next && { other: { text: '知道了', onTap: onClose } })}
  />
)

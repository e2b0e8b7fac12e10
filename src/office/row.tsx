import { Row, Tag } from '../components/card'
import { KIND_WORDS, MODE_WORDS, STATE_WORDS } from '../contract/letter'
import type { LetterRow } from '../contract/office'
import { showDay } from '../contract/time'
import { go } from '../lib/nav'

/** A letter in a list of the office. */
export function LetterLine({ letter }: { letter: LetterRow }) {
  const { id, title, kind, mode, state, day, due, overdue, desk, handler, returns } = letter
  const facts = [
    `${showDay(day)} ${KIND_WORDS[kind]}（${MODE_WORDS[mode].name}）`,
    handler ? `${handler}承办` : `${desk}办理`,
    overdue && STATE_WORDS[state],
    returns > 0 && `退回 ${returns} 次`,
    due && `${showDay(due)}到期`,
  ]
  return (
    <Row
      title={title}
      note={facts.filter(Boolean).join('，')}
      side={
        <Tag kind={overdue ? 'bad' : due ? 'wait' : 'quiet'} text={overdue ? '超期' : STATE_WORDS[state]} />
      }
      onTap={() => go('office/letter', { id })}
    />
  )
}

import { createHash } from 'node:crypto'
import type { Action, Input, Output } from '../../src/contract/action'
import { consentToProposal, raiseProposal, wordProposal } from '../../src/contract/conversion'
import type { LetterDraft } from '../../src/contract/letter'
import { askChallenge, sendLetter } from '../../src/contract/mailbox'
import { draftPublic, moveLetter, openLetter, publishLetter } from '../../src/contract/office'
import { secondProposal } from '../../src/contract/proposal'
import { addDays, dayOf, instantOf } from '../../src/contract/time'
import { zeroBits } from '../../src/contract/work'

/** Asks as a persona at an instant. */
export type Ask = <A extends Action>(
  who: string,
  action: A,
  input: Input<A>,
  at: string,
) => Promise<Output<A>>

const draft = (letter: Partial<LetterDraft>): LetterDraft => ({
  addressee: 'dean',
  kind: 'suggest',
  mode: 'named',
  title: '',
  text: '',
  about: { desks: [], members: [] },
  publish: false,
  files: [],
  ...letter,
})

/** The work that a phone does before it asks without a name. */
export async function proveAs(ask: Ask, who: string, at: string) {
  const { challenge, bits } = await ask(who, askChallenge, {}, at)
  for (let answer = 0; ; answer++) {
    if (zeroBits(createHash('sha256').update(`${challenge}.${answer}`).digest()) >= bits)
      return { challenge, answer }
  }
}

interface Means {
  ago: (days: number) => string
  send: (who: string, letter: Partial<LetterDraft>, at: string) => Promise<string>
  move: (who: string, id: string, name: Input<typeof moveLetter>['move'], at: string) => Promise<unknown>
}

/** A suggestion that has become a proposal and is one second short of the committee. */
async function seedProposal(ask: Ask, { ago, send, move }: Means) {
  const text = '操场周末只开放到下午五点，建议延长到晚上九点，供教职工和学生锻炼。'
  const id = await send('demo-m_006', { addressee: 'union', title: '操场周末晚些关门', text }, ago(20))
  await move('demo-chair', id, 'accept', ago(19))
  await ask('demo-chair', wordProposal, { id, title: '周末延长操场开放时间', text }, ago(19))
  const consent = { key: { id }, draftNo: 1, agree: true, signed: true }
  await ask('demo-m_006', consentToProposal, consent, ago(18))
  const { proposal } = await ask('demo-m_002', raiseProposal, { id, draftNo: 1 }, ago(17))
  await ask('demo-m_007', secondProposal, { id: proposal, on: true }, ago(10))
}

/** Letters in every state that an office meets: published, overdue, forwarded, waiting, anonymous. */
export async function seedLetters(ask: Ask, now: string): Promise<void> {
  const ago = (days: number) => instantOf(addDays(dayOf(now), -days), '10:00')
  let sent = 0
  const send = async (who: string, letter: Partial<LetterDraft>, at: string) => {
    sent++
    const proof = letter.mode === 'anonymous' ? await proveAs(ask, who, at) : undefined
    const nonce = `seed-letter-${sent}`.padEnd(32, 'x')
    return (await ask(who, sendLetter, { letter: draft(letter), nonce, proof }, at)).id ?? ''
  }
  const move = (who: string, id: string, name: Input<typeof moveLetter>['move'], at: string, more = {}) =>
    ask(who, moveLetter, { id, move: name, ...more }, at)

  const water = await send(
    'demo-m_005',
    {
      addressee: 'union',
      title: '实训楼加一台饮水机',
      text: '实训楼二层只有一台饮水机，课间排队很长，建议再加一台。',
      publish: true,
    },
    ago(30),
  )
  await move('demo-chair', water, 'accept', ago(29))
  await move('demo-chair', water, 'answer', ago(27), { words: '已与后勤商定，下月在二层东侧加装一台。' })
  const publication = {
    id: water,
    title: '实训楼加装饮水机',
    text: '建议在实训楼二层再加一台饮水机。',
    answer: '已与后勤商定，下月在二层东侧加装一台。',
  }
  await ask('demo-chair', draftPublic, publication, ago(26))
  await ask('demo-m_002', publishLetter, { id: water }, ago(26))

  await seedProposal(ask, { ago, send, move })

  const late = await send(
    'demo-m_020',
    {
      mode: 'confidential',
      kind: 'report',
      title: '实训设备检修总是拖延',
      text: '机房报修后常常一两个月没有人来，影响上课。希望说明检修的安排。',
    },
    ago(14),
  )
  await move('demo-dean', late, 'accept', ago(13))

  const lamp = await send(
    'demo-student',
    { title: '自习室晚上关门太早', text: '期末前自习室九点就关，希望延长到十点半。', publish: true },
    ago(3),
  )
  await move('demo-dean', lamp, 'accept', ago(2))
  await move('demo-dean', lamp, 'forward', ago(2), { to: 'd_8' })
  await ask('demo-liaison', openLetter, { id: lamp }, ago(1))

  await send(
    'demo-student',
    {
      mode: 'anonymous',
      kind: 'complain',
      addressee: 'secretary',
      title: '奖学金评定没有公示',
      text: '本学期的奖学金名单没有公示就发放了，希望核实。',
    },
    ago(1),
  )
}

import type { MySignup } from '../../contract/signup'

interface Group {
  key: 'mine' | 'open' | 'rest'
  title: string
  signups: MySignup[]
}

/** What the caller is in, what can be signed up for, and the rest; each in the order in which the server lists it. */
export function groupsOf(signups: readonly MySignup[]): Group[] {
  const isMine = ({ todo, state }: MySignup) =>
    todo === 'answer' || todo === 'come' || todo === 'finish' || state === 'waiting'
  const groups: Group[] = [
    { key: 'mine', title: '我的报名', signups: signups.filter(isMine) },
    { key: 'open', title: '可以报名', signups: signups.filter(({ todo }) => todo === 'join') },
    {
      key: 'rest',
      title: '其他',
      signups: signups.filter((one) => one.todo === 'none' && !isMine(one)),
    },
  ]
  return groups.filter((group) => group.signups.length > 0)
}

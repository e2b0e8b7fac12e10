import { createHash } from 'node:crypto'
import { type Branch, startBranch } from '../../../local/demo/testing'
import type { Input, Output } from '../../../src/contract/action'
import { askChallenge, sendLetter } from '../../../src/contract/mailbox'
import { zeroBits } from '../../../src/contract/work'

export type Person = ReturnType<Branch['as']>

/** Does the work that a phone does before it asks without a name. */
export async function prove(person: Person) {
  const { challenge, bits } = await person.ask(askChallenge, {})
  for (let answer = 0; ; answer++) {
    const digest = createHash('sha256').update(`${challenge}.${answer}`).digest()
    if (zeroBits(digest) >= bits) return { challenge, answer }
  }
}

/** The demo branch with its desks, and somebody who writes letters. */
export async function startMailbox() {
  const branch = await startBranch()
  const seat = (id: string, holder: string) =>
    branch.store.update('seats', id, { set: { holder, from: '2020-01-01', to: null } })
  const writer = branch.as('demo-m_005')
  let letters = 0
  return {
    ...branch,
    writer,
    student: branch.as('demo-student'),
    dean: branch.as('demo-dean'),
    secretary: branch.as('demo-secretary'),
    custodian: branch.as('demo-custodian'),
    seat,
    /** Sends a letter to the dean, by name unless told otherwise. */
    async write(
      letter: Partial<Input<typeof sendLetter>['letter']> = {},
      by: Person = writer,
    ): Promise<Output<typeof sendLetter>> {
      letters++
      const draft: Input<typeof sendLetter>['letter'] = {
        addressee: 'dean',
        kind: 'suggest',
        mode: 'named',
        title: '图书馆晚间开放',
        text: '建议期末图书馆开放到晚上十点。',
        ...letter,
      }
      const proof = draft.mode === 'anonymous' ? await prove(by) : undefined
      return by.ask(sendLetter, { letter: draft, nonce: `nonce-${letters}-`.padEnd(32, 'x'), proof })
    },
  }
}
export type Mailbox = Awaited<ReturnType<typeof startMailbox>>

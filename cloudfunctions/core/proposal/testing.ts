import { consentToProposal, raiseProposal, wordProposal } from '../../../src/contract/conversion'
import { moveLetter } from '../../../src/contract/office'
import { type Mailbox, type Person, prove } from '../mailbox/testing'

export const WORDS = { title: '图书馆延长开放时间', text: '建议期末图书馆开放到晚上十点。' }

/** Suggestions of the dean's desk on their way to a proposal. */
export const proposing = (box: Mailbox) => {
  const committee = box.as('demo-m_002')
  // Whom WeChat has not seen of late it checks no text for.
  box.wechat.visit('demo-m_002')
  return {
    committee,
    /** A letter that its desk has worded as a proposal. @returns its id, and the receipt of an anonymous one */
    async worded(letter: Parameters<Mailbox['write']>[0] = {}, by?: Person) {
      const { id: known, receipt = '' } = await box.write(letter, by)
      const newest = await box.store.find('letters', {})
      const id = known ?? newest.find(({ writer }) => writer === null)?._id ?? ''
      await box.dean.ask(moveLetter, { id, move: 'accept' })
      await box.dean.ask(wordProposal, { id, ...WORDS })
      return { id, receipt }
    },
    /** A proposal by somebody who signs, or not. @returns its number */
    async raised(signed = true): Promise<string> {
      const { id } = await this.worded()
      await box.writer.ask(consentToProposal, { key: { id }, draftNo: 1, agree: true, signed })
      return (await committee.ask(raiseProposal, { id, draftNo: 1 })).proposal
    },
    keyOf: async (receipt: string, person: Person) => ({ key: { receipt }, proof: await prove(person) }),
  }
}

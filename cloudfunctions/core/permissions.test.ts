import { type Branch, startBranch } from '../../local/demo/testing'
import { ACTIONS } from '../../src/contract'
import type { Action } from '../../src/contract/action'

/** Each with one post and no other. */
const PEOPLE = {
  stranger: 'demo-stranger',
  student: 'demo-student',
  member: 'demo-member',
  liaison: 'demo-liaison',
  deputy: 'demo-m_016',
  committee: 'demo-m_002',
  chair: 'demo-chair',
  dean: 'demo-dean',
  secretary: 'demo-secretary',
  custodian: 'demo-custodian',
} as const
type Person = keyof typeof PEOPLE

const EVERYBODY = Object.keys(PEOPLE) as Person[]
const MEMBERS = EVERYBODY.filter((person) => person !== 'stranger' && person !== 'student')
const LIAISONS: Person[] = ['liaison', 'deputy', 'committee', 'chair']
const COMMITTEE: Person[] = ['committee', 'chair']
const CHAIR: Person[] = ['chair']
const WRITERS = EVERYBODY.filter((person) => person !== 'stranger')
const DESKS: Person[] = ['dean', 'secretary', 'committee', 'chair']
const OFFICE: Person[] = [...DESKS, 'liaison', 'deputy']
const CUSTODIAN: Person[] = ['custodian']
const STRANGERS: Person[] = ['stranger']
const STUDENTS: Person[] = ['student']

/**
 * Who may ask for what, written down a second time: whoever changes `who` in the contract has to mean it here
 * as well. Rights on single rows come on top.
 */
const ALLOWED: Record<string, readonly Person[]> = {
  'identity.me': EVERYBODY,
  'identity.bind': EVERYBODY,
  'identity.setUp': EVERYBODY,
  'identity.issueBindCode': LIAISONS,
  'identity.myData': MEMBERS,
  'identity.requestCorrection': MEMBERS,
  'identity.listCorrections': COMMITTEE,
  'identity.settleCorrection': COMMITTEE,

  'roster.list': LIAISONS,
  'roster.searchColleagues': MEMBERS,
  'roster.listSeats': MEMBERS,
  'roster.appoint': CHAIR,
  'roster.listJournal': COMMITTEE,
  'roster.previewImport': COMMITTEE,
  'roster.applyImport': COMMITTEE,
  'roster.undoImport': COMMITTEE,
  'roster.listImports': COMMITTEE,
  'roster.importTemplate': COMMITTEE,
  'roster.exportMyData': MEMBERS,

  'campaign.list': LIAISONS,
  'campaign.get': LIAISONS,
  'campaign.save': COMMITTEE,
  'campaign.copy': COMMITTEE,
  'campaign.removeDraft': COMMITTEE,
  'campaign.publish': COMMITTEE,
  'campaign.grant': COMMITTEE,
  'campaign.close': CHAIR,
  'campaign.reopen': CHAIR,
  'campaign.board': LIAISONS,
  'campaign.stock': LIAISONS,
  'campaign.moveStock': LIAISONS,
  'campaign.conflicts': LIAISONS,
  'campaign.settleConflict': LIAISONS,
  'campaign.mine': MEMBERS,

  'gift.mine': MEMBERS,
  'gift.choose': MEMBERS,
  'gift.reissueCode': MEMBERS,
  'gift.authoriseProxy': MEMBERS,
  'gift.withdrawProxy': MEMBERS,
  'gift.lookAtStation': MEMBERS,
  'gift.claimAtStation': MEMBERS,
  'gift.identify': LIAISONS,
  'gift.find': LIAISONS,
  'gift.confirmClaim': LIAISONS,
  'gift.handOutToMany': LIAISONS,
  'gift.undoClaim': LIAISONS,
  'gift.explain': LIAISONS,
  'gift.listHandOut': LIAISONS,
  'gift.signOffSheet': LIAISONS,
  'gift.openStation': LIAISONS,
  'gift.closeStation': LIAISONS,
  'gift.watchStation': LIAISONS,

  'identity.bindStudent': STRANGERS,
  'identity.unbindStudent': STUDENTS,

  'mailbox.replies': OFFICE,
  'mailbox.saveReplies': OFFICE,
  'mailbox.submission': EVERYBODY,
  'mailbox.checkSubmission': EVERYBODY,
  'mailbox.challenge': EVERYBODY,
  'mailbox.open': WRITERS,
  'mailbox.send': WRITERS,
  'mailbox.read': EVERYBODY,
  'mailbox.mine': WRITERS,
  'mailbox.say': EVERYBODY,
  'mailbox.rate': EVERYBODY,
  'mailbox.changeReceipt': EVERYBODY,
  'mailbox.putPiece': EVERYBODY,
  'mailbox.finishFile': EVERYBODY,
  'mailbox.board': EVERYBODY,
  'mailbox.similar': EVERYBODY,
  'mailbox.list': OFFICE,
  'mailbox.search': OFFICE,
  'mailbox.openLetter': OFFICE,
  'mailbox.move': OFFICE,
  'mailbox.note': OFFICE,
  'mailbox.file': OFFICE,
  'mailbox.extend': DESKS,
  'mailbox.askWho': DESKS,
  'mailbox.draft': DESKS,
  'mailbox.proposed': DESKS,
  'mailbox.publish': DESKS,
  'mailbox.withdraw': DESKS,
  'mailbox.wordProposal': DESKS,
  'mailbox.consent': EVERYBODY,
  'mailbox.raise': DESKS,
  'mailbox.statistics': DESKS,
  'mailbox.export': DESKS,
  'mailbox.keep': DESKS,
  'mailbox.listAsked': CUSTODIAN,
  'mailbox.decideWho': CUSTODIAN,
  'mailbox.log': CUSTODIAN,
  'reminder.inbox': WRITERS,
  'reminder.unread': WRITERS,
  'reminder.markRead': WRITERS,
  'reminder.preferences': WRITERS,
  'reminder.setPreference': WRITERS,
  'reminder.recordAnswers': WRITERS,
  'reminder.remind': LIAISONS,
  'reminder.deliveries': LIAISONS,

  'condolence.list': COMMITTEE,
  'condolence.waiting': COMMITTEE,
  'condolence.get': COMMITTEE,
  'condolence.save': COMMITTEE,
  'condolence.move': COMMITTEE,
  'condolence.visit': COMMITTEE,
  'condolence.acknowledge': COMMITTEE,
  'condolence.setThreshold': CHAIR,
  'condolence.export': COMMITTEE,
  'proposal.list': MEMBERS,
  'proposal.second': MEMBERS,
  'proposal.decide': COMMITTEE,
  'signup.mine': WRITERS,
  'signup.view': WRITERS,
  'signup.enrol': WRITERS,
  'signup.change': WRITERS,
  'signup.cancel': WRITERS,
  'signup.answerOffer': WRITERS,
  'signup.reportDone': WRITERS,
  'signup.checkInAtDoor': WRITERS,
  'signup.setHonours': WRITERS,
  'signup.honours': WRITERS,
  'signup.file': WRITERS,
  'signup.kinds': COMMITTEE,
  'signup.events': LIAISONS,
  'signup.get': LIAISONS,
  'signup.save': COMMITTEE,
  'signup.removeDraft': COMMITTEE,
  'signup.step': COMMITTEE,
  'signup.progress': LIAISONS,
  'signup.people': LIAISONS,
  'signup.look': LIAISONS,
  'signup.checkIn': LIAISONS,
  'signup.setOutcome': COMMITTEE,
  'signup.lend': LIAISONS,
  'signup.enrolFor': LIAISONS,
  'signup.cancelFor': LIAISONS,
  'signup.door': LIAISONS,
  'signup.export': COMMITTEE,
  'signup.statistics': COMMITTEE,

  'voucher.savePool': COMMITTEE,
  'voucher.pools': COMMITTEE,
  'voucher.removePool': COMMITTEE,
  'voucher.importCodes': COMMITTEE,
  'voucher.birthdays': COMMITTEE,
  'voucher.prepareBirthdays': COMMITTEE,
  'voucher.approveBirthdays': CHAIR,
  'voucher.issueMovies': COMMITTEE,
  'voucher.mine': MEMBERS,
  'voucher.reveal': MEMBERS,
  'voucher.look': LIAISONS,
  'voucher.redeem': LIAISONS,
  'voucher.list': COMMITTEE,
  'voucher.void': COMMITTEE,
  'voucher.export': COMMITTEE,
  'voucher.signOffSheet': COMMITTEE,
}

let branch: Branch
beforeAll(async () => {
  branch = await startBranch()
  const seat = (id: string, holder: string) =>
    branch.store.update('seats', id, { set: { holder, from: '2020-01-01', to: null } })
  await seat('deputy:d_8', 'm_016')
})
afterAll(() => branch.close())

const SHUT = ['identity/not_bound', 'system/forbidden']
const codesFor = async (action: Action, input: unknown) =>
  Object.fromEntries(
    await Promise.all(
      EVERYBODY.map(async (person) => [person, await branch.as(PEOPLE[person]).code(action, input)] as const),
    ),
  )
const inside = (codes: Record<string, string>): Person[] =>
  EVERYBODY.filter((person) => !SHUT.includes(codes[person] ?? ''))

test('everybody of the table has exactly the post that it says', async () => {
  const roles = await Promise.all(
    EVERYBODY.map(async (person) => {
      const [me] = ACTIONS.filter(({ name }) => name === 'identity.me')
      const reply = me && (await branch.as(PEOPLE[person]).call(me, {}))
      return reply?.ok ? [person, Object(reply.data).roles.join()] : [person, 'nobody']
    }),
  )
  expect(Object.fromEntries(roles)).toEqual({
    stranger: 'stranger',
    student: 'student',
    member: 'member',
    liaison: 'member,liaison',
    deputy: 'member,liaison',
    committee: 'member,committee',
    chair: 'member,chair',
    dean: 'member,dean',
    secretary: 'member,secretary',
    custodian: 'member,custodian',
  })
})

test('the table names every action of the contract and no other', () => {
  expect(Object.keys(ALLOWED).sort()).toEqual(ACTIONS.map(({ name }) => name).sort())
})

test.each(ACTIONS.map((action) => [action.name, action] as const))(
  '%s opens to those who may and stays shut to all others, whatever they send',
  async (name, action) => {
    for (const input of [{}, null, 'x', { id: { $ne: null }, campaignId: 'c_none', memberId: 'm_001' }]) {
      const codes = await codesFor(action, input)
      expect(inside(codes)).toEqual(EVERYBODY.filter((person) => ALLOWED[name]?.includes(person)))
      for (const person of EVERYBODY.filter((one) => !inside(codes).includes(one))) {
        expect(codes[person]).toBe(person === 'stranger' ? 'identity/not_bound' : 'system/forbidden')
      }
      expect(Object.values(codes)).not.toContain('system/unexpected')
    }
  },
)

test('an action that does not exist, or belongs to the prototype, is unknown', async () => {
  const codes = await Promise.all(
    ['gift.steal', 'constructor', '__proto__', ''].map((name) => branch.chair.code({ name } as Action, {})),
  )
  expect(new Set(codes)).toEqual(new Set(['system/unknown_action']))
})

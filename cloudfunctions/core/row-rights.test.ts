import { type Branch, NOON, startBranch } from '../../local/demo/testing'
import { ACTIONS } from '../../src/contract'
import { getBoard, listConflicts, settleConflict } from '../../src/contract/campaign'
import {
  confirmClaim,
  explainEntitlement,
  findEntitled,
  handOutToMany,
  identify,
  listHandOut,
  signOffSheet,
  undoClaim,
} from '../../src/contract/hand-over'
import { issueBindCode } from '../../src/contract/identity'
import { sendLetter } from '../../src/contract/mailbox'
import {
  addNote,
  getLetterFile,
  listLetters,
  moveLetter,
  openLetter,
  searchLetters,
} from '../../src/contract/office'
import { listDeliveries, remind } from '../../src/contract/reminder'
import { listReplies, saveReplies } from '../../src/contract/replies'
import { listRoster } from '../../src/contract/roster'
import { enrol } from '../../src/contract/signup'
import {
  cancelFor,
  checkInPerson,
  enrolFor,
  getSignupProgress,
  lendItem,
  listSignupPeople,
  saveSignup,
  stepSignup,
} from '../../src/contract/signup-desk'
import { ACTIVITY, nonce } from './signup/testing'

/** Of another department than the liaison (`d_8`). */
const OTHER = { member: 'm_004', department: 'd_4' }
const REFUSED = 'roster/other_department'

let branch: Branch
let campaignId: string
/** A letter to the dean, which went to no department. */
let letterId = ''
/** An activity in which the member of the other department is. */
let signupId = ''
beforeAll(async () => {
  branch = await startBranch()
  campaignId = await branch.campaign()
  const letter = {
    addressee: 'dean' as const,
    kind: 'suggest' as const,
    mode: 'named' as const,
    title: '图书馆',
    text: '晚些关门',
  }
  const sent = await branch.as('demo-m_005').ask(sendLetter, { letter, nonce: 'n'.repeat(24) })
  letterId = sent.id ?? ''
  const { id } = await branch.chair.ask(saveSignup, { draft: { ...ACTIVITY, loans: ['球拍'] } })
  await branch.chair.ask(stepSignup, { id, step: 'publish' })
  await branch.as('demo-member').ask(enrol, { id, mode: 'join', session: 'am', nonce: nonce() })
  signupId = id
})
afterAll(() => branch.close())

const byChair = (nonce: string, offline = false) =>
  branch.chair.code(confirmClaim, {
    campaignId,
    memberId: OTHER.member,
    mode: 'delivery',
    happenedAt: NOON,
    offline,
    nonce,
  })
const other = () => ({ campaignId, memberId: OTHER.member })

/** What a liaison meets who names somebody, or a department, of others. */
const ROWS: Record<string, () => Promise<unknown>> = {
  'identity.issueBindCode': () => branch.liaison.code(issueBindCode, { memberId: OTHER.member }),
  'gift.identify': () => branch.liaison.code(identify, other()),
  'gift.confirmClaim': () =>
    branch.liaison.code(confirmClaim, { ...other(), mode: 'search', nonce: 'nonce-other' }),
  'gift.explain': () =>
    branch.liaison.code(explainEntitlement, { ...other(), state: 'waived', reason: '不要' }),
  'gift.listHandOut': () => branch.liaison.code(listHandOut, { campaignId, department: OTHER.department }),
  'gift.signOffSheet': () =>
    branch.liaison.code(signOffSheet, { campaignId, department: OTHER.department, purpose: '核对' }),
  'gift.undoClaim': async () => {
    await byChair('nonce-undo')
    return branch.liaison.code(undoClaim, { ...other(), no: 1, reason: '拿错了' })
  },
  'campaign.settleConflict': async () => {
    await byChair('nonce-first')
    await byChair('nonce-again', true)
    const [conflict] = (await branch.chair.ask(listConflicts, { id: campaignId })).conflicts
    return branch.liaison.code(settleConflict, { id: conflict?.id ?? '', note: '收回' })
  },
}
test.each(Object.entries(ROWS))('%s is refused for a row of another department', async (_name, attempt) => {
  expect(await attempt()).toBe(REFUSED)
})

const inSignup = () => ({ id: signupId, personId: OTHER.member })
/** The same for sign-ups: from a list only the own department. */
const SIGNUPS: Record<string, () => Promise<unknown>> = {
  'signup.checkIn': () => branch.liaison.code(checkInPerson, inSignup()),
  'signup.lend': () => branch.liaison.code(lendItem, { ...inSignup(), item: '球拍', back: false }),
  'signup.cancelFor': () => branch.liaison.code(cancelFor, { ...inSignup(), reason: '不来' }),
  'signup.enrolFor': () =>
    branch.liaison.code(enrolFor, {
      id: signupId,
      memberId: 'm_012',
      mode: 'join',
      session: 'am',
      reason: '口头',
    }),
}
test.each(Object.entries(SIGNUPS))(
  '%s is refused for a person of another department',
  async (_name, attempt) => {
    expect(await attempt()).toBe(REFUSED)
  },
)

const LETTERS: Record<string, () => Promise<string>> = {
  'mailbox.openLetter': () => branch.liaison.code(openLetter, { id: letterId }),
  'mailbox.move': () => branch.liaison.code(moveLetter, { id: letterId, move: 'accept' }),
  'mailbox.note': () => branch.liaison.code(addNote, { id: letterId, text: '看看' }),
  'mailbox.file': () => branch.liaison.code(getLetterFile, { id: letterId, file: 'f_1' }),
}
test('mailbox.saveReplies is refused for the words of another desk', async () => {
  expect(await branch.liaison.code(saveReplies, { desk: 'dean', replies: [] })).toBe('mailbox/not_yours')
})

test.each(Object.entries(LETTERS))('%s knows of no letter that was not forwarded', async (_name, attempt) => {
  expect(await attempt()).toBe('mailbox/not_found')
})

/** What shows the own part only. */
const LISTS: Record<string, () => Promise<unknown[]>> = {
  'roster.list': async () => (await branch.liaison.ask(listRoster, { department: OTHER.department })).rows,
  'gift.find': async () => (await branch.liaison.ask(findEntitled, { campaignId, search: '2012004' })).people,
  'gift.handOutToMany': async () => {
    const many = { campaignId, memberIds: [OTHER.member], mode: 'department' as const, nonce: 'nonce-many' }
    return (await branch.liaison.ask(handOutToMany, many)).results.filter(({ ok, name }) => ok || name !== '')
  },
  'campaign.board': async () => {
    const { departments, missing } = await branch.liaison.ask(getBoard, { id: campaignId })
    return [
      ...departments.filter(({ id }) => id !== 'd_8'),
      ...missing.filter(({ department }) => department !== '实训中心'),
    ]
  },
  'campaign.conflicts': async () => {
    await byChair('nonce-shown')
    await byChair('nonce-hidden', true)
    expect((await branch.chair.ask(listConflicts, { id: campaignId })).conflicts).not.toEqual([])
    return (await branch.liaison.ask(listConflicts, { id: campaignId })).conflicts
  },
  'mailbox.list': async () => (await branch.liaison.ask(listLetters, { month: '2026-09' })).letters,
  'mailbox.replies': async () =>
    (await branch.liaison.ask(listReplies, {})).desks.filter(({ id }) => id !== 'd_8'),
  'mailbox.search': async () => (await branch.liaison.ask(searchLetters, { words: '图书馆' })).letters,
  'signup.people': async () => {
    expect((await branch.chair.ask(listSignupPeople, { id: signupId })).people).toHaveLength(1)
    return (await branch.liaison.ask(listSignupPeople, { id: signupId })).people
  },
  'signup.progress': async () => {
    const { departments, silent, students, outcomes } = await branch.liaison.ask(getSignupProgress, {
      id: signupId,
    })
    return [
      ...departments.filter(({ id }) => id !== 'd_8'),
      ...silent.filter(({ department }) => department !== '实训中心'),
      ...outcomes,
      ...(students ? [students] : []),
    ]
  },
  'reminder.remind': async () => {
    await branch.liaison.ask(remind, { campaignId })
    return branch.store.find('messages', { event: campaignId, member: OTHER.member })
  },
  'reminder.deliveries': async () => {
    await branch.chair.ask(remind, { campaignId })
    expect((await branch.chair.ask(listDeliveries, { event: campaignId })).rows).not.toEqual([])
    const { rows, unreached } = await branch.liaison.ask(listDeliveries, { event: campaignId })
    return [...rows, ...unreached].filter(({ department }) => department !== '实训中心')
  },
}
test.each(Object.entries(LISTS))('%s shows nothing of another department', async (_name, rows) => {
  expect(await rows()).toEqual([])
})

test('the person that the search must not show is found by the chair', async () => {
  const { people } = await branch.chair.ask(findEntitled, { campaignId, search: '2012004' })
  expect(people.map(({ memberId }) => memberId)).toEqual([OTHER.member])
})

/** Campaigns, stations and stock belong to the branch, whoever stands at the table; a code that is shown is a right. */
const OF_THE_BRANCH = [
  'campaign.list',
  'campaign.get',
  'campaign.stock',
  'campaign.moveStock',
  'gift.openStation',
  'gift.closeStation',
  'gift.watchStation',
  'voucher.look',
  'voucher.redeem',
  'signup.events',
  'signup.get',
  'signup.look',
  'signup.door',
]

test('every action of a liaison is either of the branch or tried here with a row of others', () => {
  const liaisons = ACTIONS.filter(({ who }) => who.includes('liaison') && !who.includes('stranger'))
  const known = [
    ...Object.keys({ ...ROWS, ...SIGNUPS, ...LETTERS, ...LISTS }),
    'mailbox.saveReplies',
    ...OF_THE_BRANCH,
  ]
  expect(liaisons.map(({ name }) => name).sort()).toEqual(known.sort())
})

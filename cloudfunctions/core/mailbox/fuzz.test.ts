import { ACTIONS } from '../../../src/contract'
import { seeded } from '../../../tools/seeded'
import { proposing } from '../proposal/testing'
import { type Mailbox, startMailbox } from './testing'

let box: Mailbox
beforeAll(async () => {
  box = await startMailbox()
})
afterAll(() => box.close())

/** How many inputs each action is sent; by hand more: `FUZZ=500 npx jest mailbox/fuzz`. */
const ROUNDS = Number(process.env.FUZZ ?? 12)
const MARK = '机密内容'
const PEOPLE = [
  'demo-stranger',
  'demo-student',
  'demo-m_005',
  'demo-liaison',
  'demo-dean',
  'demo-custodian',
  '',
]

/** What an attacker, a broken phone and a careless finger send. */
const SCALARS: readonly unknown[] = [
  null,
  true,
  -1,
  1e308,
  Number.NaN,
  '',
  ' ',
  '\u0000',
  '../../etc/passwd',
  '__proto__',
  'constructor',
  `${MARK}<script>alert(1)</script>`,
  MARK.repeat(2000),
  '👩‍👩‍👧'.repeat(300),
  '=HYPERLINK("http://x")',
  { $ne: null },
  { $where: 'sleep(9999)' },
  { __proto__: { admin: true } },
  [],
  [[[[]]]],
  Array(2000).fill('x'),
  '2026-02-30',
  '9999-99',
  '0000000000000000',
]

/** Something for a schema: mostly of the right shape, with wrong things in the right places. */
function draw(schema: unknown, random: () => number, ids: readonly string[]): unknown {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)]
  const { type, entries, options, wrapped, item } = Object(schema)
  if (random() < 0.15) return pick(SCALARS)
  if (type === 'object') {
    const known = Object.entries(entries).map(([name, inner]) => [name, draw(inner, random, ids)])
    return Object.fromEntries(random() < 0.2 ? [...known, ['$set', 1], ['constructor', 1]] : known)
  }
  if (type === 'picklist') return pick(options)
  if (type === 'union') return draw(pick(options), random, ids)
  if (type === 'array') return [draw(item, random, ids)]
  if (wrapped) return random() < 0.3 ? undefined : draw(wrapped, random, ids)
  if (type === 'boolean') return random() < 0.5
  if (type === 'number') return pick([0, 1, 7, 59, 60, 2 ** 31])
  return pick([...ids, MARK, '2026-09-25', 'd_2', 'm_004', 'f'.repeat(24), 'AAAA', '1234 5678 1234 5678'])
}

test('whatever is sent to the mailbox, by whomever: no answer like a fault, and no word of it in the logs', async () => {
  const { id = '' } = await box.write({ publish: true })
  await box.write({ mode: 'anonymous' }, box.student)
  const proposal = await proposing(box).raised()
  const ids = [...(await box.store.find('letters', {})).map(({ _id }) => _id), proposal]
  const random = seeded(Number(process.env.SEED ?? 20260925))
  const faults: string[] = []
  for (const action of ACTIONS.filter(({ on, name }) => on === 'mailbox' || name.startsWith('proposal.'))) {
    for (let round = 0; round < ROUNDS; round++) {
      const person = box.as(PEOPLE[Math.floor(random() * PEOPLE.length)] ?? '')
      const input = draw(action.input, random, [id, ...ids])
      const code = await person.code(action, input)
      if (code === 'system/unexpected') faults.push(`${action.name} ${JSON.stringify(input)?.slice(0, 300)}`)
    }
  }
  expect(faults).toEqual([])
  expect(JSON.stringify(box.lines)).not.toContain(MARK)
}, 60_000)

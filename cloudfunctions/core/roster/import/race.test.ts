import ExcelJS from 'exceljs'
import { seedOrganisation } from '../../../../local/demo'
import { organisation } from '../../../../local/demo/organisation'
import { applyImport, previewImport, undoImport } from '../../../../src/contract/roster'
import { startWorld, type World } from '../../../platform/testing'
import { saveMember } from '../write'
import { importHandlers } from '.'

const NOW = '2026-09-25T04:00:00.000Z'
const ON = '2026-09-25'
const { members, departments } = organisation(NOW)
let world: World
beforeEach(async () => {
  world = await startWorld(importHandlers)
  world.clock.now = NOW
  await seedOrganisation(world.store, NOW)
})
afterEach(() => world.close())
const chair = () => world.as('demo-chair')

/** The roster as it is, sixty newcomers, and another phone for the last of those who were there. */
async function previewed(): Promise<{ id: string; last: string }> {
  const present = members.filter(({ leftOn }) => leftOn === null)
  const last = present.at(-1)?._id ?? ''
  const nameOf = (id: string) => departments.find(({ _id }) => _id === id)?.name
  const book = new ExcelJS.Workbook()
  book
    .addWorksheet('名册')
    .addRows([
      ['工号', '姓名', '部门', '手机号'],
      ...Array.from({ length: 60 }, (_, i) => [`N${100 + i}`, '新人', '教务办', '']),
      ...present.map(({ _id, staffNo, name, department }) => [
        staffNo,
        name,
        nameOf(department),
        _id === last ? '13800000001' : '',
      ]),
    ])
  const { fileID } = await world.app.uploadFile({
    cloudPath: 'rosters/test-0002.xlsx',
    fileContent: Buffer.from(await book.xlsx.writeBuffer()),
  })
  const { id } = await chair().ask(previewImport, { fileId: fileID, fileName: '名册.xlsx', on: ON })
  return { id, last }
}
const until = async (met: () => Promise<boolean>) => {
  while (!(await met())) await new Promise((resolve) => setTimeout(resolve, 2))
}

test('somebody is corrected while the import is being written: the correction is not lost', async () => {
  const { id, last } = await previewed()
  const applying = chair().code(applyImport, { id })
  await until(async () => (await world.store.count('import_changes', { importId: id })) > 0)
  await world.store.transaction(async (tx) => {
    const member = await tx.get('members', last)
    if (member) await saveMember(tx, { ...member, birthday: '1980-01-01' })
  })
  expect(await applying).toBe('ok')
  expect(await world.store.get('members', last)).toMatchObject({
    birthday: '1980-01-01',
    phone: '13800000001',
  })
})

test('the same import is applied twice at the same moment: everybody is there once', async () => {
  const { id } = await previewed()
  const codes = await Promise.all([0, 1].map(() => chair().code(applyImport, { id })))
  expect(codes.filter((code) => code !== 'ok' && code !== 'system/busy')).toEqual([])
  expect(await world.store.count('import_changes', { importId: id })).toBe(61)
  expect(await world.store.count('members', { joinedOn: ON })).toBe(60)
})

test('an import that broke off goes on a minute later', async () => {
  const { id } = await previewed()
  await world.store.update('imports', id, { set: { state: 'applying' } })
  expect(await chair().code(applyImport, { id })).toBe('system/busy')
  world.clock.now = '2026-09-25T04:01:01.000Z'
  expect(await chair().code(applyImport, { id })).toBe('ok')
  expect(await world.store.count('import_changes', { importId: id })).toBe(61)
})

test('somebody is edited between the halves of an import that broke off: it can no longer be undone unseen', async () => {
  const { id, last } = await previewed()
  const before = await world.store.get('members', last)
  await chair().ask(applyImport, { id })
  await world.store.update('imports', id, { set: { state: 'applying' } })
  await world.store.transaction(async (tx) => {
    const member = await tx.get('members', last)
    if (member) await saveMember(tx, { ...member, phone: '13900000000' })
  })
  world.clock.now = '2026-09-25T04:01:01.000Z'
  expect(await chair().code(applyImport, { id })).toBe('ok')
  expect((await world.store.get('members', last))?.phone).toBe('13800000001')
  expect((await world.store.get('import_changes', `${id}:${last}`))?.before).toEqual(before)
  const undone = await chair().call(undoImport, { id, reason: '传错了' })
  expect(undone).toMatchObject({
    error: { code: 'roster/not_undoable', details: { people: [before?.name] } },
  })
})

test('an undo that broke off goes on', async () => {
  const { id, last } = await previewed()
  await chair().ask(applyImport, { id })
  const changes = await world.store.find('import_changes', { importId: id })
  const end = changes.at(-1)?.member ?? ''
  const applied = await world.store.get('members', end)
  // Somebody has the last row in hand and lets go once the others are put back: it stops short of the end.
  const held = await world.app.database().startTransaction()
  await held
    .collection('members')
    .doc(end)
    .update({ version: (applied?.version ?? 0) + 1 })
  const undoing = chair().code(undoImport, { id, reason: '传错了' })
  await until(async () => (await world.store.count('members', { joinedOn: ON })) < 60)
  await held.commit()
  expect(await undoing).toBe('roster/not_undoable')
  if (applied) await world.store.set('members', applied)
  expect(await chair().code(undoImport, { id, reason: '传错了' })).toBe('ok')
  expect(await world.store.count('members', { joinedOn: ON })).toBe(0)
  expect((await world.store.get('members', last))?.phone).not.toBe('13800000001')
})

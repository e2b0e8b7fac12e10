import ExcelJS from 'exceljs'
import { seedOrganisation } from '../../../../local/demo'
import { messyRoster } from '../../../../local/demo/messy-roster'
import { organisation } from '../../../../local/demo/organisation'
import {
  applyImport,
  importTemplate,
  listImports,
  listRoster,
  MOST_SHEET_BYTES,
  previewImport,
  undoImport,
} from '../../../../src/contract/roster'
import { startWorld, type World } from '../../../platform/testing'
import { identityHandlers } from '../../identity'
import { rosterHandlers } from '..'
import { importHandlers } from '.'
import { dayIn, textOf } from './values'

const NOW = '2026-09-25T04:00:00.000Z'
const ON = '2026-09-25'
let world: World
beforeAll(async () => {
  world = await startWorld([...identityHandlers, ...rosterHandlers, ...importHandlers])
  world.clock.now = NOW
  await seedOrganisation(world.store, NOW)
})
afterAll(() => world.close())

const chair = () => world.as('demo-chair')
async function upload(bytes: Uint8Array): Promise<string> {
  const { fileID } = await world.app.uploadFile({
    cloudPath: 'rosters/test-0001.xlsx',
    fileContent: Buffer.from(bytes),
  })
  return fileID
}
const preview = async (bytes: Uint8Array) =>
  chair().ask(previewImport, { fileId: await upload(bytes), fileName: '名册.xlsx', on: ON })
async function sheetOf(rows: unknown[][]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('名册').addRows(rows)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

test('a messy roster is read: one leaver, two joiners, one mover, nothing else', async () => {
  const seen = await preview(await messyRoster(organisation(NOW)))
  expect(seen.errors).toEqual([])
  expect(seen.columns.map(({ header, cell }) => [header, cell])).toContainEqual(['教职工号', 'D3'])
  expect([seen.rows, seen.unchanged]).toEqual([56, 53])
  expect(seen.joiners.map(({ name }) => name)).toEqual(['闻人清', '令狐远'])
  expect(seen.leavers).toHaveLength(1)
  expect(seen.movers.map(({ detail }) => detail)).toEqual(['学生办 → 教务办'])
  expect(seen.corrected).toEqual([])
  const messages = seen.warnings.map(({ message }) => message).join()
  expect(messages).toContain('同名')
  expect(messages).toContain('校友办')
})

test('an import is applied, makes the seats of a new department, and is undone as a whole', async () => {
  const rows = async () =>
    (await chair().ask(listRoster, {})).rows.map(({ name, department }) => `${name} ${department.name}`)
  const before = await rows()
  const { id } = await preview(await messyRoster(organisation(NOW)))
  expect(await chair().ask(applyImport, { id })).toEqual({ joined: 2, left: 1, moved: 1, corrected: 0 })
  expect(await rows()).toHaveLength(56)
  expect(await world.store.get('seats', 'liaison:d_9')).toMatchObject({ title: '校友办联络员' })
  expect((await chair().ask(listImports, {})).imports[0]).toMatchObject({
    id,
    undoable: true,
    state: 'applied',
  })
  expect(await chair().ask(undoImport, { id, reason: '传错了' })).toEqual({ restored: 4 })
  expect(await rows()).toEqual(before)
  expect(await world.store.get('departments', 'd_9')).toBeNull()
  expect(await world.store.get('seats', 'liaison:d_9')).toBeNull()
  expect(await chair().code(undoImport, { id, reason: '再来' })).toBe('roster/not_undoable')
})

test('a liaison who leaves or moves, and a department without one, are named before anything is written', async () => {
  const [holder, mover] = organisation(NOW).members.filter(({ _id }) => _id === 'm_017' || _id === 'm_018')
  const others = organisation(NOW).members.filter(({ leftOn, _id }) => leftOn === null && _id !== holder?._id)
  const nameOf = (id: string) => organisation(NOW).departments.find(({ _id }) => _id === id)?.name
  const seen = await preview(
    await sheetOf([
      ['工号', '姓名', '部门'],
      ...others.map(({ staffNo, name, department, _id }) => [
        staffNo,
        name,
        _id === mover?._id ? '校友办' : nameOf(department),
      ]),
    ]),
  )
  expect(seen.warnings.map(({ message }) => message)).toEqual(
    expect.arrayContaining([
      `${holder?.name} 是综合办联络员，导入后请指定接任的人`,
      `${mover?.name} 是教务办联络员，导入后请指定接任的人`,
      '将新建部门「校友办」，导入后请指定联络员',
    ]),
  )
})

test('errors name the cell, and nothing can be written until they are gone', async () => {
  const seen = await preview(
    await sheetOf([
      ['姓名', '工号', '部门', '入会日期'],
      ['甲', '3001', '教务办', '2015-02-30'],
      ['乙', '3001', '教务办', ''],
      ['丙', '', '教务办', ''],
      ['丁', '2.015E+06', '教务办', ''],
      ['', '3005', '', ''],
    ]),
  )
  expect(seen.errors.map(({ cell }) => cell)).toEqual(['D2', 'B4', 'B5', 'A6', 'C6', 'B3'])
  expect(await chair().code(applyImport, { id: seen.id })).toBe('roster/has_errors')
})

test('a roster that changed since the preview is not overwritten', async () => {
  const bytes = await messyRoster(organisation(NOW))
  const [first, second] = [await preview(bytes), await preview(bytes)]
  await chair().ask(applyImport, { id: first.id })
  expect(await chair().code(applyImport, { id: second.id })).toBe('roster/changed_since')
  await chair().ask(undoImport, { id: first.id, reason: '测试' })
})

test('a file that is no workbook, or has no heading, is refused with a sentence', async () => {
  const code = async (bytes: Uint8Array) =>
    chair().code(previewImport, { fileId: await upload(bytes), fileName: 'x.xls', on: ON })
  expect(await code(new TextEncoder().encode('not a workbook'))).toBe('roster/unreadable_file')
  expect(await code(await sheetOf([['你好']]))).toBe('roster/no_header')
  expect(await code(await sheetOf([['姓名', '部门']]))).toBe('roster/no_header')
})

test('a file that is too large is not sent back to be split: who is missing from a part would be listed as a leaver', async () => {
  const fileId = await upload(new Uint8Array(MOST_SHEET_BYTES + 1))
  expect(await chair().code(previewImport, { fileId, fileName: 'x.xlsx', on: ON })).toBe('roster/too_large')
})

test('an import cannot be undone once somebody was changed since, and names whom', async () => {
  const { id } = await preview(await messyRoster(organisation(NOW)))
  await chair().ask(applyImport, { id })
  const [joined] = (await chair().ask(listRoster, { search: '闻人清' })).rows
  const binding = { _id: 'fresh-phone', kind: 'member' as const, member: joined?.id ?? '', boundAt: NOW }
  await world.store.set('bindings', binding)
  const refused = await chair().call(undoImport, { id, reason: '传错了' })
  expect(refused.ok || [refused.error.code, refused.error.details]).toEqual([
    'roster/not_undoable',
    { people: ['闻人清'] },
  ])
  await world.store.remove('bindings', 'fresh-phone')
  expect(await chair().ask(undoImport, { id, reason: '传错了' })).toEqual({ restored: 4 })
})

test('the same file twice changes nothing the second time', async () => {
  const bytes = await messyRoster(organisation(NOW))
  const first = await preview(bytes)
  await chair().ask(applyImport, { id: first.id })
  const again = await preview(bytes)
  const { joiners, leavers, movers, corrected } = again
  expect([joiners, leavers, movers, corrected]).toEqual([[], [], [], []])
  expect(await chair().ask(applyImport, { id: again.id })).toEqual({
    joined: 0,
    left: 0,
    moved: 0,
    corrected: 0,
  })
  expect(await chair().ask(undoImport, { id: again.id, reason: '多余' })).toEqual({ restored: 0 })
  expect(await chair().ask(undoImport, { id: first.id, reason: '测试' })).toEqual({ restored: 4 })
})

test('only uploads of the roster page are read, whatever else somebody knows the address of', async () => {
  const { url } = await chair().ask(importTemplate, {})
  const path = decodeURI(new URL(url).pathname).replace('/storage/', '')
  for (const fileId of [
    `cloud://local.bucket/${path}`,
    'cloud://local.bucket/rosters/../exports/x.xlsx',
    'x',
  ]) {
    expect(await chair().code(previewImport, { fileId, fileName: 'x.xlsx', on: ON })).toBe(
      'system/invalid_input',
    )
  }
})

test('the template is a roster that can be read', async () => {
  const { url } = await chair().ask(importTemplate, {})
  const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer())
  expect((await preview(bytes)).columns).toHaveLength(7)
})

test.each([
  ['2015-09-01', '2015-09-01'],
  ['2015/9/1', '2015-09-01'],
  ['2015.9', '2015-09-01'],
  ['20150901', '2015-09-01'],
  ['201509', '2015-09-01'],
  ['2015年9月1日', '2015-09-01'],
  ['42248', '2015-09-01'],
  ['2015-02-29', null],
  ['99999', null],
  ['九月', null],
])('%s is the day %s', (text, day) => {
  expect(dayIn(text)).toBe(day)
})

test('numbers lose neither digits nor gain exponents', () => {
  expect(textOf(2015001)).toBe('2015001')
  expect(textOf('２０１５００１ ')).toBe('2015001')
  expect(textOf('2.015001E+06')).toBe('2015001')
  expect(textOf('2.015E+06')).toBe('2.015E+06')
  expect(textOf(123456789012345680)).toContain('e+')
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildFunctionsWith } from '../tools/build/build-functions'
import { setStage } from './support/stage'
import { agree, open, see, tap, type } from './support/steps'

const LECTURE = '职业心理讲座'
const functions = mkdtempSync(join(tmpdir(), 'union-home-functions-'))
beforeAll(() => buildFunctionsWith('e2e/support/fifth-kind', functions))
const stage = setStage('--functions', functions)
afterAll(() => rmSync(functions, { recursive: true }))

test('a kind that is one file more has its pages: made by the committee, signed up for in its own words, listed', async () => {
  const chair = await stage.as('demo-chair')
  await open(chair, '报名管理')
  await tap(chair, '新建报名')
  await open(chair, '记学时的讲座')
  await type(chair, '名称', LECTURE)
  await type(chair, '地点', '报告厅')
  await tap(chair, '发布')
  await agree(chair, '发布')
  await see(chair, /没有报名的 \d+ 人/)

  const member = await stage.as('demo-member')
  await open(member, '献血、活动、参保、体检')
  await see(member, /我的报名|可以报名/)
  await open(member, LECTURE)
  await tap(member, '听讲')
  await see(member, '已登记听讲')

  await open(chair, '现场和名单')
  await see(chair, '施若兰')
  await see(chair, '已登记听讲')
})

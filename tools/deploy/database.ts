import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { connect, needed } from './cloud'
import { cloudDatabase } from './cloud-database'
import { type Collections, planFrom, type Step } from './plan'

const { values } = parseArgs({
  options: {
    env: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    'drop-indexes': { type: 'boolean', default: false },
  },
})
const env = values.env ?? needed('UNION_HOME_CLOUD_ENV', '云开发环境 ID（也可以写 --env）')
const wanted: Collections = JSON.parse(readFileSync('config/database.json', 'utf8')).collections

const SAID: Record<Step['do'], string> = {
  create: '新建集合',
  rule: '设权限',
  add: '建索引',
  drop: '删索引',
}
const inWords = (step: Step) =>
  [
    SAID[step.do],
    'index' in step ? `${step.collection}.${step.index.name}` : step.collection,
    step.do === 'rule' ? step.rule : '',
  ].join(' ')

const database = cloudDatabase(connect(env))
const { steps, left } = planFrom(wanted, await database.read(), values['drop-indexes'])
for (const step of steps) {
  if (!values['dry-run']) await database.take(step)
  console.log(inWords(step))
}
if (left.length > 0)
  console.log(
    `多出来的，没有动：\n  ${left.join('\n  ')}\n多余的索引加 --drop-indexes 删除；集合请到控制台确认后再删`,
  )
console.log(`${values['dry-run'] ? '将改动' : '已改动'} ${steps.length} 处（环境 ${env}）`)

import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { buildApp } from '../build/build-app'
import { checkWeapp } from '../build/check-weapp'
import { needed } from './cloud'

const { values } = parseArgs({ options: { desc: { type: 'string', default: '' } } })
const { appid }: { appid: string } = JSON.parse(readFileSync('project.config.json', 'utf8'))
const { version }: { version: string } = JSON.parse(readFileSync('package.json', 'utf8'))

if (!/^wx[0-9a-f]{16}$/.test(appid))
  throw new Error(`project.config.json 里的 appid 不是小程序的 AppID：${appid}`)
const privateKey = needed('WEAPP_UPLOAD_KEY', '小程序代码上传密钥的内容（不是路径）')
needed('UNION_HOME_CLOUD_ENV', '云开发环境 ID，编译在小程序里')
await buildApp('weapp')
await checkWeapp()

const { default: ci } = await import('miniprogram-ci')
const project = new ci.Project({ appid, type: 'miniProgram', projectPath: process.cwd(), privateKey })
const { subPackageInfo = [] } = await ci.upload({
  project,
  version,
  desc: values.desc,
  // As the DevTools would with project.config.json: Taro has compiled and minified already.
  setting: { es6: false, minify: false },
  onProgressUpdate() {},
})
for (const { name, size } of subPackageInfo) console.log(`${name}: ${(size / 1e3).toFixed(0)} KB`)
console.log(`已上传 ${version}：请到小程序后台「版本管理」提交审核`)
// What the uploader starts never ends by itself.
process.exit()

import { buildApp } from './build-app'
import { checkWeapp } from './check-weapp'

const [name, flag] = process.argv.slice(2)
const target = name === 'h5' ? 'h5' : 'weapp'
const gallery = flag === '--gallery'
await buildApp(target, gallery)
if (target === 'weapp' && !gallery) await checkWeapp()

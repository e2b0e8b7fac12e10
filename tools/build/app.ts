import { buildApp } from './build-app'

const [target, flag] = process.argv.slice(2)
await buildApp(target === 'h5' ? 'h5' : 'weapp', flag === '--gallery')

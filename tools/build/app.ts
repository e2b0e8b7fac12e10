import { buildApp } from './build-app'

await buildApp(process.argv[2] === 'h5' ? 'h5' : 'weapp')

import { buildApp } from './build-app'
import { buildFunctions } from './build-functions'

await buildFunctions()
await buildApp('weapp')
await buildApp('h5')

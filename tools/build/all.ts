import { buildApp } from './build-app'
import { buildFunctions } from './build-functions'
import { checkWeapp } from './check-weapp'

await buildFunctions()
await buildApp('weapp')
// The compilers' word takes about as long as one core is idle while the browser's edition is built.
await Promise.all([checkWeapp(), buildApp('h5')])

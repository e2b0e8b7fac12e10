import { buildFunctions } from './build-functions'

await buildFunctions()

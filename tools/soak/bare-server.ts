import { startCloudBase } from '../../local/cloudbase/start'

// Local CloudBase without functions, as `npm run local` starts it: the data folder is the argument.
const [data = ''] = process.argv.slice(2)
const server = await startCloudBase({ data, manifest: 'tools/soak/manifest.json' })
console.log(`local CloudBase: ${server.url}`)
process.once('SIGTERM', () => server.close().then(() => process.exit(0)))

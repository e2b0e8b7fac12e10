// Runs one deployed function in a process of its own, one invocation at a time, as CloudBase does: the
// caller's context is put into the environment before each invocation, and memory has a limit.
const { main } = require(process.argv[2])
const MOST_BYTES = Number(process.argv[3]) * 1024 * 1024
const LOOK_EVERY_MS = 50

// When nobody listens any more there is nobody to tell, not even that.
const tell = (message, then = () => undefined) => process.connected && process.send(message, then)
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => process.exit(0))

/** @returns whether the process has to end */
function isTooLarge() {
  if (process.memoryUsage.rss() <= MOST_BYTES) return false
  tell({ tooLarge: true }, () => process.exit(1))
  return true
}
setInterval(isTooLarge, LOOK_EVERY_MS).unref()

let own = []
process.on('message', async ({ id, event, environment, context }) => {
  for (const name of own) delete process.env[name]
  own = Object.keys(environment)
  Object.assign(process.env, environment)
  try {
    const result = (await main(event, context)) ?? null
    if (!isTooLarge()) tell({ id, result })
  } catch (error) {
    tell({ id, error: String(error?.stack ?? error) })
  }
})
process.on('disconnect', () => process.exit(0))
tell({ ready: true })

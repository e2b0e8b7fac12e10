// Runs one deployed function in a process of its own, one invocation at a time, as CloudBase does: the
// caller's context is put into the environment before each invocation.
const { main } = require(process.argv[2])

process.on('message', async ({ id, event, openid, requestId }) => {
  process.env.WX_OPENID = openid
  process.env.TCB_SEQID = requestId
  try {
    process.send({ id, result: (await main(event, { request_id: requestId })) ?? null })
  } catch (error) {
    process.send({ id, error: String(error?.stack) })
  }
})
process.on('disconnect', () => process.exit(0))
process.send({ ready: true })

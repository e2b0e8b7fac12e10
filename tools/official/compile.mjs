// A process of its own: what `miniprogram-ci` starts never ends by itself. Sends one { folder, fault } a mini program.
import { generateKeyPairSync } from 'node:crypto'
import ci from 'miniprogram-ci'
import { DefaultProjectAttr } from 'miniprogram-ci/dist/config/config.js'

/** The uploader wants a key to be made at all; this one opens nothing. */
const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
})
/** Scripts are parsed for `es6`, styles and templates for `minify`: without the two it passes anything. */
const setting = { es6: true, minify: true }

/** @returns what is wrong with the mini program, or null */
async function faultOf(folder) {
  const project = new ci.Project({
    appid: 'wx0000000000000000',
    type: 'miniProgram',
    projectPath: folder,
    privateKey,
  })
  // Otherwise asked of WeChat's server.
  project.attr = async () => DefaultProjectAttr
  try {
    await ci.getCompiledResult({ project, version: '0.0.0', setting, onProgressUpdate() {} })
    return null
  } catch (error) {
    return [error.path, error.message].filter(Boolean).join(': ')
  }
}

// Nothing leaves this machine: what it would ask over the network is refused at once.
ci.proxy('http://127.0.0.1:9')
for (const folder of process.argv.slice(2)) {
  const fault = await faultOf(folder)
  await new Promise((sent) => process.send({ folder, fault }, sent))
}
process.exit()

import { readFileSync } from 'node:fs'
import { buildFunctions, FUNCTIONS } from './build-functions'

test('the command line deploys every function with its own time, memory and timer, and sets no variables', async () => {
  await buildFunctions()
  const { functions, functionRoot } = JSON.parse(readFileSync('dist/cloudbaserc.json', 'utf8'))
  expect(functionRoot).toBe('dist/cloudfunctions')
  expect(functions.map(({ name }: { name: string }) => name)).toEqual([...FUNCTIONS])
  for (const { name, timeout, memorySize, triggers, envVariables } of functions) {
    const config = JSON.parse(readFileSync(`cloudfunctions/${name}/config.json`, 'utf8'))
    expect([name, timeout, memorySize]).toEqual([name, config.timeout, config.memorySize])
    expect(triggers).toEqual(config.triggers ?? [])
    expect(envVariables).toBeUndefined()
  }
}, 60_000)

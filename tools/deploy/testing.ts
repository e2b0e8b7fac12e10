import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

type Params = Record<string, unknown>
interface Table {
  acl: string
  indexes: { Name: string; Keys: { Name: string; Direction: string }[]; Unique: boolean }[]
}
interface Change {
  CreateIndexes?: {
    IndexName: string
    MgoKeySchema: { MgoIndexKeys: { Name: string; Direction: string }[]; MgoIsUnique: boolean }
  }[]
  DropIndexes?: { IndexName: string }[]
}

/** The administration of CloudBase as its documentation describes it, over a memory; records what it was asked. */
export async function startAdministration() {
  const tables = new Map<string, Table>()
  const asked: string[] = []
  function update(table: Table, { CreateIndexes = [], DropIndexes = [] }: Change) {
    const dropped = new Set(DropIndexes.map(({ IndexName }) => IndexName))
    const added = CreateIndexes.map(({ IndexName, MgoKeySchema: { MgoIndexKeys, MgoIsUnique } }) => ({
      Name: IndexName,
      Keys: MgoIndexKeys,
      Unique: MgoIsUnique,
    }))
    table.indexes = [...table.indexes.filter(({ Name }) => !dropped.has(Name)), ...added]
  }
  function answer(action: string, params: Params & Change): unknown {
    const name = String(params.TableName ?? params.CollectionName)
    const table = tables.get(name)
    if (action === 'DescribeEnvInfo')
      return { EnvInfo: { EnvBaseInfo: { EnvId: params.EnvId, Databases: [{ InstanceId: 'tnt-1' }] } } }
    if (action === 'ListTables') {
      const from = Number(params.MgoOffset)
      const page = [...tables.keys()].slice(from, from + Number(params.MgoLimit))
      return { Tables: page.map((TableName) => ({ TableName })) }
    }
    if (action === 'CreateTable' && !table) {
      const own = { Name: '_id_', Keys: [{ Name: '_id', Direction: '1' }], Unique: true }
      tables.set(name, { acl: 'PRIVATE', indexes: [own] })
      return {}
    }
    if (action === 'DescribeTable' && table) return { Indexes: table.indexes }
    if (action === 'DescribeDatabaseACL' && table) return { AclTag: table.acl }
    if (action === 'UpdateTable' && table) return update(table, params)
    if (action === 'ModifyDatabaseACL' && table) {
      table.acl = String(params.AclTag)
      return {}
    }
    return { Error: { Code: 'InvalidParameter', Message: `${action} ${name}` } }
  }
  const server = createServer(async (request, response) => {
    const action = String(request.headers['x-tc-action'])
    const params: Params & Change = JSON.parse((await request.toArray()).join(''))
    asked.push(`${action} ${params.TableName ?? params.CollectionName ?? ''}`)
    const Response = { RequestId: String(asked.length), ...Object(answer(action, params)) }
    response.end(JSON.stringify({ Response }))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    tables,
    /** What has changed something since the last time. */
    changes: () => asked.splice(0).filter((one) => /^(Create|Update|Modify|Delete)/.test(one)),
    close: () => new Promise((closed) => server.close(closed)),
  }
}

/** Runs one of the commands. @returns how it ended, and everything it printed */
export function run(entry: string, args: string[], env: Record<string, string>) {
  const child = spawn(process.execPath, ['tools/run.mjs', entry, ...args], {
    env: { ...process.env, ...env },
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (printed += part))
  return new Promise<{ code: number | null; printed: string }>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, printed }))
  })
}

import type { Database } from '../database/database'
import { conflict, Failure } from '../database/failure'
import type { Gate } from '../faults/gate'
import { functionOf } from '../functions/invocation'
import type { FunctionPool } from '../functions/pool'
import { answerOpenApi, type OpenApiOptions, refuseOpenApi } from '../openapi/open-api'
import type { Storage } from '../storage/storage'
import { documents } from './documents'
import { files } from './files'
import { readForm } from './form'
import { invokeFunction } from './functions'
import { type Params, text } from './payload'
import { transactions } from './transactions'

/** All that the SDK can reach. */
export interface Cloud {
  database: Database
  storage: Storage
  functions: FunctionPool | null
  openApi: OpenApiOptions
  gate: Gate
}

/** The SDK's address: an action and its parameters → what the SDK takes as the answer. */
export function createAdmin(cloud: Cloud, origin: () => string) {
  /** How often each action was asked for, for benchmarks. */
  const calls = new Map<string, number>()
  const count = (action: string) => calls.set(action, (calls.get(action) ?? 0) + 1)

  /** @throws Failure of the action */
  async function json(params: Params): Promise<Record<string, unknown>> {
    const action = text(params, 'action')
    count(action)
    const { database, gate } = cloud
    if (typeof params.transactionId === 'string' && gate.conflicts(action)) {
      database.abort(database.transaction(params.transactionId))
      throw conflict()
    }
    const onDocuments = documents.get(action)
    if (onDocuments) return { data: await onDocuments(database, params) }
    const onTransaction = transactions.get(action)
    if (onTransaction) return onTransaction(database, params)
    const onFiles = files.get(action)
    if (onFiles) return { data: await onFiles(cloud.storage, params, origin()) }
    if (action === 'functions.invokeFunction') return { data: await invokeFunction(cloud.functions, params) }
    throw new Failure('INVALID_ACTION', `local CloudBase does not know the action ${action}`)
  }

  /** Only `wx.openApi` comes as a form, and is answered with bytes. @throws Failure INVALID_ACTION */
  async function form(body: Buffer, contentType: string): Promise<{ token: string; bytes: Buffer }> {
    const fields = await readForm(body, contentType)
    const field = (name: string) => fields.get(name)?.toString() ?? ''
    const action = field('action')
    if (action !== 'wx.openApi') {
      throw new Failure('INVALID_ACTION', `local CloudBase does not know the form of ${action}`)
    }
    count(action)
    const token = field('wxCloudApiToken')
    const caller = functionOf(token)
    const allowed = caller ? cloud.functions?.configOf(caller).permissions.openapi : undefined
    const refusal = refuseOpenApi(field('apiName'), allowed)
    const request = fields.get('requestData') ?? Buffer.alloc(0)
    return { token, bytes: refusal ?? answerOpenApi(cloud.openApi, field('apiName'), request) }
  }

  return { calls, json, form }
}

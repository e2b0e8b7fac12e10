import type CloudBase from '@cloudbase/manager-node'
import type { IndexSpec } from '../../local/cloudbase/database/index'
import type { Collections, Step } from './plan'

const PAGE = 100
/** A collection is not ready for indexes in the moment when it is made. */
const TRIES = 10
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** The collections, rules and indexes of a CloudBase environment. */
export function cloudDatabase(cloud: CloudBase, { pauseMs = 1000 } = {}) {
  const { database } = cloud
  const EnvId = cloud.currentEnvironment().getEnvId()
  const ask = (Action: string, Param: Record<string, string>) =>
    cloud.commonService('tcb').call({ Action, Param: { EnvId, ...Param } })

  async function names(): Promise<string[]> {
    const found: string[] = []
    for (;;) {
      const { Collections } = await database.listCollections({ MgoLimit: PAGE, MgoOffset: found.length })
      found.push(...Collections.map(({ CollectionName }) => CollectionName))
      if (Collections.length < PAGE) return found
    }
  }

  async function indexesOf(collection: string): Promise<IndexSpec[]> {
    const { Indexes = [] } = await database.describeCollection(collection)
    return Indexes.map(({ Name, Keys, Unique }) => ({
      name: Name,
      keys: Object.fromEntries(
        Keys.map(({ Name: field = '', Direction }) => [field, String(Direction) === '-1' ? -1 : 1]),
      ),
      unique: Unique,
    }))
  }

  async function update(collection: string, change: Parameters<typeof database.updateCollection>[1]) {
    for (let tries = 1; ; tries++) {
      try {
        return await database.updateCollection(collection, change)
      } catch (error) {
        if (tries === TRIES) throw error
        await pause(pauseMs)
      }
    }
  }

  return {
    /** What stands there now. */
    async read(): Promise<Collections> {
      const standing: Collections = {}
      for (const CollectionName of await names()) {
        const { AclTag } = await ask('DescribeDatabaseACL', { CollectionName })
        standing[CollectionName] = { rule: AclTag, indexes: await indexesOf(CollectionName) }
      }
      return standing
    },

    /** @throws the cloud's error when it refuses */
    async take(step: Step): Promise<void> {
      const { collection } = step
      if (step.do === 'create') await database.createCollection(collection)
      else if (step.do === 'rule')
        await ask('ModifyDatabaseACL', { CollectionName: collection, AclTag: step.rule })
      else if (step.do === 'drop') await update(collection, { DropIndexes: [{ IndexName: step.index.name }] })
      else {
        const { name, keys, unique = false } = step.index
        const MgoIndexKeys = Object.entries(keys).map(([Name, direction]) => ({
          Name,
          Direction: String(direction),
        }))
        await update(collection, {
          CreateIndexes: [{ IndexName: name, MgoKeySchema: { MgoIndexKeys, MgoIsUnique: unique } }],
        })
      }
    },
  }
}

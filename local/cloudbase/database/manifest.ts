import { readFileSync } from 'node:fs'
import { array, boolean, object, optional, parse, picklist, record, string } from 'valibot'
import type { IndexSpec } from './index'

/** `config/database.json`: the collections and their indexes. */
export interface Manifest {
  collections: Record<string, { indexes: IndexSpec[] }>
}

const Index = object({
  name: string(),
  keys: record(string(), picklist([1, -1])),
  unique: optional(boolean()),
})
/** What else it says, such as the rule that the console is to be given, is nothing to the database. */
const Shape = object({ collections: record(string(), object({ indexes: array(Index) })) })

/** @throws an error that names the file when it cannot be read or has another form */
export function readManifest(path: string): Manifest {
  try {
    return parse(Shape, JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    throw new Error(
      `cannot read the collections from ${path}: ${error instanceof Error ? error.message : error}`,
    )
  }
}

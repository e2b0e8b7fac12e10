import { readFileSync } from 'node:fs'
import type { IndexSpec } from './index'

/** `config/database.json`: the collections and their indexes. */
export interface Manifest {
  collections: Record<string, { indexes: IndexSpec[] }>
}

/** @throws an error that names the file when it cannot be read */
export function readManifest(path: string): Manifest {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new Error(
      `cannot read the collections from ${path}: ${error instanceof Error ? error.message : error}`,
    )
  }
}

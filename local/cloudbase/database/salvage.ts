import { existsSync, renameSync } from 'node:fs'
import Libsql from 'libsql'
import { Disk, documentOf, fileIn, type Row, type Write } from './disk'
import { isDamage } from './disk-trouble'

export interface Salvaged {
  kept: number
  /** Documents that are lost, as `collection/id`, where their names can still be read. */
  lost: string[]
  /** Where the damaged file is now. */
  damaged: string
}

/** What `read` gives, or null where the file is damaged. */
function readable<T>(read: () => T): T | null {
  try {
    return read()
  } catch (error) {
    if (isDamage(error)) return null
    throw error
  }
}

/** Rows with numbers from `low` to `high`: where a range cannot be read, its halves are tried. */
function rowsBetween(sql: Libsql.Database, low: number, high: number): Row[] {
  if (low > high) return []
  const select = sql.prepare('SELECT * FROM documents WHERE rowid BETWEEN ? AND ?')
  const rows = readable(() => select.all(low, high) as Row[])
  if (rows) return rows
  if (low === high) return []
  const middle = Math.floor((low + high) / 2)
  return [...rowsBetween(sql, low, middle), ...rowsBetween(sql, middle + 1, high)]
}

/** The names of all rows, from the index, which is a tree of its own. */
const namesInIndex = (sql: Libsql.Database) =>
  readable(
    () =>
      sql
        .prepare('SELECT rowid, collection, id FROM documents INDEXED BY sqlite_autoindex_documents_1')
        .raw()
        .all() as [number, string, string][],
  )

/** Rows beyond the last that can be named are looked for this far. */
const BEYOND = 10_000

/**
 * Makes a new database of all that can be read of a damaged one, which is kept beside it.
 * @throws an Error when nothing at all can be read
 */
export function salvage(folder: string): Salvaged {
  const file = fileIn(folder)
  const damaged = file.replace(/\.sqlite$/, `.damaged-${new Date().toISOString().replace(/\W/g, '')}.sqlite`)
  // The write-ahead log belongs to the file: both keep their common name.
  for (const part of ['', '-wal', '-shm'])
    if (existsSync(file + part)) renameSync(file + part, damaged + part)
  const sql = new Libsql(damaged)
  const names = readable(() => namesInIndex(sql)) ?? []
  const last = readable(() => Number(sql.prepare('SELECT max(rowid) FROM documents').pluck().get()))
  const end = names.reduce((most, [row]) => Math.max(most, row), last ?? BEYOND)
  const writes = rowsBetween(sql, 1, end).flatMap((row): Write[] => {
    const doc = readable(() => documentOf(row))
    return doc ? [{ collection: row.collection, id: row.id, doc }] : []
  })
  const collections = readable(() => sql.prepare('SELECT name FROM collections').pluck().all()) ?? []
  sql.close()
  const disk = new Disk(folder)
  for (const name of collections) disk.addName(String(name))
  disk.write(writes)
  disk.close()
  const kept = new Set(writes.map(({ collection, id }) => `${collection}/${id}`))
  const lost = names.map(([, collection, id]) => `${collection}/${id}`).filter((name) => !kept.has(name))
  return { kept: kept.size, lost, damaged }
}

import { existsSync, renameSync, statSync } from 'node:fs'
import Libsql from 'libsql'
import { Disk, documentOf, fileIn, ROW, type Row, type Write } from './disk'
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
function rowsBetween(select: Libsql.Statement, low: number, high: number): Row[] {
  if (low > high) return []
  const rows = readable(() => select.all(low, high) as Row[])
  if (rows) return rows
  if (low === high) return []
  const middle = Math.floor((low + high) / 2)
  return [...rowsBetween(select, low, middle), ...rowsBetween(select, middle + 1, high)]
}

/** The names of all rows, from the index, which is a tree of its own. */
const namesInIndex = (sql: Libsql.Database) =>
  readable(
    () =>
      sql
        .prepare(
          "SELECT rowid, CAST(collection || '/' || id AS BLOB) FROM documents INDEXED BY sqlite_autoindex_documents_1",
        )
        .raw()
        .all() as [number, ArrayBuffer][],
  )

/** No row is smaller: more than these the file cannot have held. */
const LEAST_ROW_BYTES = 100

/**
 * Makes a new database of all that can be read of a damaged one, which is kept beside it.
 * @throws an Error when nothing at all can be read
 */
export function salvage(folder: string): Salvaged {
  const file = fileIn(folder)
  const damaged = file.replace(/\.sqlite$/, `.damaged-${new Date().toISOString().replace(/\W/g, '')}.sqlite`)
  const sql = new Libsql(file)
  const select = readable(() => sql.prepare(`SELECT ${ROW} FROM documents WHERE rowid BETWEEN ? AND ?`))
  if (!select) throw new Error(`nothing can be read from ${file}: put back a copy of the folder`)
  const names = namesInIndex(sql) ?? []
  const [last] = readable(() => sql.prepare('SELECT max(rowid) FROM documents').pluck().all()) ?? []
  const end = names.reduce(
    (most, [row]) => Math.max(most, row),
    Number(last ?? statSync(file).size / LEAST_ROW_BYTES),
  )
  const writes = rowsBetween(select, 1, Math.ceil(end)).flatMap((row): Write[] => {
    const found = readable(() => documentOf(row))
    return found ? [{ ...found, id: found.doc._id }] : []
  })
  const collections = readable(() => sql.prepare('SELECT name FROM collections').pluck().all()) ?? []
  sql.close()
  // The write-ahead log belongs to the file: they keep their common name.
  for (const part of ['', '-wal', '-shm'])
    if (existsSync(file + part)) renameSync(file + part, damaged + part)
  const disk = new Disk(folder)
  for (const name of collections) disk.addName(String(name))
  disk.write(writes)
  disk.close()
  const kept = new Set(writes.map(({ collection, id }) => `${collection}/${id}`))
  const lost = names.map(([, name]) => Buffer.from(name).toString()).filter((name) => !kept.has(name))
  return { kept: kept.size, lost, damaged }
}

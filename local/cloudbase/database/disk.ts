import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { EJSON } from 'bson'
import Libsql from 'libsql'
import { Damaged, isDamage, isFull, refusal } from './disk-trouble'
import type { Document } from './document'

/** One document put, or removed when `doc` is null. */
export interface Write {
  collection: string
  id: string
  doc: Document | null
}

/**
 * A document as it lies on the disk: collection, a zero, and the text. As bytes, since damaged text would end the
 * process inside the driver.
 */
export interface Row {
  bytes: ArrayBuffer
  sum: number
}
export const ROW = 'CAST(collection || char(0) || body AS BLOB) AS bytes, sum'

export const fileIn = (folder: string) => join(folder, 'database.sqlite')

/** Ordinary rows and their index are two trees: what one has lost can often be named from the other. */
const TABLES = `
  CREATE TABLE IF NOT EXISTS documents
    (collection TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL, sum INTEGER NOT NULL, UNIQUE (collection, id));
  CREATE TABLE IF NOT EXISTS collections (name TEXT PRIMARY KEY)`

const sumOf = (collection: string, body: string) => crc32(`${collection}\u0000${body}`)

/** @throws Damaged when it is not what was written */
export function documentOf(row: Row): { collection: string; doc: Document } {
  const bytes = Buffer.from(row.bytes)
  const end = bytes.indexOf(0)
  const collection = bytes.toString('utf8', 0, end)
  if (crc32(bytes) !== row.sum) throw new Damaged(`a document of ${collection} is not what was written`)
  const text = bytes.toString('utf8', end + 1)
  // Most documents hold nothing that plain JSON could not say; reading EJSON takes five times as long.
  return { collection, doc: text.includes('"$') ? EJSON.parse(text) : JSON.parse(text) }
}

/**
 * The crash-safe store: id → EJSON with a checksum. Write-ahead log, one SQL transaction a commit. What was
 * acknowledged is on the disk (synchronous=FULL): it survives the death of the process and the loss of power.
 */
export class Disk {
  private readonly sql: Libsql.Database
  private readonly put: Libsql.Statement
  private readonly drop: Libsql.Statement

  /**
   * @param folder a directory, or `:memory:`
   * @param mostPages of 4 KB that the file may have: a small disk, for tests
   * @throws Damaged when the file is no database any more
   */
  constructor(
    private readonly folder: string,
    mostPages?: number,
  ) {
    if (folder !== ':memory:') mkdirSync(folder, { recursive: true })
    this.sql = new Libsql(folder === ':memory:' ? folder : fileIn(folder))
    this.reading(() => {
      this.sql.exec('PRAGMA journal_mode = WAL')
      this.sql.exec('PRAGMA synchronous = FULL')
      if (mostPages) this.sql.exec(`PRAGMA max_page_count = ${mostPages}`)
      this.sql.exec(TABLES)
    })
    this.put = this.sql.prepare(
      'INSERT INTO documents VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET body = excluded.body, sum = excluded.sum',
    )
    this.drop = this.sql.prepare('DELETE FROM documents WHERE collection = ? AND id = ?')
    this.takeOver()
  }

  /** Documents of a database that was made when they had no checksums yet. */
  private takeOver() {
    const old = this.sql.prepare("SELECT name FROM sqlite_master WHERE name = 'docs'").all()
    if (old.length === 0) return
    this.writing(() => {
      this.sql.exec('BEGIN')
      for (const row of this.sql.prepare('SELECT collection, id, body FROM docs').raw().all()) {
        const [collection, id, body] = (row as unknown[]).map(String)
        if (collection && id && body) this.put.run(collection, id, body, sumOf(collection, body))
      }
      this.sql.exec('DROP TABLE docs')
      this.sql.exec('COMMIT')
    })
  }

  /** Collections that were made by name. */
  names(): string[] {
    return this.reading(() => this.sql.prepare('SELECT name FROM collections').pluck().all()).map(String)
  }

  addName(name: string) {
    this.writing(() => this.sql.prepare('INSERT OR IGNORE INTO collections VALUES (?)').run(name))
  }

  /** Gives every document to `take`. @throws Damaged */
  load(take: (collection: string, doc: Document) => void) {
    this.reading(() => {
      const [verdict] = this.sql.prepare('PRAGMA quick_check(1)').pluck().all()
      if (verdict !== 'ok') throw new Damaged(String(verdict))
      for (const row of this.sql.prepare(`SELECT ${ROW} FROM documents`).iterate()) {
        const { collection, doc } = documentOf(row as Row)
        take(collection, doc)
      }
    })
  }

  /** All or nothing. @throws Failure that says what to do when the disk is full or damaged */
  write(writes: readonly Write[]) {
    // One statement is a commit of its own.
    const several = writes.length > 1
    this.writing(() => {
      if (several) this.sql.exec('BEGIN')
      for (const { collection, id, doc } of writes) {
        if (doc) {
          const body = EJSON.stringify(doc, { relaxed: true })
          this.put.run(collection, id, body, sumOf(collection, body))
        } else this.drop.run(collection, id)
      }
      if (several) this.sql.exec('COMMIT')
    })
  }

  close() {
    try {
      // Everything into the one file, where damage is found.
      if (this.folder !== ':memory:') this.sql.pragma('wal_checkpoint(TRUNCATE)')
    } catch (error) {
      // On a full disk it stays in the log, from which the next start takes it.
      if (!isFull(error)) throw error
    }
    this.sql.close()
  }

  private reading<T>(work: () => T): T {
    try {
      return work()
    } catch (error) {
      throw isDamage(error) ? new Damaged(error.message, this.folder) : error
    }
  }

  private writing(work: () => void) {
    try {
      work()
    } catch (error) {
      // A full disk has rolled back by itself.
      if (this.sql.inTransaction) this.sql.exec('ROLLBACK')
      throw refusal(error, this.folder)
    }
  }
}

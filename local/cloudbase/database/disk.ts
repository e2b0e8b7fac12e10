import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { EJSON } from 'bson'
import Libsql from 'libsql'
import type { Document } from './document'

/** One document put, or removed when `doc` is null. */
export interface Write {
  collection: string
  id: string
  doc: Document | null
}

interface Row {
  collection: string
  body: string
}

/**
 * The crash-safe store: id → canonical EJSON. Write-ahead log, one SQL transaction a commit: what was
 * acknowledged survives the death of the process (not, with synchronous=NORMAL, the loss of power).
 */
export class Disk {
  private readonly sql: Libsql.Database
  private readonly put: Libsql.Statement
  private readonly drop: Libsql.Statement
  private readonly writeAll: (writes: readonly Write[]) => void

  /** @param folder a directory, or `:memory:` */
  constructor(folder: string) {
    if (folder !== ':memory:') mkdirSync(folder, { recursive: true })
    this.sql = new Libsql(folder === ':memory:' ? folder : join(folder, 'database.sqlite'))
    this.sql.exec('PRAGMA journal_mode = WAL')
    this.sql.exec('PRAGMA synchronous = NORMAL')
    this.sql.exec(
      'CREATE TABLE IF NOT EXISTS docs (collection TEXT, id TEXT, body TEXT NOT NULL, PRIMARY KEY (collection, id)) WITHOUT ROWID',
    )
    this.put = this.sql.prepare('INSERT OR REPLACE INTO docs (collection, id, body) VALUES (?, ?, ?)')
    this.drop = this.sql.prepare('DELETE FROM docs WHERE collection = ? AND id = ?')
    this.writeAll = this.sql.transaction((writes: readonly Write[]) => {
      for (const { collection, id, doc } of writes) {
        if (doc) this.put.run(collection, id, EJSON.stringify(doc, { relaxed: false }))
        else this.drop.run(collection, id)
      }
    })
  }

  *load(): Generator<{ collection: string; doc: Document }> {
    for (const row of this.sql.prepare('SELECT collection, body FROM docs').iterate()) {
      const { collection, body } = row as Row
      yield { collection, doc: EJSON.parse(body) }
    }
  }

  /** All or nothing. */
  write(writes: readonly Write[]) {
    this.writeAll(writes)
  }

  close() {
    this.sql.close()
  }
}

import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A subscribe message that WeChat took, or why it did not. */
export interface Message {
  at: string
  openid: string
  templateId: string
  page: string
  data: Record<string, string>
  code: number
}
/** One verdict of the content check; the text itself is not kept. */
export interface Check {
  at: string
  openid: string
  scene: number
  length: number
  suggest: string
}
/** A mini-program code that was asked for. */
export interface Code {
  at: string
  page: string
  scene: string
}

interface Kept {
  /** openid → the last moment somebody used the mini program. */
  visits: Record<string, string>
  /** `<openid> <template>` → messages that may still be sent. */
  credits: Record<string, number>
  messages: Message[]
  checks: Check[]
  codes: Code[]
}

/** What the developer's page shows is recent. */
const MOST_RECORDS = 500
const nothing = (): Kept => ({ visits: {}, credits: {}, messages: [], checks: [], codes: [] })

/** What WeChat remembers of this mini program, in one small file beside the data. */
export class Memory {
  private readonly path: string | null
  readonly kept: Kept

  /** @param folder a directory, or null to remember until the process ends */
  constructor(folder: string | null) {
    this.path = folder && join(folder, 'wechat.json')
    const stored = this.path && existsSync(this.path) ? JSON.parse(readFileSync(this.path, 'utf8')) : {}
    this.kept = { ...nothing(), ...stored }
    if (folder) mkdirSync(folder, { recursive: true })
  }

  private save() {
    if (!this.path) return
    // Written beside and renamed: a process that is killed leaves the old file or the new one.
    writeFileSync(`${this.path}.new`, JSON.stringify(this.kept))
    renameSync(`${this.path}.new`, this.path)
  }

  private add<T>(list: T[], record: T) {
    list.push(record)
    list.splice(0, list.length - MOST_RECORDS)
    this.save()
  }

  addMessage = (message: Message) => this.add(this.kept.messages, message)
  addCheck = (check: Check) => this.add(this.kept.checks, check)
  addCode = (code: Code) => this.add(this.kept.codes, code)

  visit(openid: string) {
    this.kept.visits[openid] = new Date().toISOString()
    this.save()
  }

  /** Whether this account used the mini program at most `ms` ago. */
  visitedWithin(openid: string, ms: number): boolean {
    const last = this.kept.visits[openid]
    return last !== undefined && Date.now() - Date.parse(last) <= ms
  }

  credit = (openid: string, templateId: string): number => this.kept.credits[`${openid} ${templateId}`] ?? 0

  setCredit(openid: string, templateId: string, credit: number) {
    this.kept.credits[`${openid} ${templateId}`] = credit
    this.save()
  }
}

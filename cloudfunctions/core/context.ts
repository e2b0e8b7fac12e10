import type { Role } from '../../src/contract/action'
import { AppError } from './app-error'
import type { MemberDoc } from './documents'
import type { Vault } from './mailbox/vault'
import type { Store } from './store'

/** The caller, found from the platform's OPENID and nothing else. */
export interface Caller {
  openid: string
  roles: readonly Role[]
  /** The id of the member or student; null for strangers. */
  person: string | null
  /** Null for strangers and students. */
  member: MemberDoc | null
  /** Departments for which the caller is liaison or deputy today. */
  departments: readonly string[]
}

/** Files in cloud storage. */
export interface Files {
  read(fileId: string): Promise<Uint8Array>
  /** Stores bytes and answers an address that works for ten minutes. */
  share(fileName: string, bytes: Uint8Array): Promise<{ fileId: string; url: string }>
  /** Stores bytes that are already sealed. @returns the file's id */
  put(path: string, bytes: Uint8Array): Promise<string>
  remove(fileId: string): Promise<void>
}

/**
 * What WeChat does for the mini program. Its refusals are `errcode` numbers (43101: the user did not accept,
 * 47003: a value does not fit its keyword).
 */
export interface Wechat {
  /** @param message `data` by keyword, as the template names them; `page` without a leading slash */
  sendSubscribeMessage(message: {
    openid: string
    templateId: string
    page: string
    data: Record<string, string>
  }): Promise<{ code: 0 } | { code: number; message: string }>
  /**
   * The verdict on a text that others will see. The account must have used the mini program in the last two hours.
   * @param check `text` up to 2,500 characters; `scene`: 1 profile, 2 comment, 3 forum, 4 social log
   * @throws when there is no verdict: what must not be seen unchecked fails then
   */
  checkText(check: {
    openid: string
    text: string
    scene: 1 | 2 | 3 | 4
  }): Promise<'pass' | 'review' | 'risky'>
  /**
   * A picture of a code that opens `page` with `scene`.
   * @param code `scene` at most 32 of WeChat's legal characters
   * @throws when WeChat refuses
   */
  miniProgramCode(code: { scene: string; page: string }): Promise<Uint8Array>
}

/** `HH:mm` in Beijing, `to` exclusive. */
export interface QuietHours {
  from: string
  to: string
}

/** All that an action's handler is handed; core imports no SDK. */
export interface Context {
  caller: Caller
  store: Store
  files: Files
  wechat: Wechat
  /** The instant of this call as ISO UTC. */
  now: string
  /** HMAC-SHA-256 in hex under a key derived from the environment's secret for this purpose. */
  sign(purpose: string, text: string): string
  /** What sets up a branch, from the environment; null = nobody can. */
  setUpCode: string | null
  /** The keys of the letters; null everywhere but in the function `mailbox`. */
  vault: Vault | null
  /** When no reminder goes out; null = at any hour. */
  quietHours: QuietHours | null
  /** Unguessable, `[0-9a-z]`. */
  randomId(length?: number): string
}

/**
 * The caller's WeChat account.
 * @throws AppError system/forbidden where the platform names none, as when one function calls another
 */
export function accountOf({ caller }: Context): string {
  if (!caller.openid) throw new AppError('system/forbidden')
  return caller.openid
}

/**
 * The caller's id as a member or student, for what both have.
 * @throws AppError identity/not_bound
 */
export function personIdOf({ caller }: Context): string {
  if (!caller.person) throw new AppError('identity/not_bound')
  return caller.person
}

/** The caller as a member; handlers of actions whose `who` implies a member use this. */
export function memberOf(ctx: Context): MemberDoc {
  if (!ctx.caller.member) throw new Error('this action is open to non-members but needs a member')
  return ctx.caller.member
}

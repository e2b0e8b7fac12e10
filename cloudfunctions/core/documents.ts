import type { Details } from '../../src/contract/action'
import type { CampaignDraft } from '../../src/contract/campaign'
import type { EntitlementState, Mode } from '../../src/contract/gift'
import type { SeatKind } from '../../src/contract/roster'
import type { CondolenceDocuments } from './condolence/documents'
import type { LeaseDoc } from './lease'
import type { LetterDocuments } from './mailbox/documents'
import type { ProposalDoc } from './proposal/documents'
import type { AccountDoc, MessageDoc } from './reminder/documents'
import type { SignupDocuments } from './signup/documents'
import type { VoucherDocuments } from './voucher/documents'

/** Every collection and the shape of its documents. Days are Beijing `YYYY-MM-DD`, instants ISO UTC. */
export interface Documents extends LetterDocuments, VoucherDocuments, CondolenceDocuments, SignupDocuments {
  departments: DepartmentDoc
  members: MemberDoc
  seats: SeatDoc
  bindings: BindingDoc
  students: StudentDoc
  bind_codes: BindCodeDoc
  attempts: AttemptDoc
  corrections: CorrectionDoc
  imports: ImportDoc
  import_changes: ImportChangeDoc
  journal: JournalDoc
  campaigns: CampaignDoc
  entitlements: EntitlementDoc
  stock: StockDoc
  sessions: SessionDoc
  proxies: ProxyDoc
  refusals: RefusalDoc
  files: FileDoc
  meta: MetaDoc
  messages: MessageDoc
  accounts: AccountDoc
  leases: LeaseDoc
  proposals: ProposalDoc
}

/** `_id` is a short slug; `order` is how departments are listed. */
export interface DepartmentDoc {
  _id: string
  name: string
  order: number
}

/** A stretch of membership in one department: `from` inclusive, `to` exclusive, null = goes on. */
export interface Spell {
  department: string
  from: string
  to: string | null
}

/** `_id` never carries the staff number, so that anonymising can forget it. */
export interface MemberDoc {
  _id: string
  staffNo: string
  name: string
  /** 「zhangsan zs」: full pinyin and initials. */
  pinyin: string
  /** The truth about when and where; `joinedOn`, `leftOn`, `department` are derived from it on every write. */
  spells: Spell[]
  department: string
  joinedOn: string
  leftOn: string | null
  birthday: string | null
  phone: string | null
  /** Grows with every write: detects a change since an import. */
  version: number
  anonymisedOn: string | null
}

/** `_id` e.g. `chair`, `committee:publicity`, `delegate:3`, `liaison:<department>`, `deputy:<department>`. */
export interface SeatDoc {
  _id: string
  kind: SeatKind
  title: string
  department: string | null
  holder: string | null
  from: string | null
  to: string | null
  past: { holder: string; from: string; to: string }[]
}

/** `_id` = OPENID; `member` is unique: one account a person and one person an account. */
export interface BindingDoc {
  _id: string
  kind: 'member' | 'student'
  member: string
  boundAt: string
}

/** Registered by themselves, so unproven; `_id` = `s_` and an HMAC of the number: one account a number. */
export interface StudentDoc {
  _id: string
  studentNo: string
  name: string
}

/** `_id` = member id. Only a hash of the code is kept. */
export interface BindCodeDoc {
  _id: string
  hash: string
  expiresAt: string
  rebind: boolean
  by: string
}

/** `_id` = `<what>:<hash of whose>`: how often since when; counted before the check. */
export interface AttemptDoc {
  _id: string
  count: number
  since: string
}

export interface CorrectionDoc {
  _id: string
  member: string
  key: 'name' | 'joinedOn' | 'department' | 'birthday' | 'phone'
  before: string
  value: string
  note: string
  at: string
  state: 'open' | 'accepted' | 'refused'
  reason: string
}

export interface ImportDoc {
  _id: string
  fileId: string
  fileName: string
  /** SHA-256 of the bytes that were previewed: applying reads the same bytes. */
  sha256: string
  /** The roster version that was previewed against. */
  basis: number
  on: string
  state: 'previewed' | 'applying' | 'applied' | 'undone'
  at: string
  by: string
  summary: string
  /** Departments that the import made. */
  departments: string[]
}

/** What one import did to one member; `before` is null for somebody new. `_id` = `<import>:<member>`. */
export interface ImportChangeDoc {
  _id: string
  importId: string
  member: string
  before: MemberDoc | null
  /** The member's version after the import. */
  version: number
  /** It was put back: an undo that breaks off goes on with the others. */
  undone: boolean
}

/** Append-only. `what` is an action name or an event, `target` an id, never input text that may be private. */
export interface JournalDoc {
  _id: string
  at: string
  actor: string
  what: string
  target: string
  reason: string
}

export interface CampaignDoc extends CampaignDraft {
  _id: string
  state: 'draft' | 'publishing' | 'open' | 'closed'
  version: number
  createdAt: string
  publishedAt: string | null
  closedAt: string | null
  entitled: number
}

/** One goods of one entitlement. */
export interface EntitlementLine {
  goods: string
  /** null: nothing chosen (the default applies after the cut-off) or nothing to choose. */
  option: string | null
  quantity: number
  uses: number
  /** How many uses are handed out; what waits for the liaison does not count. */
  used: number
}

/** One hand-over. Entries are never removed: an annulled one stays in its place. */
export interface ClaimEntry {
  no: number
  nonce: string
  state: 'pending' | 'done' | 'annulled'
  lines: { goods: string; option: string | null; uses: number; quantity: number }[]
  /** Member id of who confirmed; the member itself for `self`. */
  actor: string
  actorName: string
  role: 'member' | 'liaison' | 'committee' | 'chair'
  mode: Mode
  station: string | null
  pile: string | null
  takenBy: string | null
  takenByName: string | null
  answer: string | null
  happenedAt: string
  arrivedAt: string
  offline: boolean
  annulled: { actor: string; actorName: string; at: string; reason: string } | null
}

/**
 * One member's right in one campaign and all that happened to it; `_id` = `<campaign>:<member>`, so that there
 * can only be one. Name, number and department are the snapshot of the freeze.
 */
export interface EntitlementDoc {
  _id: string
  campaign: string
  member: string
  /** Position in the freeze: the short part of the personal code. */
  serial: number
  codeVersion: number
  staffNo: string
  name: string
  pinyin: string
  department: string
  departmentName: string
  lines: EntitlementLine[]
  state: EntitlementState
  claims: ClaimEntry[]
  /** Where and when the newest claim arrived: what a station's screen lists. */
  lastStation: string | null
  lastAt: string | null
  proxy: { member: string; name: string; reason: string; at: string } | null
  explanation: { actor: string; actorName: string; at: string; reason: string } | null
  /** Reason of a grant after the freeze. */
  granted: string | null
}

/** `_id` = `<campaign>:<pile>:<goods>:<option or ->`. `left` never goes below 0. */
export interface StockDoc {
  _id: string
  campaign: string
  pile: string
  goods: string
  option: string | null
  received: number
  left: number
  /** The nonces of what was added: the same deed sent again adds nothing. */
  moves?: string[]
}

/** `_id` = `<campaign>:<station>`. The secret makes the rotating codes. */
export interface SessionDoc {
  _id: string
  campaign: string
  station: string
  secret: string
  openedBy: string
  openedByName: string
  openedAt: string
  closedAt: string | null
}

/** Whom one person collects for in one campaign; `_id` = `<campaign>:<proxy member>`. Decides the cap. */
export interface ProxyDoc {
  _id: string
  campaign: string
  proxy: string
  members: string[]
}

/** A refused scan. An offline one is a conflict until somebody settles it. */
export interface RefusalDoc {
  _id: string
  campaign: string
  member: string | null
  department: string | null
  raw: string
  reason: string
  details: Details
  actor: string
  actorName: string
  station: string | null
  offline: boolean
  happenedAt: string
  arrivedAt: string
  settled: { actor: string; at: string; note: string } | null
}

/** A file in cloud storage that the nightly run removes once `until` has passed. */
export interface FileDoc {
  _id: string
  fileId: string
  until: string
}

/** `_id` = `roster`: `version` grows with every change of the roster. `proposals-<year>`: the year's last number. */
export interface MetaDoc {
  _id: string
  version: number
}

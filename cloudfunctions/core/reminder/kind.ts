import { COMMITTEE } from '../../../src/contract/action'
import type { Context } from '../context'
import type { Store, Transaction } from '../store'
import type { MessageDoc } from './documents'
import type { Fields, TemplateName } from './templates'

/** Something that a number of members should be told by a certain time. */
export interface Occasion {
  event: string
  /** Whoever was told in this window is not told again in it. */
  window: string
  /** Later it is of no use. */
  until: string
  facts: Record<string, string>
}

export interface Message {
  title: string
  /** For the app: a sentence without limits. */
  text: string
  /** Without leading slash, with its parameters. */
  page: string
  fields: Fields
}

/** One kind of reminder: who should be told what by when. All else is common to all kinds. */
export interface Kind {
  readonly name: string
  /** What a member reads who may switch it off. */
  readonly label: string
  readonly about: string
  readonly template: TemplateName
  /** A reminder counts for the weekly limit and may be told together with others; news is told at once. */
  readonly reminds: boolean
  /** That somebody was told says something about that person: for the committee alone, and in no text for the group. */
  readonly private?: true
  /** Whether it can ever concern the caller: others are not asked what they wish. */
  concerns?(ctx: Context): boolean
  /** Students are told as well. */
  readonly students?: true
  /**
   * What is open by the clock. Not "at this moment" but "since": a run that was missed is caught up by the next.
   * News is announced by the capability that makes it and has none.
   */
  occasions(ctx: Context): Promise<readonly Occasion[]>
  /** Members who have not done it at this moment. */
  undone(ctx: Context, event: string): Promise<readonly string[]>
  /**
   * What to say to one member, null when there is nothing to say any more: it is done, closed or withdrawn. Asked
   * in the transaction that takes the message for sending; `store` is for what cannot be found by an id.
   */
  tell(
    tx: Transaction,
    message: Pick<MessageDoc, 'event' | 'member' | 'facts'>,
    now: string,
    store: Store,
  ): Promise<Message | null>
}

/** Only whoever sits on the committee is ever told of it. */
export const concernsCommittee = ({ caller }: Context): boolean =>
  COMMITTEE.some((role) => caller.roles.includes(role))

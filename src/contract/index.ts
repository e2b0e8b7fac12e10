import type { Action } from './action'
import * as campaign from './campaign'
import * as condolence from './condolence'
import * as conversion from './conversion'
import * as gift from './gift'
import * as handOver from './hand-over'
import * as identity from './identity'
import * as mailbox from './mailbox'
import * as office from './office'
import * as proposal from './proposal'
import * as reminder from './reminder'
import * as replies from './replies'
import * as roster from './roster'
import * as signup from './signup'
import * as signupDesk from './signup-desk'
import * as station from './station'
import * as voucher from './voucher'

const isAction = (value: unknown): value is Action =>
  typeof value === 'object' && value !== null && 'who' in value && 'output' in value && 'on' in value

/** Every action of the app, for the architecture test, the permission matrix and the handbook. */
export const ACTIONS: readonly Action[] = [
  campaign,
  condolence,
  conversion,
  gift,
  handOver,
  identity,
  mailbox,
  office,
  proposal,
  reminder,
  replies,
  roster,
  signup,
  signupDesk,
  station,
  voucher,
].flatMap((module) => Object.values<unknown>(module).filter(isAction))

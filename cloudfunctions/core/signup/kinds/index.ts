import { AppError } from '../../app-error'
import type { SignupKind } from '../kind'
import { activity } from './activity'
import { blood } from './blood'
import { checkUp } from './check-up'
import { insurance } from './insurance'

/** Every kind of sign-up, in the order in which the committee is offered them; a new one is a file and a word here. */
const KINDS: SignupKind[] = [blood, activity, insurance, checkUp]

export const allKinds = (): readonly SignupKind[] => KINDS

/** Makes a kind known to the engine. */
export function addKind(kind: SignupKind) {
  KINDS.push(kind)
}

/** @throws AppError signup/unknown_kind */
export function kindOf(id: string): SignupKind {
  const kind = KINDS.find((one) => one.id === id)
  if (!kind) throw new AppError('signup/unknown_kind')
  return kind
}

import type { SignupKindView } from '../../../src/contract/signup'
import type { SignupKind } from './kind'

/** What pages need to know of a kind. */
export const viewKind = ({
  id,
  label,
  verb,
  about,
  audiences,
  has,
  own,
  decline,
  outcomes,
}: SignupKind): SignupKindView => ({ id, label, verb, about, audiences, has, own, decline, outcomes })

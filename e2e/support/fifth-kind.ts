import { addKind } from '../../cloudfunctions/core/signup/kinds'
import { lecture } from '../../cloudfunctions/core/signup/lecture-kind'

/** Runs before a function: all that a deployment would have to add for a kind of its own. */
addKind(lecture)

import { sha256 } from 'js-sha256'
import type { InferOutput } from 'valibot'
import type { Output } from '../contract/action'
import { askChallenge, type proof } from '../contract/mailbox'
import { zeroBits } from '../contract/work'
import { call } from './call'

/** Hashes between two looks at the screen. */
const AT_ONCE = 2000
const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 0))

/** Finds the number that a challenge asks for, about a second of work, without freezing the page. */
export async function solve({ challenge, bits }: Output<typeof askChallenge>): Promise<number> {
  for (let answer = 0; ; answer++) {
    if (zeroBits(sha256.array(`${challenge}.${answer}`)) >= bits) return answer
    if (answer % AT_ONCE === AT_ONCE - 1) await pause()
  }
}

/** Asks for work and does it: what stands in for a name where none may be known. */
export async function prove(): Promise<InferOutput<typeof proof>> {
  const asked = await call(askChallenge, {})
  return { challenge: asked.challenge, answer: await solve(asked) }
}

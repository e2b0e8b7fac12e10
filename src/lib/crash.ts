import Taro from '@tarojs/taro'
import { ERRORS } from '../contract/errors'
import { CallError } from './call'
import { log } from './log'
import { goHome } from './nav'
import { say } from './say'
import { standingPages } from './standing'
import { traceOf } from './trace'

/** Letters and digits that nobody mistakes for another when they are read out. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const drawNumber = () =>
  Array.from({ length: 6 }, () => SIGNS[Math.floor(Math.random() * SIGNS.length)]).join('')

/** Notes a fault of the app itself in the log, under a number that can be read out. @returns the number */
export function noteCrash(error: unknown): string {
  const number = `P${drawNumber()}`
  log(number, traceOf(error))
  return number
}

let telling = false

/**
 * A fault that no page shows: in a tap, a timer, or a page that could not be drawn at all and is left for home. It is
 * said once, however many follow.
 */
export async function tellCrash(error: unknown) {
  const known = error instanceof CallError ? error : null
  const number = known?.requestId ?? noteCrash(error)
  if (telling) return
  telling = true
  await say(known ?? new CallError('system/unexpected', ERRORS['system/unexpected'], number))
  telling = false
  if (standingPages() < Taro.getCurrentPages().length) goHome()
}

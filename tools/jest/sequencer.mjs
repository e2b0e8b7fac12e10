import { statSync } from 'node:fs'
import TestSequencer from '@jest/test-sequencer'

const ORDER = ['architecture', 'unit', 'local', 'e2e']
/** Of the journeys the long ones first, so that none is left alone at the end. */
const LONG = ['e2e/weapp/journeys', 'e2e/journeys', 'e2e/look']

/** What needs no build goes first: meanwhile `npm test` builds. A fresh copy knows no durations from last time. */
export default class Sequencer extends TestSequencer {
  sort(tests) {
    const rank = ({ path, context }) => [
      ORDER.indexOf(context.config.displayName.name),
      LONG.findIndex((long) => path.includes(`/${long}.`)) >>> 0,
      -statSync(path).size,
    ]
    return [...tests]
      .map((test) => ({ test, rank: rank(test) }))
      .sort((a, b) => a.rank.map((part, i) => part - b.rank[i]).find((by) => by !== 0) ?? 0)
      .map(({ test }) => test)
  }
}

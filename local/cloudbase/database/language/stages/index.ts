import { isPlain } from '../../document'
import type { Criteria } from '../criteria'
import { invalid, unsupported } from '../failures'
import { bucket } from './bucket'
import { bucketAuto } from './bucket-auto'
import { geoNear } from './geo-near'
import { group, sortByCount } from './group'
import { lookup } from './lookup'
import { requireFilter, simpleStages } from './simple'
import type { Doc, Stage, StageMaker, Surroundings } from './stage'
import { unwind } from './unwind'

const STAGES = new Map<string, StageMaker>(
  Object.entries({
    ...simpleStages,
    $bucket: bucket,
    $bucketAuto: bucketAuto,
    $geoNear: geoNear,
    $group: group,
    $lookup: lookup,
    $sortByCount: sortByCount,
    $unwind: unwind,
  }),
)

function stage(spec: unknown, at: number, around: Surroundings): Stage {
  const [[name, operand] = ['', undefined], ...more] = isPlain(spec) ? Object.entries(spec) : []
  if (name === '' || more.length > 0) throw invalid('a stage of an aggregation has exactly one field')
  const make = STAGES.get(name)
  if (!make) throw unsupported(name)
  if (name === '$geoNear' && at > 0) throw invalid('$geoNear must be the first stage')
  return make(operand, around)
}

/**
 * All stages as one function.
 * @param lookup the documents of another collection
 * @throws Failure that names an unknown stage, expression or operator
 */
export function compilePipeline(
  stages: unknown,
  lookupIn: Surroundings['lookup'],
  variables: ReadonlyMap<string, unknown> = new Map(),
): Stage {
  if (!Array.isArray(stages)) throw invalid('a pipeline needs an array of stages')
  const around: Surroundings = {
    lookup: lookupIn,
    variables,
    pipeline: (inner, more = variables) => compilePipeline(inner, lookupIn, more),
  }
  const steps = stages.map((spec, at) => stage(spec, at, around))
  return (docs) => steps.reduce<Doc[]>((rows, step) => step(rows), [...docs])
}

/** A leading `$match` is a query, which may use indexes; the rest works on what it finds. */
export function leadingMatch(stages: readonly Criteria[]): { criteria: Criteria; rest: readonly Criteria[] } {
  const [first, ...rest] = stages
  // Behind a filter $geoNear is refused, which only the whole pipeline shows.
  if (!isPlain(first?.$match) || rest.some((stage) => '$geoNear' in stage))
    return { criteria: {}, rest: stages }
  return { criteria: requireFilter(first.$match), rest }
}

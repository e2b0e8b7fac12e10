import { isNullish } from '../values/types'
import { array, object, parts, text, unlessNull } from './arguments'
import { ANY, type Form, type Func } from './scope'

export const objects: Record<string, Func> = {
  /** Later fields win; null and missing objects count for nothing. One array stands for its elements. */
  $mergeObjects: {
    takes: [0, ANY],
    run: (args, name) => {
      const all = args.length === 1 && Array.isArray(args[0]) ? array(args[0], name) : args
      return Object.assign({}, ...all.filter((one) => !isNullish(one)).map((one) => object(one, name)))
    },
  },
  $objectToArray: unlessNull([1, 1], ([value], name) =>
    Object.entries(object(value, name)).map(([k, v]) => ({ k, v })),
  ),
}

const getField: Form = (operand, compile, name) => {
  const given = typeof operand === 'string' ? { field: operand } : parts(operand, name, ['field'], ['input'])
  const field = compile(given.field)
  const input = compile('input' in given ? given.input : '$$CURRENT')
  return (scope) => {
    const [key, from] = [text(field(scope), name), input(scope)]
    if (isNullish(from)) return from
    return Object.hasOwn(object(from, name), key) ? object(from, name)[key] : undefined
  }
}

export const objectForms: Record<string, Form> = { $getField: getField }

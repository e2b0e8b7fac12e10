import { isPlain } from '../../document'
import { invalid, unsupported } from '../failures'
import { arithmetic } from './arithmetic'
import { arrayForms, arrays } from './arrays'
import { conditionals } from './conditionals'
import { conversions } from './conversions'
import { dateForms } from './dates'
import { logic } from './logic'
import { objectForms, objects } from './objects'
import { valueAt } from './path'
import { regexForms } from './regex'
import type { Compile, Expression, Form, Func } from './scope'
import { sets } from './sets'
import { statistics } from './statistics'
import { stringForms, strings } from './strings'

export { type Expression, isTruthy, type Scope } from './scope'

const FUNCTIONS = new Map<string, Func>(
  Object.entries({ ...arithmetic, ...arrays, ...logic, ...objects, ...sets, ...statistics, ...strings }),
)
const FORMS = new Map<string, Form>(
  Object.entries({
    ...arrayForms,
    ...conditionals,
    ...conversions,
    ...dateForms,
    ...objectForms,
    ...regexForms,
    ...stringForms,
  }),
)

function call(name: string, { takes: [least, most], run }: Func, operand: unknown): Expression {
  const args = (Array.isArray(operand) ? operand : [operand]).map(compileExpression)
  if (args.length < least || args.length > most) {
    throw invalid(
      `${name} takes ${least === most ? least : `${least} to ${most}`} arguments, not ${args.length}`,
    )
  }
  return (scope) =>
    run(
      args.map((arg) => arg(scope)),
      name,
    )
}

function variable(spec: string): Expression {
  const [name = '', ...path] = spec.slice(2).split('.')
  if (name === 'ROOT' || name === 'CURRENT') return ({ root }) => valueAt(root, path)
  if (name === 'REMOVE') return () => undefined
  if (name === 'NOW') {
    const now = new Date()
    return () => now
  }
  if (/^[A-Z]/.test(name)) throw unsupported(`$$${name}`)
  return ({ variables }) => {
    if (!variables.has(name)) throw invalid(`use of undefined variable: ${name}`)
    return valueAt(variables.get(name), path)
  }
}

function fieldPath(spec: string): Expression {
  const path = spec.slice(1).split('.')
  if (path.includes('')) throw invalid(`'${spec}' is not the path of a field`)
  return ({ root }) => valueAt(root, path)
}

function operator(name: string, operand: unknown): Expression {
  const form = FORMS.get(name)
  if (form) return form(operand, compileExpression, name)
  const func = FUNCTIONS.get(name)
  if (!func) throw unsupported(name)
  return call(name, func, operand)
}

function fields(spec: Record<string, unknown>): Expression {
  const entries = Object.entries(spec).map(([key, inner]) => {
    if (key.startsWith('$')) throw invalid(`an expression has one operator, not also ${key}`)
    if (key.includes('.')) throw invalid(`'${key}' cannot be the name of a field in an expression`)
    return [key, compileExpression(inner)] as const
  })
  return (scope) =>
    Object.fromEntries(
      entries
        .map(([key, compute]) => [key, compute(scope)] as const)
        .filter(([, value]) => value !== undefined),
    )
}

/** An expression of the aggregation as a function. @throws Failure that names an unknown operator */
export const compileExpression: Compile = (spec) => {
  if (typeof spec === 'string' && spec.startsWith('$')) {
    return spec.startsWith('$$') ? variable(spec) : fieldPath(spec)
  }
  if (Array.isArray(spec)) {
    const elements = spec.map(compileExpression)
    return (scope) => elements.map((element) => element(scope) ?? null)
  }
  if (!isPlain(spec)) return () => spec
  const [[name, operand] = ['', undefined], ...more] = Object.entries(spec)
  return name.startsWith('$') && more.length === 0 ? operator(name, operand) : fields(spec)
}

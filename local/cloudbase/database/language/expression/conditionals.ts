import { invalid } from '../failures'
import { array, parts } from './arguments'
import { type Compile, type Expression, type Form, isTruthy, withVariables } from './scope'

function choose(test: Expression, yes: Expression, no: Expression): Expression {
  return (scope) => (isTruthy(test(scope)) ? yes(scope) : no(scope))
}

const cond: Form = (operand, compile, name) => {
  if (Array.isArray(operand)) {
    if (operand.length !== 3) throw invalid(`${name} takes 3 arguments, not ${operand.length}`)
    const [test, yes, no] = operand
    return choose(compile(test), compile(yes), compile(no))
  }
  const { if: test, then, else: otherwise } = parts(operand, name, ['if', 'then', 'else'])
  return choose(compile(test), compile(then), compile(otherwise))
}

/** Only the branch that is taken is computed. */
const branch: Form = (operand, compile, name) => {
  const given = parts(operand, name, ['branches'], ['default'])
  const branches = array(given.branches, name).map((one) => {
    const { case: test, then } = parts(one, `${name} branch`, ['case', 'then'])
    return [compile(test), compile(then)] as const
  })
  if (branches.length === 0) throw invalid('$switch needs at least one branch')
  const otherwise = 'default' in given ? compile(given.default) : null
  return (scope) => {
    for (const [test, value] of branches) if (isTruthy(test(scope))) return value(scope)
    if (!otherwise) throw invalid('$switch could not find a matching branch, and no default was given')
    return otherwise(scope)
  }
}

const letIn: Form = (operand, compile: Compile, name) => {
  const { vars, in: body } = parts(operand, name, ['vars', 'in'])
  const variables = Object.entries(parts(vars, `${name} vars`, [], Object.keys(Object(vars)))).map(
    ([variable, spec]) => {
      if (!/^[a-z\u0080-\uffff]\w*$/.test(variable))
        throw invalid(`'${variable}' cannot be the name of a variable`)
      return [variable, compile(spec)] as const
    },
  )
  const inner = compile(body)
  return (scope) =>
    inner(
      withVariables(
        scope,
        variables.map(([variable, compute]) => [variable, compute(scope)] as const),
      ),
    )
}

export const conditionals: Record<string, Form> = {
  $cond: cond,
  $switch: branch,
  $let: letIn,
  $literal: (operand) => () => operand,
}

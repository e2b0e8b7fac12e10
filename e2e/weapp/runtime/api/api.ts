import { type GenericIssue, type InferOutput, type ObjectEntries, object, safeParse } from 'valibot'

interface Callbacks {
  success?: (result: unknown) => void
  fail?: (error: { errMsg: string }) => void
  complete?: (result: unknown) => void
}

type Answer = { errMsg: string } & Record<string, unknown>

/** A refusal with the numbers that some of WeChat's APIs carry. */
export class Refusal extends Error {
  constructor(
    message: string,
    readonly numbers: { errCode?: number; errno?: number } = {},
  ) {
    super(message)
  }
}

/** `String`, `Array`, `Undefined` …, as WeChat's sentences name them. */
const kindOf = (value: unknown) => Object.prototype.toString.call(value).slice(8, -1)

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** What WeChat says of an option of the wrong type, or that is missing. */
function complaint(entries: ObjectEntries, { kind, message, path, input, expected }: GenericIssue): string {
  if (kind === 'validation') return message
  const keys = (path ?? []).map(({ key }) => String(key))
  const missing = input === undefined && keys.length === 1 ? entries[keys[0] ?? '']?.expects : undefined
  const wanted = (missing ?? expected ?? '').replace(/\W/g, '')
  return `parameter error: ${['parameter', ...keys].join('.')} should be ${capital(wanted)} instead of ${kindOf(input)};`
}

/**
 * An API in WeChat's form: it begins at once, answers later through callbacks, and as a promise where none were
 * given. Options of a wrong type are refused in WeChat's words.
 */
export function api<E extends ObjectEntries>(
  name: string,
  entries: E,
  work: (options: InferOutput<ReturnType<typeof object<E>>>) => unknown,
) {
  const schema = object(entries)
  return (options: Callbacks & Record<string, unknown> = {}): Promise<Answer> | undefined => {
    const { success, fail, complete } = options
    const begun = new Promise((resolve) => {
      const { issues, output } = safeParse(schema, options)
      if (issues) throw new Error(complaint(entries, issues[0]))
      resolve(work(output))
    })
    const answered = begun.then(
      (result) => {
        const answer = { ...(typeof result === 'object' ? result : {}), errMsg: `${name}:ok` }
        success?.(answer)
        complete?.(answer)
        return answer
      },
      (thrown: unknown) => {
        const said = thrown instanceof Error ? thrown.message : String(thrown)
        const numbers = thrown instanceof Refusal ? thrown.numbers : {}
        const error = { errMsg: said.startsWith(`${name}:`) ? said : `${name}:fail ${said}`, ...numbers }
        fail?.(error)
        complete?.(error)
        if (!fail) throw error
        return error
      },
    )
    return success || fail || complete ? undefined : answered
  }
}

const PLACES = 4

/** Where a fault came from, for the log: its kind and places, no message, since that may quote what somebody typed. */
export function traceOf(error: unknown): string {
  const stack = error instanceof Error ? `${error.name}:\n${error.stack ?? ''}` : String(error)
  const kind = /\b([A-Z]\w*Error)\b/.exec(stack)?.[1] ?? 'Error'
  const places = stack.split('\n').filter((text) => /^\s*at |@.*:\d+:\d+$/.test(text))
  return [kind, ...places.slice(0, PLACES).map((text) => text.trim())].join(' ')
}

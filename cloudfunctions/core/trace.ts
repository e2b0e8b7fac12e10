/** Where an unknown failure came from, for the log: codes and places, no messages, since those may quote data. */
export function traceOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  const places = stack.split('\n').filter((text) => /^\s+at /.test(text))
  return [code, ...places.slice(0, 3).map((text) => text.trim())].join(' ').trim()
}

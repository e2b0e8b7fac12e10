import type { GenericSchema, InferOutput } from 'valibot'
import type { Action } from '../../src/contract/action'
import type { Context } from './context'

export interface Handler {
  readonly action: Action
  readonly run: (ctx: Context, input: unknown) => Promise<unknown>
}

/** Joins an action of the contract with what the server does. The router has parsed the input by then. */
export function handle<I extends GenericSchema, O extends GenericSchema>(
  action: Action<I, O>,
  run: (ctx: Context, input: InferOutput<I>) => Promise<InferOutput<O>>,
): Handler {
  return { action, run: (ctx, input) => run(ctx, input as InferOutput<I>) }
}

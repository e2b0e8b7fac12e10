import type { Context } from '../context'
import { limitByHour } from '../limit'

/** @throws AppError identity/too_many_tries after five within an hour */
export const countTry = (ctx: Context, whose: string): Promise<void> =>
  limitByHour(ctx, { what: 'bind', whose, most: 5, refusal: 'identity/too_many_tries' })

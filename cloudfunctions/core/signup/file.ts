import { getSignupFile } from '../../../src/contract/signup'
import { inScope } from '../access'
import { AppError } from '../app-error'
import { share } from '../files'
import { handle } from '../handler'
import { record } from '../journal'
import { isFile } from './answers'
import { enrolmentId, loadPublished } from './load'
import { personOf } from './person'
import { maySee } from './row'

const isDesk = (roles: readonly string[]): boolean =>
  roles.some((role) => role === 'liaison' || role === 'committee' || role === 'chair')

/** One's own file, or one that the role may see; who looked at another's is in the journal. */
export const fileHandler = handle(getSignupFile, async (ctx, { id, personId, key, purpose }) => {
  const { event } = await loadPublished(ctx, id)
  const person = await personOf(ctx)
  const field = event.form.find((one) => one.key === key)
  const own = personId === undefined || personId === person.id
  const doc = await ctx.store.get('enrolments', enrolmentId(id, personId ?? person.id))
  if (!own) {
    const allowed =
      isDesk(ctx.caller.roles) && doc && inScope(ctx, doc.department) && field && maySee(ctx, field)
    if (!allowed) throw new AppError('system/forbidden')
  }
  const answer = doc?.answers[key]
  if (!doc || !isFile(answer)) throw new AppError('signup/no_file')
  const bytes = await ctx.files.read(answer.fileId)
  if (!own) await record(ctx, 'signup.file', doc._id, purpose)
  const type = answer.fileId.split('.').pop() ?? ''
  const name = answer.name.replace(/\.\w+$/, '').replace(/[\\/:*?"<>|#%\s]+/g, '_')
  return share(ctx, `${name}.${type}`, bytes)
})

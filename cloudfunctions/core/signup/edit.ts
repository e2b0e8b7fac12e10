import {
  listSignupKinds,
  removeSignupDraft,
  type SignupDraft,
  saveSignup,
} from '../../../src/contract/signup-desk'
import { AppError } from '../app-error'
import type { Context } from '../context'
import { handle } from '../handler'
import { record } from '../journal'
import { tellMoved } from '../reminder/kinds/signup-moved'
import type { SignupEventDoc } from './documents'
import { fitted, nextErasure, requireSameKind, validateDraft } from './draft'
import type { SignupKind } from './kind'
import { viewKind } from './kind-view'
import { allKinds, kindOf } from './kinds'
import { promote } from './promote'
import { writeSessions } from './sessions'

const kinds = handle(listSignupKinds, async (ctx) => {
  const departments = await ctx.store.find('departments', {})
  return {
    kinds: allKinds().map((kind) => ({ ...viewKind(kind), form: [...kind.form], hint: kind.hint })),
    departments: departments.sort((a, b) => a.order - b.order).map(({ _id, name }) => ({ id: _id, name })),
  }
})

async function requireDepartments(ctx: Context, { departments, quotas }: SignupDraft) {
  const named = [...departments, ...quotas.map(({ department }) => department)]
  const known = await ctx.store.find('departments', {}, { fields: ['_id'] })
  if (named.some((id) => known.every(({ _id }) => _id !== id))) throw new AppError('campaign/bad_reference')
}

/** Of a kind with one a year the id is the year's: a second one meets it. @throws AppError signup/year_taken */
async function create(ctx: Context, draft: SignupDraft, { id, has }: SignupKind): Promise<string> {
  const _id = has.year ? `${id}-${draft.year}` : `e_${ctx.randomId(10)}`
  const doc: SignupEventDoc = {
    ...draft,
    _id,
    state: 'draft',
    version: 1,
    createdAt: ctx.now,
    publishedAt: null,
    endedAt: null,
    reason: '',
    eraseOn: null,
  }
  if (!(await ctx.store.insert('signup_events', [doc]))) throw new AppError('signup/year_taken')
  await record(ctx, 'signup.save', _id)
  return _id
}

const goneFrom = (old: SignupEventDoc, draft: SignupDraft): string[] =>
  old.sessions.map(({ key }) => key).filter((key) => draft.sessions.every((one) => one.key !== key))

/** A draft changes freely, what is open only so far as nobody loses what they signed up for. */
const save = handle(saveSignup, async (ctx, { id, version, draft: sent }) => {
  const kind = kindOf(sent.kind)
  const draft = fitted(sent, kind)
  validateDraft(draft, kind)
  await requireDepartments(ctx, draft)
  if (!id) return { id: await create(ctx, draft, kind), version: 1 }
  const { before, after } = await ctx.store.transaction(async (tx) => {
    const doc = await tx.get('signup_events', id)
    if (!doc) throw new AppError('signup/not_found')
    if (doc.version !== version) throw new AppError('signup/changed_since')
    if (doc.state === 'closed' || doc.state === 'cancelled') throw new AppError('signup/not_open')
    if (doc.state === 'draft' && kind.has.year && (doc.kind !== draft.kind || doc.year !== draft.year)) {
      throw new AppError('signup/fixed')
    }
    const next: SignupEventDoc = { ...doc, ...draft, version: version + 1 }
    if (doc.state === 'open') {
      requireSameKind(doc, draft)
      next.eraseOn = nextErasure(draft)
      await writeSessions(ctx, tx, next, goneFrom(doc, draft))
    }
    await tx.set('signup_events', next)
    await record(ctx, 'signup.save', id, '', tx)
    return { before: doc, after: next }
  })
  if (after.state === 'open') {
    await tellMoved(ctx, before, after)
    // More places go to those who wait.
    for (const { key } of after.sessions) await promote(ctx, after, key)
  }
  return { id, version: version + 1 }
})

const remove = handle(removeSignupDraft, async (ctx, { id }) => {
  await ctx.store.transaction(async (tx) => {
    const doc = await tx.get('signup_events', id)
    if (!doc) throw new AppError('signup/not_found')
    if (doc.state !== 'draft') throw new AppError('signup/fixed')
    await tx.remove('signup_events', id)
    await record(ctx, 'signup.removeDraft', id, doc.title, tx)
  })
  return { done: true as const }
})

export const editHandlers = [kinds, save, remove]

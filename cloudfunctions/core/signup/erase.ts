import { dayOf } from '../../../src/contract/time'
import type { Context } from '../context'
import { record } from '../journal'
import { isFile } from './answers'
import type { EnrolmentDoc, SignupEventDoc } from './documents'
import { nextErasure } from './draft'

/** Removes these answers, and the files among them, of one person. @returns whether there were any */
async function eraseAnswers(
  ctx: Context,
  { _id }: EnrolmentDoc,
  keys: ReadonlySet<string>,
): Promise<boolean> {
  const before = await ctx.store.transaction(async (tx) => {
    const doc = await tx.get('enrolments', _id)
    if (!doc || Object.keys(doc.answers).every((key) => !keys.has(key))) return null
    const answers = Object.fromEntries(Object.entries(doc.answers).filter(([key]) => !keys.has(key)))
    await tx.set('enrolments', { ...doc, answers })
    return doc.answers
  })
  for (const [key, answer] of Object.entries(before ?? {})) {
    if (keys.has(key) && isFile(answer)) await ctx.files.remove(answer.fileId)
  }
  return before !== null
}

/** What of an event is due by today; the event says afterwards what is due next. */
async function eraseEvent(ctx: Context, event: SignupEventDoc, today: string) {
  const since = event.eraseOn ?? ''
  const due = event.form.filter(
    ({ sensitive }) => sensitive && sensitive.eraseOn >= since && sensitive.eraseOn <= today,
  )
  const keys = new Set(due.map(({ key }) => key))
  let people = 0
  for (const doc of await ctx.store.find('enrolments', { event: event._id }, { fields: ['answers'] })) {
    if (Object.keys(doc.answers).some((key) => keys.has(key)) && (await eraseAnswers(ctx, doc, keys)))
      people++
  }
  await ctx.store.transaction(async (tx) => {
    const now = await tx.get('signup_events', event._id)
    if (!now) return
    await tx.set('signup_events', { ...now, eraseOn: nextErasure(now, today) })
    await record(
      ctx,
      'signup.erase',
      event._id,
      `${due.map(({ label }) => label).join('、')}：${people} 人`,
      tx,
    )
  })
}

/** A day after which an appointment was better is nobody's business once it has passed. */
async function forgetLater(ctx: Context, today: string) {
  const past = await ctx.store.find('enrolments', { laterOn: { lt: today, gt: '' } }, { fields: ['_id'] })
  for (const { _id } of past) {
    await ctx.store.transaction(async (tx) => {
      const doc = await tx.get('enrolments', _id)
      if (!doc?.laterOn || doc.laterOn >= today) return
      const state = doc.state === 'later' ? 'cancelled' : doc.state
      await tx.set('enrolments', { ...doc, laterOn: null, state })
    })
  }
}

/** The nightly run: sensitive answers go on their date, with their files; that they went is in the journal. */
export async function eraseSignups(ctx: Context): Promise<void> {
  const today = dayOf(ctx.now)
  for (const event of await ctx.store.find('signup_events', { eraseOn: { lte: today, gt: '' } })) {
    await eraseEvent(ctx, event, today)
  }
  await forgetLater(ctx, today)
}

import type { LetterDraft } from '../../../src/contract/letter'
import { sendLetter } from '../../../src/contract/mailbox'
import { addDays, dayOf } from '../../../src/contract/time'
import { AppError } from '../app-error'
import { accountOf, type Context } from '../context'
import { handle } from '../handler'
import { limitByHour } from '../limit'
import { ANSWER_DAYS, workdaysAfter } from './deadline'
import { deskFor, namesOfDesks, recused } from './desks'
import type { LetterDoc } from './documents'
import { attach } from './files'
import { facets, type Head, opened, tag, vaultOf } from './letters'
import { spendProof } from './proof'
import { hashOf, receiptFor } from './receipts'
import { autoReply } from './replies'
import { whoWrites, writerTag } from './writer'

/** Letters are erased two years after they came; an office may put it off. */
const KEPT_DAYS = 730
const EXCERPT = 200

async function headOf(ctx: Context, draft: LetterDraft, files: Head['files']): Promise<[Head, string[]]> {
  const about = await recused(ctx, draft.about)
  const desk = deskFor(draft.addressee, about.desks)
  const head: Head = {
    kind: draft.kind,
    addressee: draft.addressee,
    mode: draft.mode,
    state: 'waiting',
    desk,
    handler: null,
    readers: [desk],
    about: draft.about,
    publish: draft.publish,
    reopened: false,
    returns: 0,
    extended: false,
    escalated: false,
    satisfied: null,
    answeredOn: null,
    mergedInto: null,
    files,
    returned: false,
    steps: [{ move: 'send', day: dayOf(ctx.now), desk: '', words: '' }],
    asked: null,
    disclosed: null,
    drafts: [],
    publishedOn: null,
  }
  return [{ ...head, about }, about.members.map((member) => tag(ctx, 'person', member))]
}

async function write(
  ctx: Context,
  _id: string,
  draft: LetterDraft,
  receipt: string | null,
): Promise<LetterDoc> {
  const { key, wrapped } = vaultOf(ctx).newKey(_id)
  const day = dayOf(ctx.now)
  const anonymous = draft.mode === 'anonymous'
  const [head, barred] = await headOf(ctx, draft, await attach(ctx, _id, draft.files, draft.mode !== 'named'))
  const said = await autoReply(ctx, head.desk, draft.kind, 'waiting')
  const doc: LetterDoc = {
    ...facets(ctx, head, day),
    _id,
    day,
    due: workdaysAfter(day, ANSWER_DAYS),
    keepUntil: addDays(day, KEPT_DAYS),
    key: wrapped,
    label: key.seal('label', { title: draft.title, excerpt: draft.text.slice(0, EXCERPT) }),
    text: key.seal('text', draft.text),
    head: key.seal('head', head),
    identity: anonymous ? null : key.seal('identity', await whoWrites(ctx)),
    turns: said ? [key.seal('turn-0', said)] : [],
    notes: [],
    barred,
    writer: anonymous ? null : await writerTag(ctx),
    receipt: receipt ? await hashOf(ctx, receipt) : null,
    version: 1,
  }
  await ctx.store.insert('letters', [doc])
  return doc
}

/** The id follows from the nonce: a letter that is sent again is the same letter. */
export const send = handle(sendLetter, async (ctx, { letter: draft, nonce, proof }) => {
  const anonymous = draft.mode === 'anonymous'
  const _id = ctx.sign('letter-id', nonce).slice(0, 24)
  const receipt = anonymous ? receiptFor(ctx, nonce) : null
  const known = await ctx.store.get('letters', _id)
  if (!known) {
    if (anonymous) await spendProof(ctx, proof)
    else await limitByHour(ctx, { what: 'letter', whose: accountOf(ctx), most: 10 })
  }
  const doc = known ?? (await write(ctx, _id, draft, receipt))
  const { head } = opened(ctx, doc)
  if (head.mode !== draft.mode) throw new AppError('system/invalid_input')
  const desk = (await namesOfDesks(ctx))(head.desk)
  return { ...(receipt ? { receipt } : { id: _id }), desk, due: doc.due ?? doc.day }
})

import { MOST_FILE_BYTES } from '../../../src/contract/letter'
import { finishFile, putPiece } from '../../../src/contract/mailbox'
import { dayOf } from '../../../src/contract/time'
import { AppError } from '../app-error'
import type { Context } from '../context'
import { handle } from '../handler'
import type { LetterFileDoc } from './documents'
import { vaultOf } from './letters'
import { typeOf, withoutMetadata } from './metadata'
import { type Proof, spendProof } from './proof'

/** Files come through the function, piece by piece: the platform's own upload would note who sent them. */
const WORDS = { jpg: '图片', png: '图片', webp: '图片', pdf: 'PDF' }

/** The first piece costs work and the others go with it: nobody fills the storage for nothing. */
async function admit(ctx: Context, file: string, no: number, proof: Proof) {
  if (await ctx.store.get('letter_pieces', `${file}:0`)) return
  if (no > 0) throw new AppError('mailbox/file_incomplete')
  await spendProof(ctx, proof)
}

const put = handle(putPiece, async (ctx, { file, no, base64, proof }) => {
  await admit(ctx, file, no, proof)
  const _id = `${file}:${no}`
  const { key, wrapped } = vaultOf(ctx).newKey(_id)
  const sealed = key.seal('piece', base64)
  await ctx.store.set('letter_pieces', { _id, file, day: dayOf(ctx.now), key: wrapped, sealed })
  return { done: true as const }
})

async function joined(ctx: Context, file: string, count: number): Promise<Uint8Array> {
  const pieces = await ctx.store.find('letter_pieces', { file })
  const bytes = Array.from({ length: count }, (_, no) => {
    const piece = pieces.find(({ _id }) => _id === `${file}:${no}`)
    if (!piece) throw new AppError('mailbox/file_incomplete')
    return Buffer.from(
      vaultOf(ctx).unwrap(piece._id, piece.key).open<string>('piece', piece.sealed),
      'base64',
    )
  })
  const whole = new Uint8Array(Buffer.concat(bytes))
  if (whole.length > MOST_FILE_BYTES) throw new AppError('mailbox/file_too_large')
  return whole
}

async function sealFile(
  ctx: Context,
  _id: string,
  bytes: Uint8Array,
  anonymous: boolean,
): Promise<LetterFileDoc> {
  const type = typeOf(bytes)
  if (!type || (anonymous && type === 'pdf')) throw new AppError('mailbox/file_type')
  const clean = withoutMetadata(type, bytes)
  if (!clean) throw new AppError('mailbox/file_damaged')
  const { key, wrapped } = vaultOf(ctx).newKey(_id)
  const sealed = Buffer.from(key.seal('file', Buffer.from(clean).toString('base64')))
  const fileId = await ctx.files.put(`letters/${ctx.randomId(24)}`, sealed)
  const name = key.seal('name', `${WORDS[type]}.${type}`)
  return { _id, letter: null, day: dayOf(ctx.now), key: wrapped, fileId, name, bytes: clean.length }
}

const nameOf = (ctx: Context, { _id, key, name }: LetterFileDoc): string =>
  vaultOf(ctx).unwrap(_id, key).open<string>('name', name)

/** Finishing twice gives the same file: the answer may have been lost on the way. */
const finish = handle(finishFile, async (ctx, { file, pieces, anonymous }) => {
  let doc = await ctx.store.get('letter_files', file)
  if (!doc) {
    doc = await sealFile(ctx, file, await joined(ctx, file, pieces), anonymous)
    await ctx.store.set('letter_files', doc)
    for (let no = 0; no < pieces; no++) await ctx.store.remove('letter_pieces', `${file}:${no}`)
  }
  return { id: file, name: nameOf(ctx, doc), bytes: doc.bytes }
})

/**
 * Ties files to a letter. Whoever knows the unguessable id of a file sent it.
 * @param unnamed the writer is not known to those who handle it: no PDF, which names its author
 * @throws AppError mailbox/file_incomplete for one that is not there or belongs to another letter
 */
export async function attach(ctx: Context, letter: string, ids: readonly string[], unnamed: boolean) {
  const files = await ctx.store.find('letter_files', { _id: { in: ids } })
  return Promise.all(
    ids.map(async (id, i) => {
      const doc = files.find(({ _id }) => _id === id)
      if (!doc || (doc.letter !== null && doc.letter !== letter))
        throw new AppError('mailbox/file_incomplete')
      const type = nameOf(ctx, doc)
      if (unnamed && type.endsWith('pdf')) throw new AppError('mailbox/file_type')
      await ctx.store.update('letter_files', id, { set: { letter } })
      return { id, name: type.replace('.', ` ${i + 1}.`), bytes: doc.bytes }
    }),
  )
}

/** @returns the file's bytes as base64 */
export async function fileOf(ctx: Context, letter: string, id: string): Promise<string> {
  const doc = await ctx.store.get('letter_files', id)
  if (!doc || doc.letter !== letter) throw new AppError('mailbox/not_found')
  const sealed = Buffer.from(await ctx.files.read(doc.fileId)).toString()
  return vaultOf(ctx).unwrap(doc._id, doc.key).open<string>('file', sealed)
}

export const fileHandlers = [put, finish]

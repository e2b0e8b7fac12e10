import type { Output } from '../contract/action'
import { finishFile, putPiece } from '../contract/mailbox'
import { call } from './call'
import { prove } from './prove'
import { randomText } from './random'

/** Characters of base64 in one piece: a function takes 100 KB at once. A multiple of four. */
const PIECE = 80_000

/**
 * Sends a file in pieces, each of which may arrive twice, through the function, since the platform's own upload notes who sent it.
 * @param unnamed the office does not know who writes: no PDF
 * @param onProgress told the share that has arrived, 0 to 1
 * @throws CallError
 */
export async function sendAttachment(
  base64: string,
  unnamed: boolean,
  onProgress: (share: number) => void,
): Promise<Output<typeof finishFile>> {
  const file = await randomText(24)
  const pieces = Math.max(1, Math.ceil(base64.length / PIECE))
  for (let no = 0; no < pieces; no++) {
    const piece = base64.slice(no * PIECE, (no + 1) * PIECE)
    const proof = no === 0 ? await prove() : undefined
    await call(putPiece, { file, no, base64: piece, proof }, { repeat: true })
    onProgress((no + 1) / (pieces + 1))
  }
  return call(finishFile, { file, pieces, anonymous: unnamed }, { repeat: true })
}

import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, normalize, sep } from 'node:path'
import { Failure } from '../database/failure'

const PREFIX = 'cloud://local.bucket/'
/** Doc: what a path may not hold, and what its address would lose on the way through `encodeURI`. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const NEVER = /[\x00-\x1f\x7f#?%\\]/
const MOST_PATH_BYTES = 850
export const MAX_FILE_BYTES = 10 * 1024 * 1024

/** Files by cloud path; addresses are signed and expire. */
export class Storage {
  private readonly key = randomBytes(32)
  private readonly memory = new Map<string, Buffer>()

  /** @param folder a directory, or null to keep files in memory */
  constructor(private readonly folder: string | null) {}

  /** @throws Failure on a path that leaves the storage */
  private clean(cloudPath: string): string {
    const path = normalize(cloudPath).replaceAll(sep, '/')
    if (path === '.' || path.startsWith('/') || path.split('/').includes('..')) {
      throw new Failure('STORAGE_REQUEST_FAIL', 'the path of a file must stay inside the storage')
    }
    if (path !== cloudPath || NEVER.test(path) || Buffer.byteLength(path) > MOST_PATH_BYTES) {
      throw new Failure(
        'STORAGE_REQUEST_FAIL',
        'the path of a file is too long or has characters that an address loses',
      )
    }
    return path
  }

  idOf = (cloudPath: string): string => PREFIX + this.clean(cloudPath)

  pathOf(fileId: string): string {
    if (!fileId.startsWith(PREFIX)) throw new Failure('STORAGE_FILE_NONEXIST', 'no such file')
    return this.clean(fileId.slice(PREFIX.length))
  }

  async write(cloudPath: string, bytes: Buffer): Promise<void> {
    const path = this.clean(cloudPath)
    if (!this.folder) return void this.memory.set(path, bytes)
    const target = join(this.folder, path)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, bytes)
  }

  async read(cloudPath: string): Promise<Buffer | null> {
    const path = this.clean(cloudPath)
    if (!this.folder) return this.memory.get(path) ?? null
    return readFile(join(this.folder, path)).catch(() => null)
  }

  /** @returns whether there was such a file */
  async remove(cloudPath: string): Promise<boolean> {
    const path = this.clean(cloudPath)
    if (!this.folder) return this.memory.delete(path)
    return rm(join(this.folder, path)).then(
      () => true,
      () => false,
    )
  }

  /**
   * Path and query of an address that works until `maxAge` seconds from now; not encoded, since the SDK encodes what
   * it is given.
   */
  address(cloudPath: string, maxAge: number, verb: 'get' | 'put'): string {
    const path = this.clean(cloudPath)
    const until = Math.floor(Date.now() / 1000) + maxAge
    return `/storage/${path}?until=${until}&sign=${this.sign(verb, path, until)}`
  }

  /** Whether such an address is genuine and has not expired. */
  allows(verb: 'get' | 'put', cloudPath: string, until: string | null, signature: string | null): boolean {
    const expected = Buffer.from(this.sign(verb, this.clean(cloudPath), Number(until)))
    const given = Buffer.from(signature ?? '')
    return (
      expected.length === given.length &&
      timingSafeEqual(expected, given) &&
      Number(until) * 1000 > Date.now()
    )
  }

  private sign(verb: string, path: string, until: number): string {
    return createHmac('sha256', this.key).update(`${verb} ${until} ${path}`).digest('hex')
  }
}

import { typeOf, withoutMetadata } from './metadata'
import { PICTURES, tattling, tells } from './pictures'

const KINDS = Object.keys(PICTURES) as (keyof typeof PICTURES)[]

test.each(KINDS)('a %s loses place and model, and nothing of the picture', (kind) => {
  const taken = tattling(kind)
  const type = typeOf(taken)
  expect(tells(taken)).toBe(true)
  expect(type && withoutMetadata(type, taken)).toEqual(PICTURES[kind])
})

test.each(KINDS)('a %s that breaks off anywhere is damaged, or still a picture without metadata', (kind) => {
  const taken = tattling(kind)
  for (let length = 16; length < taken.length; length++) {
    const cut = taken.slice(0, length)
    const type = typeOf(cut)
    const clean = type && withoutMetadata(type, cut)
    if (clean) expect(tells(clean)).toBe(false)
  }
})

test('bytes that lie about their lengths end as damaged, quickly', () => {
  for (const kind of KINDS) {
    const noise = PICTURES[kind].slice()
    for (let i = 12; i < noise.length; i += 3) {
      const broken = noise.slice()
      broken[i] = 0xff
      const type = typeOf(broken)
      expect(() => type && withoutMetadata(type, broken)).not.toThrow()
    }
  }
  const many = new Uint8Array(2_000_000).fill(0xff)
  many.set([0xff, 0xd8, 0xff])
  expect(withoutMetadata('jpg', many)).toBeNull()
})

test('what a file is follows from its bytes: a page or a program that calls itself a picture is none', () => {
  const text = (words: string) => typeOf(new TextEncoder().encode(words))
  expect([text('<svg onload="x">'), text('MZ program'), text(''), text('%PDF-1.7')]).toEqual([
    null,
    null,
    null,
    'pdf',
  ])
})

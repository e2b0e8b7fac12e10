import { utf8 } from './utf8'

test('texts become the bytes that TextEncoder makes, on phones that have none', () => {
  for (const text of ['', 'mid.home.a1b2c3', '100% 中秋礼品 🥮'])
    expect([...utf8(text)]).toEqual([...new TextEncoder().encode(text)])
})

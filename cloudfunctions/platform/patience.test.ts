import { isLost, patient } from './patience'

/** Fails with these codes in turn, then answers how often it was asked. */
function failing(...codes: string[]) {
  let asked = 0
  return async () => {
    const code = codes[asked++]
    if (code) throw { code }
    return asked
  }
}

test('what the cloud refused for its quota was not done: it is asked again, also for a write', async () => {
  const write = failing('EXCEED_REQUEST_LIMIT', 'EXCEED_CONCURRENT_REQUEST_LIMIT')
  expect(await patient(write)).toBe(3)
})

test('a lost answer is asked for again by a read, never by a write', async () => {
  expect(await patient(failing('ECONNRESET'), true)).toBe(2)
  await expect(patient(failing('ECONNRESET'))).rejects.toEqual({ code: 'ECONNRESET' })
  expect(isLost({ code: 'ECONNRESET' })).toBe(true)
  expect(isLost({ code: 'DATABASE_REQUEST_FAILED' })).toBe(false)
})

test('anything else is nobody to wait for', async () => {
  await expect(patient(failing('DATABASE_COLLECTION_NOT_EXIST'), true)).rejects.toEqual({
    code: 'DATABASE_COLLECTION_NOT_EXIST',
  })
})

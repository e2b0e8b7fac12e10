import { traceOf } from './trace'

test('kind and places of a fault, and not a word of its message', () => {
  const error = new TypeError('施若兰 is not a function')
  error.stack = `TypeError: 施若兰 is not a function\n    at Home (app.js:1:2)\n    at App (app.js:3:4)`
  expect(traceOf(error)).toBe('TypeError at Home (app.js:1:2) at App (app.js:3:4)')
})

test('an error that WeChat hands over as text is read the same, on iPhones too', () => {
  expect(traceOf('ReferenceError: 施若兰\n  at tap (app.js:1:2)')).toBe('ReferenceError at tap (app.js:1:2)')
  expect(traceOf('TypeError: 施若兰\ntap@https://usr/app.js:1:2')).toBe(
    'TypeError tap@https://usr/app.js:1:2',
  )
  expect(traceOf('施若兰')).toBe('Error')
})

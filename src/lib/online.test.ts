import { isOnline, onOnline, watchOnline } from './online'

let tell: (online: boolean) => void = () => {}
const listened = jest.fn()
jest.mock('./network', () => ({
  listenToNetwork: (listener: (online: boolean) => void) => {
    listened()
    tell = listener
  },
}))

test('the phone is listened to once, however many ask; whoever stops hears no more', () => {
  const heard: boolean[] = []
  const returns: string[] = []
  const stop = watchOnline((online) => heard.push(online))
  onOnline(() => returns.push('back'))
  expect([isOnline(), listened.mock.calls.length]).toEqual([true, 1])
  tell(false)
  expect([isOnline(), heard, returns]).toEqual([false, [false], []])
  stop()
  tell(true)
  expect([isOnline(), heard, returns]).toEqual([true, [false], ['back']])
})

import { type PropsWithChildren, useEffect } from 'react'
import { dressChrome } from './lib/chrome'
import { keepSending } from './lib/send-queue'
import { connect } from './lib/transport'
import './app.scss'

connect()
keepSending()

/** Everything shared lives in the pages; the app opens the line to the cloud and sends what waits. */
export default function App({ children }: PropsWithChildren) {
  useEffect(dressChrome, [])
  return children
}

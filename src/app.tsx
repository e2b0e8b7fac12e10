import { type PropsWithChildren, useEffect } from 'react'
import { dressChrome } from './lib/chrome'
import { connect } from './lib/transport'
import './app.scss'

connect()

/** Everything shared lives in the pages; the app only opens the line to the cloud. */
export default function App({ children }: PropsWithChildren) {
  useEffect(dressChrome, [])
  return children
}

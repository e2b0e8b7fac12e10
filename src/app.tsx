import type { PropsWithChildren } from 'react'
import { connect } from './lib/transport'
import './app.scss'

connect()

/** Everything shared lives in the pages; the app only opens the line to the cloud. */
export default function App({ children }: PropsWithChildren) {
  return children
}

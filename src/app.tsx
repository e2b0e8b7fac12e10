import { usePageNotFound } from '@tarojs/taro'
import { type PropsWithChildren, useEffect } from 'react'
import { goHomeInstead } from './lib/nav'
import { keepSending } from './lib/send-queue'
import { connect } from './lib/transport'
import { watchUpdates } from './lib/update'
import { useCrashes } from './lib/use-crashes'
import './app.scss'

connect()
keepSending()

/** Everything shared lives in the pages; the app opens the line to the cloud, sends what waits and hears what fails. */
export default function App({ children }: PropsWithChildren) {
  useEffect(watchUpdates, [])
  useCrashes()
  usePageNotFound(goHomeInstead)
  return children
}

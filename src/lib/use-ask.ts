import Taro, { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Action, Input, Output } from '../contract/action'
import { asCallError, type CallError, call } from './call'
import { onOnline } from './online'

/** A question to the server and where it stands; what was known stays while it is asked again. */
export interface Ask<T> {
  data: T | null
  error: CallError | null
  loading: boolean
  reload(): Promise<void>
}

/** Asks when the page is shown, and again when it comes back into view. `null` input: do not ask yet. */
export function useAsk<A extends Action>(action: A, input: Input<A> | null): Ask<Output<A>> {
  const [state, setState] = useState<Omit<Ask<Output<A>>, 'reload'>>({
    data: null,
    error: null,
    loading: true,
  })
  const key = JSON.stringify(input)
  const latest = useRef(0)
  const answered = useRef(false)
  const reload = useCallback(async () => {
    if (key === 'null') return
    const turn = ++latest.current
    setState((before) => ({ ...before, loading: true }))
    try {
      const data = await call(action, JSON.parse(key), { repeat: true })
      // An answer that was overtaken by a newer question is not shown.
      if (turn === latest.current) setState({ data, error: null, loading: false })
    } catch (error) {
      if (turn === latest.current)
        setState((before) => ({ ...before, error: asCallError(error), loading: false }))
    }
    answered.current = true
    void Taro.stopPullDownRefresh()
  }, [action, key])
  useEffect(() => void reload(), [reload])
  // What the line kept back comes by itself when the line is back.
  const lost = state.error?.lost ?? false
  useEffect(() => (lost ? onOnline(() => void reload()) : undefined), [lost, reload])
  // The first show comes with the first question. Parts that are drawn later never see it, so it cannot be counted.
  useDidShow(() => {
    if (answered.current) void reload()
  })
  return { ...state, reload }
}

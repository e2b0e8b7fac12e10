import type { Wechat } from '../context'
import type { Store, Transaction } from '../store'

/**
 * A process that is killed after so many operations, or when WeChat has taken so many messages: whatever it has asked
 * for until then happens, nothing that it asks for later. `atRest` is when the last that it asked for has happened.
 */
export function mortal(
  store: Store,
  wechat: Wechat,
  { operations = Number.POSITIVE_INFINITY, sends = operations }: { operations?: number; sends?: number },
) {
  let left = operations
  let sent = 0
  const underway = new Set<Promise<unknown>>()
  function alive<A extends unknown[], R>(act: (...args: A) => Promise<R>) {
    return async (...args: A): Promise<R> => {
      if (left-- <= 0) throw new Error('killed')
      const going = act(...args)
      underway.add(going)
      try {
        return await going
      } finally {
        underway.delete(going)
      }
    }
  }
  const mortalTransaction = (tx: Transaction): Transaction => ({
    get: alive(tx.get) as Transaction['get'],
    set: alive(tx.set) as Transaction['set'],
    update: alive(tx.update) as Transaction['update'],
    updateAndGet: alive(tx.updateAndGet) as Transaction['updateAndGet'],
    remove: alive(tx.remove) as Transaction['remove'],
  })
  const mortalStore: Store = {
    ...mortalTransaction(store),
    find: alive(store.find) as Store['find'],
    count: alive(store.count) as Store['count'],
    group: alive(store.group) as Store['group'],
    insert: alive(store.insert) as Store['insert'],
    transaction: (run) => {
      if (left <= 0) return Promise.reject(new Error('killed'))
      const going = store.transaction((tx) => run(mortalTransaction(tx)))
      underway.add(going)
      return going.finally(() => underway.delete(going))
    },
  }
  return {
    store: mortalStore,
    wechat: {
      ...wechat,
      sendSubscribeMessage: async (message: Parameters<Wechat['sendSubscribeMessage']>[0]) => {
        const answer = await alive(wechat.sendSubscribeMessage)(message)
        if (++sent >= sends) left = 0
        // The answer arrives at a process that may be dead.
        if (left <= 0) throw new Error('killed')
        return answer
      },
    },
    async atRest() {
      while (underway.size > 0) await Promise.allSettled([...underway])
    },
  }
}

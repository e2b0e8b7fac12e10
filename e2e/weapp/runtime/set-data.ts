import { record } from './record'

/** Doc: one setData carries at most 1 MB. */
const MOST_DATA = 1024 * 1024

interface WithData {
  setData(data: unknown, done?: () => void): void
}

/** In WeChat data go to the view as text: what JSON cannot carry is lost, and size is limited. */
export function throughJson(instance: WithData, page: string) {
  const setData = instance.setData.bind(instance)
  instance.setData = (data, done) => {
    const text = JSON.stringify(data)
    const bytes = new TextEncoder().encode(text).length
    if (bytes > record.largest.bytes) record.largest = { bytes, page }
    if (bytes > MOST_DATA) throw new Error(`setData of ${page} carries ${bytes} bytes, more than 1 MB`)
    setData(JSON.parse(text), done)
  }
}

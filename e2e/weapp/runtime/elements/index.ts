import { Base } from './base'
import { Button } from './button'
import { Input, TextArea } from './field'
import { Picker } from './picker'
import { Picture } from './picture'

/** The built-in components that the app uses, as elements of the browser: `<view>` is `<wx-view>` and so on. */
const ELEMENTS: Record<string, CustomElementConstructor> = {
  page: class extends Base {},
  view: class extends Base {},
  text: class extends Base {},
  'scroll-view': class extends Base {},
  button: Button,
  input: Input,
  textarea: TextArea,
  image: Picture,
  picker: Picker,
  comp: class extends Base {},
}

const STYLES = `
  body { margin: 0; overflow-wrap: normal }
  wx-page, wx-view, wx-picker, wx-scroll-view { display: block }
  wx-page[hidden] { display: none }
  wx-text { white-space: pre-line }
  wx-scroll-view { overflow: auto }
  wx-image { display: inline-block; width: 320px; height: 240px; overflow: hidden }
  wx-image img { width: 100%; height: 100%; display: block }
  wx-button { display: block; box-sizing: border-box; margin: 0 auto; padding: 0 14px; text-align: center;
    font-size: 18px; line-height: 2.55556; border-radius: 5px; background: #f8f8f8; color: #000; overflow: hidden }
  wx-input { display: block; height: 1.4em; min-height: 1.4em; overflow: hidden }
  wx-textarea { display: block; width: 300px; height: 150px }
  wx-input input, wx-textarea textarea { all: unset; box-sizing: border-box; display: block; width: 100%;
    height: 100%; font: inherit; color: inherit; white-space: pre-wrap }
`

export const hasElement = (tag: string) => tag in ELEMENTS

export function defineElements() {
  for (const [tag, element] of Object.entries(ELEMENTS)) customElements.define(`wx-${tag}`, element)
  const style = document.createElement('style')
  style.textContent = STYLES
  document.head.append(style)
}

/** @throws Error for a component that the runtime lacks, by name */
export function createElement(tag: string): HTMLElement {
  if (!hasElement(tag)) throw new Error(`<${tag}> is not in the runtime`)
  return document.createElement(`wx-${tag}`)
}

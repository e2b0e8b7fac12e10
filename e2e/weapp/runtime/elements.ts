/** The built-in components that the app uses, as elements of the browser: `<view>` is `<wx-view>` and so on. */

const STYLES = `
  body { margin: 0; overflow-wrap: normal }
  wx-page, wx-view, wx-picker { display: block }
  wx-page[hidden] { display: none }
  wx-text { white-space: pre-line }
  wx-image { display: inline-block; width: 320px; height: 240px; overflow: hidden }
  wx-image img { width: 100%; height: 100%; display: block }
  wx-input { display: block; height: 1.4em; min-height: 1.4em; overflow: hidden }
  wx-input input { all: unset; box-sizing: border-box; display: block; width: 100%; height: 100%; font: inherit; color: inherit }
`

const FITS: Record<string, string> = { aspectFit: 'contain', aspectFill: 'cover', scaleToFill: 'fill' }

/** What a component tells the app; its detail is what WeChat's documentation says. */
const tell = (element: HTMLElement, type: string, detail: Record<string, unknown> = {}) =>
  element.dispatchEvent(new CustomEvent(type, { detail }))

/** WeChat's names for what a screen reader hears are the browser's, but for one. */
class Base extends HTMLElement {
  override setAttribute(name: string, value: string) {
    super.setAttribute(name === 'aria-role' ? 'role' : name, value)
  }
}

class Input extends Base {
  static observedAttributes = ['value', 'placeholder', 'placeholder-class', 'type', 'maxlength', 'disabled']
  private readonly field = document.createElement('input')

  /** Named once, where it is typed. */
  override setAttribute(name: string, value: string) {
    if (name === 'aria-label') this.field.setAttribute(name, value)
    else super.setAttribute(name, value)
  }

  connectedCallback() {
    if (this.field.isConnected) return
    const { field } = this
    this.append(field)
    const detail = () => ({ value: field.value, cursor: field.selectionStart ?? 0 })
    for (const type of ['input', 'focus', 'blur'] as const) {
      field.addEventListener(type, (event) => {
        event.stopPropagation()
        tell(this, type, detail())
      })
    }
    field.addEventListener('keydown', ({ key }) => {
      if (key === 'Enter') tell(this, 'confirm', detail())
    })
  }

  attributeChangedCallback(name: string, _old: string | null, value: string | null) {
    const { field } = this
    if (name === 'value') {
      if (field.value !== (value ?? '')) field.value = value ?? ''
    } else if (name === 'type') {
      field.inputMode = value === 'number' ? 'numeric' : value === 'digit' ? 'decimal' : 'text'
    } else if (name === 'maxlength') {
      field.maxLength = Number(value ?? 140)
    } else if (name === 'disabled') {
      field.disabled = value !== null
    } else if (value === null) {
      field.removeAttribute(name)
    } else {
      field.setAttribute(name, value)
    }
  }
}

class Picture extends Base {
  static observedAttributes = ['src', 'mode']
  private readonly picture = document.createElement('img')

  connectedCallback() {
    this.picture.alt = ''
    this.append(this.picture)
  }

  attributeChangedCallback(name: string, _old: string | null, value: string | null) {
    if (name === 'src') this.picture.src = value ?? ''
    else this.picture.style.objectFit = FITS[value ?? ''] ?? 'fill'
  }
}

/** The wheel of days or times, as the browser's own field that opens on a tap. */
class Picker extends Base {
  private readonly field = document.createElement('input')

  connectedCallback() {
    const { field } = this
    if (field.isConnected) return
    field.style.cssText = 'position: absolute; opacity: 0; width: 1px; height: 1px'
    this.append(field)
    this.addEventListener('click', () => {
      field.type = this.getAttribute('mode') ?? 'date'
      field.value = this.getAttribute('value') ?? ''
      field.focus()
    })
    field.addEventListener('change', (event) => {
      event.stopPropagation()
      tell(this, 'change', { value: field.value })
    })
  }
}

const ELEMENTS: Record<string, CustomElementConstructor> = {
  page: class extends Base {},
  view: class extends Base {},
  text: class extends Base {},
  input: Input,
  image: Picture,
  picker: Picker,
  comp: class extends Base {},
}

export function defineElements() {
  for (const [tag, element] of Object.entries(ELEMENTS)) customElements.define(`wx-${tag}`, element)
  const style = document.createElement('style')
  style.textContent = STYLES
  document.head.append(style)
}

/** @throws Error for a component that the runtime lacks, by name */
export function createElement(tag: string): HTMLElement {
  if (!ELEMENTS[tag]) throw new Error(`<${tag}> is not in the runtime`)
  return document.createElement(`wx-${tag}`)
}

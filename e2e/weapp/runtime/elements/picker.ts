import { choose } from '../api/sheet'
import { Base } from './base'

/** Doc: the finest part that a wheel of days shows. */
const FIELDS: Record<string, string> = { day: 'date', month: 'month' }

/**
 * WeChat's wheels: days and times as the browser's own field that opens on a tap and keeps to `start` and `end`, one
 * of several (`selector`) as a list.
 */
export class Picker extends Base {
  private readonly field = document.createElement('input')
  /** Given as a list, not as text. */
  range: unknown = []

  connectedCallback() {
    const { field } = this
    if (field.isConnected) return
    field.style.cssText = 'position: absolute; opacity: 0; width: 1px; height: 1px'
    this.append(field)
    this.addEventListener('click', () => {
      if (this.hasAttribute('disabled')) return
      if (this.getAttribute('mode') === 'selector') void this.chooseOne()
      else this.openField()
    })
    field.addEventListener('change', (event) => {
      event.stopPropagation()
      if (field.checkValidity()) this.tell('change', { value: field.value })
    })
  }

  private openField() {
    const { field } = this
    const mode = this.getAttribute('mode') ?? 'date'
    field.type = mode === 'date' ? (FIELDS[this.getAttribute('fields') ?? 'day'] ?? 'date') : mode
    field.min = this.getAttribute('start') ?? ''
    field.max = this.getAttribute('end') ?? ''
    field.value = this.getAttribute('value') ?? ''
    field.focus()
  }

  private async chooseOne() {
    const key = this.getAttribute('range-key') ?? ''
    const items = Array.isArray(this.range) ? this.range : []
    const words = items.map((item) => String(key ? item[key] : item))
    const chosen = await choose(this.ariaLabel ?? '', words).catch(() => null)
    if (chosen === null) this.tell('cancel')
    else this.tell('change', { value: chosen })
  }
}

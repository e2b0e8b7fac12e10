/** WeChat's names for what a screen reader hears are the browser's, but for one. */
export class Base extends HTMLElement {
  override setAttribute(name: string, value: string) {
    super.setAttribute(name === 'aria-role' ? 'role' : name, value)
  }

  /** Says something to the app; the detail is what WeChat's documentation says. */
  tell(type: string, detail: Record<string, unknown> = {}) {
    this.dispatchEvent(new CustomEvent(type, { detail }))
  }
}

import { agreeTapped } from '../api/privacy'
import { Base } from './base'

/** Doc: what `open-type` makes of a tap. */
export class Button extends Base {
  connectedCallback() {
    if (!this.hasAttribute('role')) this.role = 'button'
    this.addEventListener('click', () => {
      if (this.hasAttribute('disabled')) return
      const type = this.getAttribute('open-type')
      if (type === 'agreePrivacyAuthorization') {
        agreeTapped(this.id)
        this.tell('agreeprivacyauthorization')
      } else if (type === 'share') {
        this.dispatchEvent(new CustomEvent('weapp-share', { bubbles: true }))
      }
    })
  }
}

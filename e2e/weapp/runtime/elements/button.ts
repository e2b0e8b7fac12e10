import { agreeTapped } from '../api/privacy'
import { Base } from './base'

/** Where the framework keeps the id of the template, in WeChat as here. */
const ID = 'exparser:info-attr-id'

/** Doc: what `open-type` makes of a tap. */
export class Button extends Base {
  connectedCallback() {
    if (!this.hasAttribute('role')) this.role = 'button'
    this.addEventListener('click', () => {
      if (this.hasAttribute('disabled')) return
      const type = this.getAttribute('open-type')
      if (type === 'agreePrivacyAuthorization') {
        agreeTapped(this.getAttribute(ID) ?? '')
        this.tell('agreeprivacyauthorization')
      } else if (type === 'share') {
        this.dispatchEvent(new CustomEvent('weapp-share', { bubbles: true }))
      }
    })
  }
}

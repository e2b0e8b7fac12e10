import { Base } from './base'

const FITS: Record<string, string> = { aspectFit: 'contain', aspectFill: 'cover', scaleToFill: 'fill' }

export class Picture extends Base {
  static observedAttributes = ['src', 'mode']
  private readonly picture = document.createElement('img')

  connectedCallback() {
    this.picture.alt = ''
    this.append(this.picture)
    this.picture.onload = () =>
      this.tell('load', { width: this.picture.naturalWidth, height: this.picture.naturalHeight })
    this.picture.onerror = () => this.tell('error', { errMsg: `GET ${this.picture.src} failed` })
  }

  attributeChangedCallback(name: string, _old: string | null, value: string | null) {
    if (name === 'src') this.picture.src = value ?? ''
    else this.picture.style.objectFit = FITS[value ?? ''] ?? 'fill'
  }
}

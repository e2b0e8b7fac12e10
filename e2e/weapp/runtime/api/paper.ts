/** How WeChat's own windows over the page look here. */
export const SHADE =
  'position: fixed; inset: 0; z-index: 1001; background: #0008; display: grid; place-items: center'
export const BOX =
  'width: 300px; background: Canvas; color: CanvasText; border-radius: 12px; padding: 24px 0 0; text-align: center; font: 17px system-ui'
export const BUTTON = 'flex: 1; min-height: 52px; border: 0; background: none; color: inherit; font: inherit'

/** An element with its looks and words. */
export const make = (tag: string, css: string, text = '') => {
  const element = document.createElement(tag)
  element.style.cssText = css
  element.textContent = text
  return element
}

/** A window of WeChat's over the page, named for screen readers. @returns the box and how to close it */
export function openBox(title: string) {
  const shade = make('div', SHADE)
  const box = make('div', BOX)
  box.role = 'dialog'
  box.ariaLabel = title
  box.append(make('strong', 'display: block', title))
  shade.append(box)
  document.body.append(shade)
  return { box, close: () => shade.remove() }
}

import { useLayoutEffect, useRef } from 'react'

const SETTLED_MS = 60
const REACHABLE = 'input, textarea, [tabindex="0"]'
/** What lies over the page, the last on top: keys are for that one alone. */
const stack: HTMLElement[] = []

const reachableIn = (node: HTMLElement) =>
  [...node.querySelectorAll<HTMLElement>(REACHABLE)].filter((one) => one.offsetParent !== null)

/** Keeps Tab within `node`: from the last to the first and back. */
function turnAround(node: HTMLElement, event: KeyboardEvent) {
  const all = reachableIn(node)
  const [first, last] = [all[0], all[all.length - 1]]
  const here = document.activeElement
  const [edge, other] = event.shiftKey ? [first, last] : [last, first]
  if (here === edge || here === node || !node.contains(here)) {
    event.preventDefault()
    other?.focus()
  }
}

/**
 * What lies over a page, for keyboard and screen reader: it takes the focus and holds it, Esc closes it, and the focus
 * returns to where it was.
 * @returns properties of the view that lies over the page
 */
export function useModal(onClose: () => void) {
  const ref = useRef<HTMLElement>(null)
  const close = useRef(onClose)
  close.current = onClose
  // With the drawing, not after it: a key that is pressed at once must already find the focus here.
  useLayoutEffect(() => {
    const node = ref.current
    if (!node) return
    const before = document.activeElement
    stack.push(node)
    const take = () => {
      if (node.contains(document.activeElement)) return
      node.setAttribute('tabindex', '-1')
      node.focus({ preventScroll: true })
    }
    take()
    // Taro's elements put their children in place once more when they have loaded, and what moves loses the focus.
    const again = setTimeout(take, SETTLED_MS)
    const onKey = (event: KeyboardEvent) => {
      if (stack[stack.length - 1] !== node) return
      if (event.key === 'Tab') turnAround(node, event)
      if (event.key !== 'Escape') return
      event.stopImmediatePropagation()
      close.current()
    }
    document.addEventListener('keydown', onKey)
    return () => {
      clearTimeout(again)
      document.removeEventListener('keydown', onKey)
      stack.splice(stack.indexOf(node), 1)
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [])
  return { ref, tabIndex: -1, 'aria-modal': true }
}

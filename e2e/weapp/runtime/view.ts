import { glassEasel, MiniProgramEnv, type Root } from 'glass-easel-miniprogram-adapter'
import { duringTap } from './api/subscribe'
import type { Compiled } from './compiled'
import { createElement, defineElements } from './elements'
import { fault, wordsOf } from './record'

/**
 * A property without a value has its default, which to the browser is no attribute; a screen reader hears `false` too.
 * Lists, as those of a picker, are no text: the element has them as they are.
 */
function mendAttributes() {
  const { setAttribute } = glassEasel.NativeNode.prototype
  glassEasel.NativeNode.prototype.setAttribute = function (name, value) {
    const spoken = name.startsWith('aria-') && typeof value === 'boolean'
    if (Array.isArray(value)) Object.assign(this.getBackendElement() ?? {}, { [name]: value })
    else setAttribute.call(this, name, spoken ? String(value) : (value ?? false))
  }
}

type Backend = glassEasel.domlikeBackend.Element

/** The framework describes what it needs of a document by types of its own; the browser's elements have all of it. */
const asBackend = (node: unknown) => node as Backend

/** Puts a page into the document. @returns its element */
export function attach(root: Root): HTMLElement {
  const placeholder = document.createElement('div')
  document.body.append(placeholder)
  root.attach(asBackend(document.body), asBackend(placeholder))
  const element = document.body.lastElementChild
  if (!(element instanceof HTMLElement)) throw new Error('a page has no element')
  return element
}

function browserContext() {
  const context = new glassEasel.CurrentWindowBackendContext()
  context.document = {
    createElement: (tag) => asBackend(createElement(tag)),
    createTextNode: (text) => asBackend(document.createTextNode(text)),
    createDocumentFragment: () => asBackend(document.createDocumentFragment()),
  }
  context.onEvent((target, type, detail, options) => {
    const own = 'originalEvent' in options && options.originalEvent
    const event = new glassEasel.Event(type, own instanceof CustomEvent ? own.detail : detail, options)
    const dispatch = () => glassEasel.Event.dispatchEvent(target, event)
    if (type === 'tap') duringTap(dispatch)
    else dispatch()
    return event.getEventBubbleStatus()
  })
  return context
}

/** WeChat's component framework over the page's document. */
export function createView(compiled: Compiled, onError: (words: string) => void) {
  defineElements()
  mendAttributes()
  // The id of the element itself would carry the component's prefix.
  glassEasel.globalOptions.writeExtraInfoToAttr = true
  glassEasel.addGlobalErrorListener((error) => {
    fault(wordsOf(error))
    onError(wordsOf(error))
    return true
  })
  glassEasel.addGlobalWarningListener((message) => {
    fault(message)
    return true
  })
  const env = new MiniProgramEnv()
  const space = env.createCodeSpace('', true)
  const backend = env.associateBackend(browserContext())
  const groups = new Function(`return ${compiled.templates}`)()
  for (const path of Object.keys(groups)) {
    // Taro writes `bindtap` without a colon, as WeChat also takes it.
    const template = { groupList: groups, content: groups[path], fallbackListenerOnNativeNode: true }
    space.addCompiledTemplate(path, template)
  }
  for (const [path, config] of Object.entries({ ...compiled.components, ...compiled.pages })) {
    space.addComponentStaticConfig(path, config)
  }
  return {
    space,
    createRoot: (path: string) => backend.createRoot('page', space, path),
    /** Whether the page's script has called `Page()`. */
    knows: (path: string) => Boolean(space.getComponentSpace().getComponentByUrlWithoutDefault(path, '')),
    receive(styles: Record<string, string>) {
      for (const [path, css] of Object.entries(styles)) {
        space.addStyleSheet(path, path)
        backend.registerStyleSheetContent(path, css)
      }
    },
  }
}
export type View = ReturnType<typeof createView>

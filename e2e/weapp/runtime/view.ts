import {
  type AssociatedBackend,
  type CodeSpace,
  glassEasel,
  MiniProgramEnv,
} from 'glass-easel-miniprogram-adapter'
import type { Compiled } from './compiled'
import { createElement, defineElements } from './elements'
import { fault } from './record'

/** A property without a value has its default, which to the browser is no attribute; a screen reader hears `false` too. */
function mendAttributes() {
  const { setAttribute } = glassEasel.NativeNode.prototype
  glassEasel.NativeNode.prototype.setAttribute = function (name, value) {
    const spoken = name.startsWith('aria-') && typeof value === 'boolean'
    setAttribute.call(this, name, spoken ? String(value) : (value ?? false))
  }
}

/** WeChat's component framework over the page's document. */
export function createView(compiled: Compiled): { space: CodeSpace; backend: AssociatedBackend } {
  defineElements()
  mendAttributes()
  glassEasel.addGlobalErrorListener((error) => {
    fault(error instanceof Error ? (error.stack ?? error.message) : String(error))
    return true
  })
  glassEasel.addGlobalWarningListener((message) => {
    fault(message)
    return true
  })
  const context = new glassEasel.CurrentWindowBackendContext()
  context.document = {
    createElement: (tag: string) => createElement(tag),
    createTextNode: (text: string) => document.createTextNode(text),
    createDocumentFragment: () => document.createDocumentFragment(),
  } as unknown as typeof context.document
  context.onEvent((target, type, detail, options) => {
    const { originalEvent } = options as { originalEvent?: unknown }
    const own = originalEvent instanceof CustomEvent ? originalEvent.detail : detail
    const event = new glassEasel.Event(type, own, options)
    glassEasel.Event.dispatchEvent(target, event)
    return event.getEventBubbleStatus()
  })

  const env = new MiniProgramEnv()
  const space = env.createCodeSpace('', true)
  const backend = env.associateBackend(context)
  const groups = new Function(`return ${compiled.templates}`)()
  for (const [path, content] of Object.entries(groups)) {
    // Taro writes `bindtap` without a colon, as WeChat also takes it.
    const template = { groupList: groups, content, fallbackListenerOnNativeNode: true }
    space.addCompiledTemplate(path, template as never)
  }
  for (const [path, config] of Object.entries({ ...compiled.components, ...compiled.pages })) {
    space.addComponentStaticConfig(path, config as never)
  }
  for (const [path, css] of Object.entries(compiled.styles)) {
    space.addStyleSheet(path, path)
    backend.registerStyleSheetContent(path, css)
  }
  return { space, backend }
}

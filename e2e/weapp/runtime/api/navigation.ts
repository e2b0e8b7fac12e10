import { number, optional, string } from 'valibot'
import { record } from '../record'
import type { Stack } from '../stack'
import { parseUrl } from '../url'
import { api } from './api'
import { ask } from './dialogs'

/** Doc: at most ten pages lie on each other. */
const DEEPEST = 10

/** @throws Error where WeChat asks the user and the user stays */
async function mayLeave(question: string | undefined) {
  if (question === undefined) return
  const asked = { title: '', content: question, showCancel: true, cancelText: '取消', confirmText: '确定' }
  if (!(await ask(asked))) throw new Error('navigateBack:fail cancel')
}

/** From page to page, and what a page does with the bar over it. */
export function navigationApis(stack: Stack) {
  const refuseTab = (name: string, url: string) => {
    if (stack.isTab(parseUrl(url).path)) throw new Error(`can not ${name} a tabbar page`)
  }
  const url = string()

  async function navigateTo(to: string) {
    refuseTab('navigateTo', to)
    if (stack.pages.length >= DEEPEST) throw new Error('navigateTo:fail webview count limit exceed')
    const open = await stack.create('navigateTo', to)
    stack.hide()
    open()
  }
  async function redirectTo(to: string) {
    refuseTab('redirectTo', to)
    const open = await stack.create('redirectTo', to)
    stack.drop()
    open()
  }
  async function reLaunch(to: string) {
    const open = await stack.create('reLaunch', to)
    stack.dropAll()
    open()
  }
  async function switchTab(to: string) {
    const { path } = parseUrl(to)
    if (!stack.isTab(path)) throw new Error('switchTab:fail can not switch to no-tabBar page')
    if (to.includes('?')) throw new Error('switchTab:fail url not support queryString')
    if (stack.front()?.path === path) return
    const open = await stack.create('switchTab', to)
    if (stack.wake(path)) stack.appear()
    else open()
  }
  async function navigateBack(delta: number) {
    if (stack.pages.length < 2) throw new Error('navigateBack:fail cannot navigate back at first page')
    await mayLeave(stack.front()?.question)
    for (let left = Math.min(delta, stack.pages.length - 1); left > 0; left--) stack.drop()
    stack.appear()
  }

  stack.onBack(() => void stack.inTurn(() => navigateBack(1).catch(() => {})))
  stack.onTab((path) => void stack.inTurn(() => switchTab(`/${path}`)))
  return {
    navigateTo: api('navigateTo', { url }, (to) => stack.inTurn(() => navigateTo(to.url))),
    redirectTo: api('redirectTo', { url }, (to) => stack.inTurn(() => redirectTo(to.url))),
    reLaunch: api('reLaunch', { url }, (to) => stack.inTurn(() => reLaunch(to.url))),
    switchTab: api('switchTab', { url }, (to) => stack.inTurn(() => switchTab(to.url))),
    navigateBack: api('navigateBack', { delta: optional(number(), 1) }, ({ delta }) =>
      stack.inTurn(() => navigateBack(delta)),
    ),
    enableAlertBeforeUnload: api('enableAlertBeforeUnload', { message: string() }, ({ message }) => {
      const page = stack.front()
      if (page) page.question = message
    }),
    disableAlertBeforeUnload: api('disableAlertBeforeUnload', {}, () => {
      const page = stack.front()
      if (page) delete page.question
    }),
    setNavigationBarTitle: api('setNavigationBarTitle', { title: string() }, ({ title }) =>
      stack.setTitle(title),
    ),
    stopPullDownRefresh: api('stopPullDownRefresh', {}, () => {
      record.pulled = false
    }),
  }
}

import { PERSONAS } from '../demo/personas'

const people = Object.fromEntries(PERSONAS.map(({ openid, label }) => [openid, label]))

/** What a phone and the cloud's console would show: messages, checks, codes, timers, functions, faults. */
export const devPage = (): string => `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>工会之家 · 开发者</title>
<style>
  :root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; --line: light-dark(#d9d2c7, #3a3531) }
  body { margin: 0 auto; max-width: 1100px; padding: 24px; background: light-dark(#ece7df, #1b1917);
    color: light-dark(#2b2622, #eee6dc) }
  h1 { font-size: 22px } h2 { font-size: 17px; margin: 32px 0 8px }
  .row { display: flex; flex-wrap: wrap; gap: 12px; align-items: flex-start }
  .card { background: light-dark(#fff, #26221f); border-radius: 12px; padding: 12px 16px; width: 300px; box-sizing: border-box }
  .card b { display: block } dl { display: grid; grid-template-columns: auto 1fr; gap: 2px 12px; margin: 8px 0 0 }
  dt, small, .none { color: light-dark(#6b625a, #a89f96) } dd { margin: 0; overflow-wrap: anywhere }
  .bad { color: light-dark(#a8322a, #ef8a7f) }
  table { border-collapse: collapse; width: 100%; background: light-dark(#fff, #26221f); border-radius: 12px }
  th, td { text-align: left; padding: 6px 12px; border-bottom: 1px solid var(--line); vertical-align: middle; white-space: nowrap }
  .scroll { overflow-x: auto }
  pre { margin: 0; padding: 12px 16px; max-height: 320px; overflow: auto; white-space: pre-wrap; border-radius: 12px;
    background: light-dark(#fff, #26221f) }
  button, input { font: inherit; min-height: 44px; padding: 0 16px; border-radius: 22px; border: 1px solid currentColor;
    background: none; color: inherit }
  input { width: min(420px, 100%); box-sizing: border-box }
  img { width: 140px; height: 140px; display: block; border-radius: 8px }
</style>
<h1>开发者页面</h1>
<p class="none">只在本机可见。手机上会收到什么、云端做了什么，都在这里。</p>
<h2>订阅消息</h2><div id="messages" class="row"></div>
<h2>还可发送的次数</h2><div id="credits"></div>
<h2>小程序码</h2><div id="codes" class="row"></div>
<h2>内容检查</h2><div id="checks"></div>
<h2>定时任务</h2><div id="timers"></div>
<h2>故障开关</h2>
<form class="row"><input name="faults" aria-label="故障" placeholder="latency=50,drop=0.02,conflict=0.1,quota=60,die=0.01">
<button>应用</button></form><p id="happened" class="none" role="status"></p>
<h2>云函数调用</h2><div id="calls"></div>
<h2>云函数日志</h2><pre id="printed"></pre>
<script>
  const PEOPLE = ${JSON.stringify(people)}
  const at = (id) => document.getElementById(id)
  const who = (openid) => PEOPLE[openid] ? PEOPLE[openid] + '（' + openid + '）' : openid
  const time = (iso) => new Date(iso).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false })
  // Only text goes into the page: what people wrote is shown and never run.
  function make(tag, text, parts = [], set = {}) {
    const node = Object.assign(document.createElement(tag), { textContent: text }, set)
    node.append(...parts)
    return node
  }
  const fill = (id, nodes) => at(id).replaceChildren(...(nodes.length ? nodes : [make('p', '还没有', [], { className: 'none' })]))
  const table = (heads, rows) => rows.length === 0 ? [] : [make('div', '', [make('table', '', [
    make('thead', '', [make('tr', '', heads.map((head) => make('th', head)))]),
    make('tbody', '', rows.map((cells) => make('tr', '', cells.map((cell) => cell instanceof Node ? make('td', '', [cell]) : make('td', cell))))),
  ])], { className: 'scroll' })]
  const mark = (text, bad) => make('span', text, [], { className: bad ? 'bad' : '' })

  function message({ openid, templateId, page, data, code, at }, templates) {
    const template = templates.find(({ id }) => id === templateId)
    const lines = Object.entries(data).flatMap(([key, value]) => [make('dt', template?.keywords[key] ?? key), make('dd', value)])
    return make('div', '', [
      make('b', template?.title ?? templateId), make('small', who(openid) + ' · ' + time(at)),
      code === 0 ? make('dl', '', lines) : make('p', '没有送达：' + code, [], { className: 'bad' }), make('small', page),
    ], { className: 'card' })
  }
  const code = ({ page, scene, at }) => make('div', '', [
    make('img', '', [], { alt: page + ' ' + scene, src: '/dev/code?' + new URLSearchParams({ page, scene }) }),
    make('b', scene), make('small', page + ' · ' + time(at)),
  ], { className: 'card' })
  const run = ({ name, trigger }) => make('button', '立即运行', [], {
    onclick: async (event) => {
      event.target.disabled = true
      const answer = await (await fetch('/dev/run?' + new URLSearchParams({ name, trigger }), { method: 'POST' })).json()
      event.target.textContent = answer.code ? '失败：' + answer.code : '已运行：' + JSON.stringify(answer.result)
      setTimeout(show, 4000, true)
    },
  })

  // What a user does in WeChat's settings, and what WeChat's message push tells of it.
  const refuse = (FromUserName, TemplateId) => make('button', '在微信里拒收', [], {
    onclick: async () => {
      const List = { TemplateId, SubscribeStatusString: 'reject' }
      const body = JSON.stringify({ FromUserName, Event: 'subscribe_msg_change_event', List })
      await fetch('/dev/push', { method: 'POST', body })
      await show()
    },
  })

  let timersShown = ''
  let creditsShown = ''
  async function show(again) {
    const state = await (await fetch('/dev/state')).json()
    fill('messages', state.messages.map((one) => message(one, state.templates)))
    const credits = JSON.stringify(state.credits)
    if (credits !== creditsShown) fill('credits', table(['谁', '模板', '次数', ''], state.credits.map(([key, left]) => {
      const [openid, template] = key.split(' ')
      const title = state.templates.find(({ id }) => id === template)?.title ?? template
      return [who(openid), title, left, refuse(openid, template)]
    })))
    creditsShown = credits
    fill('codes', state.codes.map(code))
    fill('checks', table(['时间', '谁', '场景', '字数', '结论'], state.checks.map((one) =>
      [time(one.at), who(one.openid), one.scene, one.length, mark(one.suggest, one.suggest !== 'pass')])))
    const timers = JSON.stringify(state.timers)
    if (again || timers !== timersShown) fill('timers', table(['函数', '触发器', '时间', '下一次', ''], state.timers.map((one) =>
      [one.name, one.trigger, one.config, one.next ? time(one.next) : '不再触发', run(one)])))
    timersShown = timers
    at('happened').textContent = (state.faults ? '开着：' + state.faults : '没有开') +
      Object.entries(state.happened).map(([name, count]) => '，' + name + ' ' + count + ' 次').join('')
    fill('calls', table(['时间', '函数', '来源', '结果', '毫秒'], state.calls.slice(0, 50).map((one) =>
      [time(one.at), one.name, one.source, mark(one.code, one.code !== 'ok'), one.ms])))
    at('printed').textContent = state.printed.map(({ at, name, text }) => time(at) + ' ' + name + ' ' + text).join('\\n') || '还没有'
  }
  document.querySelector('form').onsubmit = async (event) => {
    event.preventDefault()
    const answer = await (await fetch('/faults', { method: 'PUT', body: event.target.faults.value.trim() })).json()
    await show()
    if (answer.code) at('happened').textContent = '看不懂：' + answer.message
  }
  show()
  setInterval(show, 2000)
</script>
`

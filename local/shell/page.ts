import { PERSONAS } from '../demo/personas'

/** The page around the app: a phone on a desktop, the whole screen on a phone, and who is using it. */
export const shellPage = (): string => `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>工会之家 · 本机演示</title>
<style>
  :root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif }
  body { margin: 0; min-height: 100vh; display: flex; gap: 32px; justify-content: center; align-items: center;
    background: light-dark(#ece7df, #1b1917); color: light-dark(#2b2622, #eee6dc) }
  iframe { width: 375px; height: min(812px, calc(100vh - 48px)); border: 0; border-radius: 28px;
    background: light-dark(#fff, #000); box-shadow: 0 0 0 10px light-dark(#2b2622, #000), 0 16px 40px #0004 }
  fieldset { border: 0; padding: 0; margin: 0; display: grid; gap: 8px; width: 220px }
  legend { font-weight: 600; margin-bottom: 8px }
  label { display: flex; gap: 10px; align-items: center; min-height: 44px; padding: 4px 12px; border-radius: 12px;
    cursor: pointer; background: light-dark(#fff9, #fff1) }
  label:has(:checked) { outline: 2px solid light-dark(#a8322a, #ef8a7f) }
  fieldset a { color: inherit; padding: 12px }
  small { display: block; opacity: .75 }
  summary { cursor: pointer }
  @media (max-width: 700px) {
    body { display: block }
    iframe { width: 100vw; height: 100dvh; border-radius: 0; box-shadow: none; display: block }
    aside { position: fixed; top: 8px; right: 8px; z-index: 1 }
    aside:not(.open) fieldset { display: none }
    aside.open { background: light-dark(#ece7df, #1b1917); padding: 12px; border-radius: 16px }
  }
  #toggle { min-width: 56px; min-height: 44px; border: 1px solid currentColor; border-radius: 22px; font: inherit }
  @media (min-width: 701px) { #toggle { display: none } }
</style>
<aside>
  <button id="toggle" aria-label="切换身份">身份</button>
  <fieldset><legend>用谁的身份看</legend>
    ${PERSONAS.map(
      ({ openid, label, about }) =>
        `<label><input type="radio" name="persona" value="${openid}"><span>${label}<small>${about}</small></span></label>`,
    ).join('')}
    <a href="/dev" target="_blank">开发者页面</a>
  </fieldset>
</aside>
<iframe title="工会之家" allow="camera; clipboard-write"></iframe>
<script>
  const aside = document.querySelector('aside')
  const app = document.querySelector('iframe')
  const stored = localStorage.getItem('persona') || '${PERSONAS[0]?.openid ?? ''}'
  localStorage.setItem('persona', stored)
  app.src = '/app/' + location.hash
  for (const radio of document.querySelectorAll('input')) {
    radio.checked = radio.value === stored
    radio.onchange = () => {
      localStorage.setItem('persona', radio.value)
      aside.classList.remove('open')
      app.contentWindow.location.hash = ''
      app.contentWindow.location.reload()
    }
  }
  document.getElementById('toggle').onclick = () => aside.classList.toggle('open')
</script>
`

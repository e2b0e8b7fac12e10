import '../styles/camera.scss'
import { readCode } from './read-code.h5'

const EVERY_MS = 150

/** Whether the browser may ask for a camera and the machine has one. */
export async function hasCamera(): Promise<boolean> {
  const devices = await navigator.mediaDevices?.enumerateDevices().catch(() => [])
  return devices?.some(({ kind }) => kind === 'videoinput') ?? false
}

const element = <K extends keyof HTMLElementTagNameMap>(tag: K, className: string, text = '') => {
  const made = document.createElement(tag)
  made.className = className
  made.textContent = text
  return made
}

interface Events {
  onCode: (text: string) => void
  onPicture: () => void
  onCancel: () => void
}

/** The viewfinder over the page. It always lets go of the camera when it is closed, and while it is hidden. */
export function openCamera({ onCode, onPicture, onCancel }: Events) {
  const overlay = element('div', 'camera')
  overlay.setAttribute('role', 'dialog')
  overlay.setAttribute('aria-label', '扫码')
  const video = element('video', 'camera__video')
  video.muted = true
  video.playsInline = true
  const sentence = element('p', 'camera__say', '正在打开相机…')
  sentence.setAttribute('role', 'status')
  const foot = element('div', 'camera__foot')
  const picture = element('button', 'camera__button', '从相册选')
  const cancel = element('button', 'camera__button', '取消')
  picture.onclick = onPicture
  cancel.onclick = onCancel
  foot.append(picture, cancel)
  overlay.append(video, sentence, foot)
  document.body.append(overlay)
  cancel.focus()

  let closed = false
  let stream: MediaStream | null = null
  const stop = () => {
    for (const track of stream?.getTracks() ?? []) track.stop()
    stream = null
  }
  async function look() {
    if (closed || !stream) return
    if (video.videoWidth > 0) {
      const text = await readCode(video, { width: video.videoWidth, height: video.videoHeight })
      if (text && !closed) onCode(text)
    }
    setTimeout(() => void look(), EVERY_MS)
  }
  async function start() {
    try {
      const opened = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
      stream = opened
      if (closed || document.hidden) return stop()
      video.srcObject = opened
      await video.play()
      sentence.textContent = '把二维码放进画面'
      void look()
    } catch (error) {
      if (closed) return
      const refused = error instanceof DOMException && error.name === 'NotAllowedError'
      sentence.textContent = refused
        ? '没有相机权限：请在浏览器设置里允许使用相机，或从相册选图片'
        : '相机打不开，可能正被别的程序使用；请从相册选图片'
    }
  }
  const onVisibility = () => {
    if (document.hidden) stop()
    else if (!stream) void start()
  }
  const onLeave = () => onCancel()
  document.addEventListener('visibilitychange', onVisibility)
  window.addEventListener('hashchange', onLeave)
  overlay.onkeydown = (event) => {
    if (event.key === 'Escape') onCancel()
  }
  void start()

  return {
    say: (text: string) => {
      sentence.textContent = text
    },
    close() {
      closed = true
      stop()
      document.removeEventListener('visibilitychange', onVisibility)
      window.removeEventListener('hashchange', onLeave)
      overlay.remove()
    },
  }
}

import { array, boolean, optional, picklist } from 'valibot'
import { type Code, world } from '../world'
import { api } from './api'
import { BUTTON, make, openBox } from './paper'

const LOOK_EVERY_MS = 50

/** The viewfinder: open until a code lies before the camera, or the user gives up. */
function look(): Promise<Code> {
  return new Promise((resolve, reject) => {
    const { box, close } = openBox('扫码')
    const end = (done: () => void) => {
      clearInterval(looking)
      close()
      done()
    }
    const looking = setInterval(() => {
      const code = world.codes.shift()
      if (code) end(() => resolve(code))
    }, LOOK_EVERY_MS)
    const cancel = make('button', BUTTON, '取消')
    cancel.onclick = () => end(() => reject(new Error('cancel')))
    box.append(cancel)
  })
}

const kinds = picklist(['barCode', 'qrCode', 'datamatrix', 'pdf417'])
export const scanApis = {
  scanCode: api(
    'scanCode',
    { onlyFromCamera: optional(boolean()), scanType: optional(array(kinds)) },
    async () => {
      const { result, path } = await look()
      const rawData = btoa(String.fromCharCode(...new TextEncoder().encode(result)))
      return {
        result,
        scanType: path ? 'WX_CODE' : 'QR_CODE',
        charSet: 'utf-8',
        rawData,
        ...(path && { path }),
      }
    },
  ),
}

import { boolean, maxValue, minValue, number, picklist, pipe, string } from 'valibot'
import { record } from '../record'
import { api } from './api'
import { choose } from './sheet'

/** The user's text size; 17 is the normal one. */
const fontSize = () => 17 * Number(localStorage.getItem('text-scale') ?? 1)
const dark = matchMedia('(prefers-color-scheme: dark)')

const appBase = () => ({
  SDKVersion: '3.5.8',
  enableDebug: false,
  host: { env: 'WeChat' },
  language: 'zh_CN',
  version: '8.0.50',
  theme: dark.matches ? 'dark' : 'light',
  fontSizeSetting: fontSize(),
  fontSizeScaleFactor: fontSize() / 17,
})
const device = () => ({ brand: 'runtime', model: 'runtime', system: 'Android 14', platform: 'android' })
const windowInfo = () => ({
  pixelRatio: devicePixelRatio,
  screenWidth: screen.width,
  screenHeight: screen.height,
  windowWidth: innerWidth,
  windowHeight: innerHeight - 44,
  statusBarHeight: 0,
  safeArea: {
    left: 0,
    top: 0,
    right: innerWidth,
    bottom: innerHeight,
    width: innerWidth,
    height: innerHeight,
  },
})

/** The phone itself: what it is, its screen, its motor and its line. */
export const deviceApis = {
  getAppBaseInfo: appBase,
  getDeviceInfo: device,
  getWindowInfo: windowInfo,
  getSystemInfoSync: () => ({ ...appBase(), ...device(), ...windowInfo() }),
  setKeepScreenOn: api('setKeepScreenOn', { keepScreenOn: boolean() }, ({ keepScreenOn }) => {
    record.awake = keepScreenOn
  }),
  vibrateShort: api('vibrateShort', { type: picklist(['heavy', 'medium', 'light']) }, () => {}),
  setScreenBrightness: api(
    'setScreenBrightness',
    { value: pipe(number(), minValue(-1), maxValue(1)) },
    ({ value }) => {
      record.brightness = value
    },
  ),
  getScreenBrightness: api('getScreenBrightness', {}, () => ({
    value: record.brightness < 0 ? 0.5 : record.brightness,
  })),
  getRandomValues: api(
    'getRandomValues',
    { length: pipe(number(), minValue(1), maxValue(1_048_576)) },
    ({ length }) => ({ randomValues: crypto.getRandomValues(new Uint8Array(length)).buffer }),
  ),
  makePhoneCall: api('makePhoneCall', { phoneNumber: string() }, async ({ phoneNumber }) => {
    await choose(phoneNumber, ['呼叫'])
    record.calls.push(phoneNumber)
  }),
  createWebAudioContext: () => new AudioContext(),
}

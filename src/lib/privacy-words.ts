/** What a private interface of WeChat uses, why, and what is possible without; by the name that WeChat gives. */
export interface PrivacyWords {
  uses: string
  why: string
  instead: string
}

const WORDS: Record<string, PrivacyWords> = {
  scanCode: {
    uses: '相机',
    why: '用来扫领取点、会员或绑定的二维码；画面不保存、不上传。',
    instead: '不用相机也能办：领取时输入联络员屏幕上的六位口令，绑定时手工输入绑定码。',
  },
  setClipboardData: {
    uses: '剪贴板（只写入，不读取）',
    why: '用来复制群通知、编号等文字，方便您粘贴。',
    instead: '不用剪贴板也能办：请截图，或照着屏幕抄写。',
  },
  chooseMessageFile: {
    uses: '您在聊天里选中的那一个文件',
    why: '用来导入名册、券码（文件七天后删除），作为实名来信的附件（随信加密保存），或随报名表上交（只给报名页上写明的人看）。',
    instead: '不选文件也能写信、发图片；名册可以请另一位委员导入，报名可以请联络员代办。',
  },
  chooseMedia: {
    uses: '您选中的照片或当场拍的照片',
    why: '用来作为来信的附件（去掉拍摄地点、手机型号后随信加密保存），或随报名表上交；别的照片不读取。',
    instead: '不附照片也能写信，请用文字说明；报名要交的文件，可以改从聊天里选。',
  },
  saveImageToPhotosAlbum: {
    uses: '相册（只保存，不读取）',
    why: '用来保存领取点张贴用的码。',
    instead: '不用相册也能办：请对着屏幕上的码截图。',
  },
}

const OTHER: PrivacyWords = {
  uses: '这项功能所需的信息',
  why: '只用来办理您刚才点的这件事。',
  instead: '不同意也可以继续浏览；需要办理时请联系本部门联络员。',
}

/** @param api as in WeChat's `referrer`, which for a component is a name of its own */
export const privacyWords = (api: string): PrivacyWords => WORDS[api] ?? OTHER

/** Who can be looked through in the browser. `openid` is what WeChat would say. */
export const PERSONAS = [
  { openid: 'demo-chair', label: '主席', about: '办批次、看进度、导出签领表' },
  { openid: 'demo-liaison', label: '联络员', about: '实训中心：扫码、发放、上门' },
  { openid: 'demo-member', label: '会员', about: '选礼品、出示领取码、授权代领' },
  { openid: 'demo-dean', label: '院长', about: '办理写给院长的信' },
  { openid: 'demo-secretary', label: '书记', about: '办理写给书记的信' },
  { openid: 'demo-custodian', label: '保密员', about: '决定谁能知道保密来信是谁写的' },
  { openid: 'demo-student', label: '学生', about: '写信、查答复' },
  { openid: 'demo-stranger', label: '访客', about: '还没有绑定身份' },
] as const
export type Persona = (typeof PERSONAS)[number]['openid']

/** Everything that the journal records, and what it is called. The only place where an event is worded. */
export const JOURNAL_WORDS = {
  'identity.setUp': '启用小程序',
  'identity.bind': '绑定身份',
  'identity.rebind': '换手机绑定',
  'identity.issueBindCode': '发绑定码',
  'identity.issueRebindCode': '发换绑码',
  'identity.requestCorrection': '申请资料更正',
  'identity.acceptCorrection': '采纳资料更正',
  'identity.refuseCorrection': '不采纳资料更正',

  'roster.appoint': '任命',
  'roster.vacate': '免去',
  'roster.applyImport': '导入名册',
  'roster.undoImport': '撤销导入',
  'roster.anonymise': '离任满三年，抹去个人信息',
  'roster.exportMyData': '导出本人资料',

  'campaign.create': '新建批次草稿',
  'campaign.copy': '照旧批次新建草稿',
  'campaign.save': '修改批次草稿',
  'campaign.publish': '发布批次',
  'campaign.removeDraft': '删除批次草稿',
  'campaign.grant': '增补应领',
  'campaign.moveStock': '调整库存',
  'campaign.settleConflict': '处理待核对记录',
  'campaign.close': '结束批次',
  'campaign.reopen': '重新开启批次',

  'gift.choose': '选择礼品',
  'gift.openStation': '开放领取点',
  'gift.closeStation': '关闭领取点',
  'gift.reissueCode': '换领取码',
  'gift.authoriseProxy': '授权代领',
  'gift.withdrawProxy': '收回代领授权',
  'gift.explain.open': '撤回不领或未送达的登记',
  'gift.explain.waived': '登记不领',
  'gift.explain.undelivered': '登记未送达',
  'gift.undo': '撤销领取',
  'gift.signOffSheet': '导出签领表',

  'identity.bindStudent': '学生登记',
  'identity.unbindStudent': '学生解除登记',

  'mailbox.export': '导出信箱登记',
  'mailbox.rewrap': '信件的密钥换新',
  'mailbox.erase': '信件到期，连同附件抹去',
  'proposal.raise': '来信转为提案',
  'proposal.decide.file': '提案立案',
  'proposal.decide.merge': '提案并案',
  'proposal.decide.opinion': '提案转为意见',
  'proposal.decide.decline': '提案不立案',
  'proposal.decide.withdraw': '提案撤案',

  'reminder.remind': '催领',

  'voucher.savePool': '设置券的批次',
  'voucher.removePool': '删除券的批次',
  'voucher.importCodes': '导入券码',
  'voucher.prepareBirthdays': '提交生日名单',
  'voucher.approveBirthdays': '批准生日名单',
  'voucher.issueMovies': '发电影券',
  'voucher.reveal': '查看券码',
  'voucher.redeem': '核销券',
  'voucher.void': '作废券',
  'voucher.reissue': '作废并补发券',
  'voucher.export': '导出券码',
  'voucher.signOffSheet': '导出券的签领表',
} as const

export type JournalEvent = keyof typeof JOURNAL_WORDS

/** Events of an older version may have lost their word. */
export const wordOf = (what: string): string =>
  Object.entries(JOURNAL_WORDS).find(([event]) => event === what)?.[1] ?? what

import * as v from 'valibot'
import { day, id, line, note } from './fields'

/** Whom one can write to. */
export const ADDRESSEES = ['dean', 'secretary', 'union'] as const
export const addressee = v.picklist(ADDRESSEES, '请选择写给谁')
export type Addressee = v.InferOutput<typeof addressee>
export const ADDRESSEE_WORDS: Record<Addressee, string> = { dean: '院长', secretary: '书记', union: '分工会' }

/** 反映情况, 建言献策, 举报问题. */
export const LETTER_KINDS = ['report', 'suggest', 'complain'] as const
export const letterKind = v.picklist(LETTER_KINDS, '请选择来信类别')
export type LetterKind = v.InferOutput<typeof letterKind>
export const KIND_WORDS: Record<LetterKind, string> = {
  report: '反映情况',
  suggest: '建言献策',
  complain: '举报问题',
}

/** How much of the writer is known, and to whom. */
export const LETTER_MODES = ['named', 'confidential', 'anonymous'] as const
export const letterMode = v.picklist(LETTER_MODES, '请选择署名方式')
export type LetterMode = v.InferOutput<typeof letterMode>
export const MODE_WORDS: Record<LetterMode, { name: string; who: string }> = {
  named: {
    name: '实名',
    who: '受理的办公室和承办部门看得到您的姓名和部门。每一步都会告诉您。',
  },
  confidential: {
    name: '保密',
    who: '办理的人看不到您是谁；只有保密员在写明理由的申请获准后才能让办理人知道，您会收到告知。',
  },
  anonymous: {
    name: '匿名',
    who: '系统不保存您的微信号、姓名、手机信息和具体时间，也不会给您发消息；凭回执号查询。微信和云平台自身的记录不由本系统控制；内容里请不要写能认出您的事。',
  },
}

export const LETTER_STATES = [
  'waiting',
  'accepted',
  'declined',
  'forwarded',
  'handling',
  'answered',
  'closed',
  'settled',
  'reopened',
  'merged',
] as const
export const letterState = v.picklist(LETTER_STATES)
export type LetterState = v.InferOutput<typeof letterState>
export const STATE_WORDS: Record<LetterState, string> = {
  waiting: '待受理',
  accepted: '已受理',
  declined: '不予受理',
  forwarded: '已转办',
  handling: '办理中',
  answered: '已回复',
  closed: '已办结',
  settled: '已办结（来信人满意）',
  reopened: '重新办理',
  merged: '已并入另一封',
}

/** One letter, one matter (一事一信). `about` names who is complained of: they neither see nor handle the letter. */
export const letterDraft = v.object({
  addressee,
  kind: letterKind,
  mode: letterMode,
  title: line(40, '标题'),
  text: line(3000, '内容'),
  about: v.optional(
    v.object({
      desks: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[\w:-]{1,60}$/))), v.maxLength(10, '最多选 10 个')),
      members: v.pipe(v.array(id), v.maxLength(10, '最多选 10 人')),
    }),
    { desks: [], members: [] },
  ),
  /** The answer may be published without the name. Default no. */
  publish: v.optional(v.boolean(), false),
  files: v.optional(v.pipe(v.array(id), v.maxLength(6, '最多 6 个附件')), []),
})
export type LetterDraft = v.InferOutput<typeof letterDraft>

/** The only key to an anonymous letter: sixteen digits, spaces allowed. */
export const receipt = v.pipe(
  v.string('请填写回执号'),
  v.transform((text) => text.replace(/[\s-]/g, '')),
  v.regex(/^\d{16}$/, '回执号是 16 位数字，请核对'),
)

/** A letter by its id (writers who are known) or by its receipt. */
export const letterKey = v.union([v.object({ id }), v.object({ receipt })], '请填写回执号')

/** After WeChat has made pictures smaller; pieces are put together in a function's memory. */
export const MOST_FILE_BYTES = 2_500_000
export const letterFile = v.object({ id, name: v.string(), bytes: v.number() })
export const turn = v.object({
  by: v.picklist(['writer', 'office']),
  day,
  text: v.string(),
  files: v.array(letterFile),
})
export type Turn = v.InferOutput<typeof turn>

/** A suggestion on its way to become a proposal: `asked` waits for the writer, `agreed` for a second person. */
export const CONVERSION_STATES = ['asked', 'agreed', 'refused', 'raised'] as const
export const conversionState = v.picklist(CONVERSION_STATES)
export type ConversionState = v.InferOutput<typeof conversionState>
/** What all members would read. */
export const proposalWords = { title: line(40, '标题'), text: line(3000, '提案内容') }
/** Which draft somebody has read: the number of drafts there were. */
export const draftNo = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000))

export const reason = line(300, '理由')
export const remark = note(300)

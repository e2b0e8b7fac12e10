import { exportSignup, signupStatistics } from '../../../src/contract/signup-desk'
import { dayOf, showFull } from '../../../src/contract/time'
import { AppError } from '../app-error'
import type { Context } from '../context'
import { share } from '../files'
import { handle } from '../handler'
import { record } from '../journal'
import type { EnrolmentDoc, SignupEventDoc } from '../signup/documents'
import type { SignupKind } from '../signup/kind'
import { loadPublished } from '../signup/load'
import { isKnown } from '../signup/places'
import { answered, audienceOf } from '../signup/progress'
import { besideOf, maySee, rowOf } from '../signup/row'
import { fileName } from './cells'
import { statisticsOf } from './signup-statistics'
import { exportedBy, type Table, toTables } from './tables'

type Cell = string | number
interface Column {
  title: string
  width?: number
  cell(doc: EnrolmentDoc, row: ReturnType<typeof rowOf>): Cell
}

const BASIC: readonly Column[] = [
  { title: '姓名', width: 10, cell: (_doc, { name }) => name },
  { title: '工号或学号', width: 14, cell: (_doc, { no }) => no },
  { title: '部门', width: 14, cell: (_doc, { department }) => department },
  { title: '状态', width: 10, cell: (_doc, { stateLabel }) => stateLabel },
]

/** Only the columns that this event has something for, so that the sheet can be read. */
function columnsOf(ctx: Context, event: SignupEventDoc, kind: SignupKind): Column[] {
  const { has } = kind
  const when = (there: boolean, ...columns: Column[]) => (there ? columns : [])
  const text = (title: string, cell: Column['cell'], width = 16): Column => ({ title, width, cell })
  const at = (instant: string | null) => (instant ? showFull(instant) : '')
  return [
    ...BASIC,
    ...when(
      has.sessions,
      text('场次', (_doc, row) => row.sessionTitle),
      text('候补次序', (_doc, row) => row.position ?? '', 8),
    ),
    ...when(
      event.team !== null,
      text('队伍', ({ captain, team }, _row) => team?.name ?? (captain ? '（队员）' : '')),
    ),
    ...when(
      event.packages !== null,
      text('套餐', (_doc, row) => row.package),
    ),
    ...event.form
      .filter((field) => maySee(ctx, field))
      .map(({ key, label }) =>
        text(label, (_doc, row) => row.answers.find((one) => one.key === key)?.value ?? ''),
      ),
    ...(kind.columns ?? []).map(({ title, value }) => text(title, (doc) => value(doc, event))),
    ...when(
      has.sessions,
      text('到场时间', (doc) => at(doc.checkedInAt)),
    ),
    ...when(
      kind.outcomes.length > 0,
      text('结果', (_doc, row) => row.outcome?.text ?? ''),
    ),
    ...when(
      event.loans.length > 0,
      text('借出未还', (doc) =>
        doc.loans
          .filter(({ backAt }) => backAt === null)
          .map(({ item }) => item)
          .join('、'),
      ),
    ),
    text('报名时间', (doc) => at(doc.at)),
  ]
}

/** By session and arrival; who takes no place comes last. */
const bySession = (a: EnrolmentDoc, b: EnrolmentDoc): number => {
  if (a.session !== b.session) return (a.session ?? '~') < (b.session ?? '~') ? -1 : 1
  return a.order - b.order || (a.at === b.at ? (a.no < b.no ? -1 : 1) : a.at < b.at ? -1 : 1)
}

async function listOf(ctx: Context, event: SignupEventDoc, kind: SignupKind): Promise<Table> {
  const docs = (await ctx.store.find('enrolments', { event: event._id })).filter(isKnown).sort(bySession)
  if (docs.length === 0) throw new AppError('signup/none_signed')
  const beside = await besideOf(ctx, event, docs)
  const columns = columnsOf(ctx, event, kind)
  return {
    name: '报名名单',
    title: event.title,
    columns: [{ title: '序号', width: 6 }, ...columns],
    rows: docs.map((doc, i) => {
      const row = rowOf(ctx, event, kind, doc, beside)
      return [i + 1, ...columns.map(({ cell }) => cell(doc, row))]
    }),
  }
}

/** Staff who have said nothing, where everybody is asked to. */
async function silentOf(ctx: Context, event: SignupEventDoc): Promise<Table> {
  const [audience, said, departments] = await Promise.all([
    audienceOf(ctx, event, event.rosterOn),
    answered(ctx, event._id),
    ctx.store.find('departments', {}),
  ])
  const rows = departments
    .sort((a, b) => a.order - b.order)
    .flatMap(({ _id, name }) => (audience.get(_id) ?? []).map((member) => ({ member, name })))
    .filter(({ member }) => !said.has(member._id))
  return {
    name: '没有回复',
    columns: ['序号', '姓名', '工号', '部门'].map((title) => ({ title, width: 12 })),
    rows: rows.map(({ member, name }, i) => [i + 1, member.name, member.staffNo, name]),
  }
}

/** Who signed up; sensitive answers only where the caller may see them. What for is on the sheet and in the journal. */
const list = handle(exportSignup, async (ctx, { id, purpose }) => {
  const { event, kind } = await loadPublished(ctx, id)
  const table = await listOf(ctx, event, kind)
  await record(ctx, 'signup.export', id, purpose)
  const tables = kind.undone ? [table, await silentOf(ctx, event)] : [table]
  const foot = exportedBy(ctx, purpose)
  const bytes = await toTables(tables.map((one) => ({ ...one, foot })))
  return share(ctx, fileName('报名名单', event.title, dayOf(ctx.now)), bytes)
})

/** The figures by department and session, without a name. */
const statistics = handle(signupStatistics, async (ctx, { id, purpose }) => {
  const { event, kind } = await loadPublished(ctx, id)
  const [docs, audience, departments] = await Promise.all([
    ctx.store.find('enrolments', { event: id }),
    audienceOf(ctx, event, event.rosterOn),
    ctx.store.find('departments', {}),
  ])
  const tables = statisticsOf(event, kind, { docs, audience, departments })
  await record(ctx, 'signup.statistics', id, purpose)
  const foot = exportedBy(ctx, purpose)
  return share(
    ctx,
    fileName('报名统计', event.title, dayOf(ctx.now)),
    await toTables(tables.map((one) => ({ ...one, foot }))),
  )
})

export const signupExportHandlers = [list, statistics]

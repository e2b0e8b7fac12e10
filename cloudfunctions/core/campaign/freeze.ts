import type { CampaignDoc, DepartmentDoc, EntitlementDoc, EntitlementLine, MemberDoc } from '../documents'
import { departmentOn } from '../roster/membership'

export const entitlementId = (campaign: string, member: string): string => `${campaign}:${member}`

/** What a member who joined on `joinedOn` is entitled to: late joiners get only the goods without a limit. */
export const linesFor = (campaign: Pick<CampaignDoc, 'goods'>, joinedOn: string): EntitlementLine[] =>
  campaign.goods
    .filter(({ joinedBy }) => joinedBy === null || joinedOn <= joinedBy)
    .map(({ id, quantity, uses }) => ({ goods: id, option: null, quantity, uses, used: 0 }))

/** One member's entitlement with the snapshot of name, number and department. */
export function entitle(
  campaign: CampaignDoc,
  member: MemberDoc,
  department: DepartmentDoc,
  serial: number,
  granted: string | null = null,
): EntitlementDoc {
  return {
    _id: entitlementId(campaign._id, member._id),
    campaign: campaign._id,
    member: member._id,
    serial,
    codeVersion: 1,
    staffNo: member.staffNo,
    name: member.name,
    pinyin: member.pinyin,
    department: department._id,
    departmentName: department.name,
    lines: linesFor(campaign, member.joinedOn),
    state: 'open',
    claims: [],
    lastStation: null,
    lastAt: null,
    proxy: null,
    explanation: null,
    granted,
  }
}

/**
 * Who is entitled to what: the roster as of `eligibleOn`, by department and number, so that serials (from
 * `first` on) follow the order of the sheet. Whoever is entitled to nothing gets no entitlement.
 */
export function freeze(
  campaign: CampaignDoc,
  members: readonly MemberDoc[],
  departments: readonly DepartmentDoc[],
  first = 1,
): EntitlementDoc[] {
  const wanted = departments
    .filter(({ _id }) => campaign.departments.length === 0 || campaign.departments.includes(_id))
    .sort((a, b) => a.order - b.order)
  return wanted
    .flatMap((department) =>
      members
        .filter((member) => departmentOn(member, campaign.eligibleOn) === department._id)
        .filter((member) => linesFor(campaign, member.joinedOn).length > 0)
        .sort((a, b) => (a.staffNo < b.staffNo ? -1 : 1))
        .map((member) => ({ member, department })),
    )
    .map(({ member, department }, position) => entitle(campaign, member, department, first + position))
}

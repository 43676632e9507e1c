type Home = { teamId?: string | undefined; enterpriseId?: string | null | undefined };

type Member = {
  team_id?: string | null | undefined;
  is_stranger?: boolean | null | undefined;
  enterprise_user?: { enterprise_id?: string | null | undefined } | null | undefined;
};

/**
 * True when the person belongs to the workspace or the organization that the app is installed on. In a channel shared
 * with another company, that company's admins decide what its people's addresses are, hence whom they could pass for.
 */
export function isOwnMember(home: Home, member: Member): boolean {
  if (member.is_stranger === true) return false;
  const organization = member.enterprise_user?.enterprise_id;
  if (home.enterpriseId) {
    return organization === home.enterpriseId || member.team_id === home.enterpriseId;
  }
  return home.teamId !== undefined && member.team_id === home.teamId;
}

/** Ids of others: CVEs, and those that an advisory can have as `upstream`; what looks like neither is left out. */
export function idsOf(ids: readonly string[]): {readonly cves: string[]; readonly upstream: string[]} {
  const known = [...new Set(ids.map((id) => id.trim()))].slice(0, 100);
  return {
    cves: known.filter((id) => /^CVE-\d{4}-\d{4,19}$/.test(id)),
    upstream: known.filter(
      (id) =>
        /^[A-Z][A-Za-z0-9]*-[A-Za-z0-9][A-Za-z0-9:._-]{0,60}$/.test(id) &&
        !id.startsWith('CVE-') &&
        (!id.startsWith('OSSA-') || /^OSSA-\d{4}-\d{3,}$/.test(id)) &&
        (!id.startsWith('GHSA-') || /^GHSA(?:-[23456789cfghjmpqrvwx]{4}){3}$/.test(id)),
    ),
  };
}

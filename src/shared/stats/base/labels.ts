/** Labels in their one order: as numbers when all are digits (any length, so an 18-digit id is safe), else by code unit. */
export function sortLabels(labels: Iterable<string>): string[] {
  const list = [...labels];
  if (!list.every((label) => /^\d+$/.test(label))) return list.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const bare = new Map(list.map((label) => [label, label.replace(/^0+(?=\d)/, '')]));
  return list.sort((a, b) => {
    const x = bare.get(a) ?? a;
    const y = bare.get(b) ?? b;
    if (x.length !== y.length) return x.length - y.length;
    return x < y ? -1 : x > y ? 1 : a.length - b.length;
  });
}

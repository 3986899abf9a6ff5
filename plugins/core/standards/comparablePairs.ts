/** Any two versions, the older one first; pairs with the newest version come first, and of these the nearest. */
export function comparablePairs<T extends {readonly version: number}>(
  versions: readonly T[],
): {from: T; to: T}[] {
  const falling = versions.toSorted((a, b) => b.version - a.version);
  return falling.flatMap((to) =>
    falling.filter(({version}) => version < to.version).map((from) => ({from, to})),
  );
}

/**
 * A value that all of a process shares. Docusaurus evaluates the modules of every plugin, and the bundle that renders
 * pages, each for itself, so that a variable of a module would not be shared. A part of that bundle has a global object of its
 * own, too; what it shares with the others is Node's `process`.
 * @param name the same for all who share it, and for nobody else
 * @param create makes the value where it is missing
 */
export function processWide<Value>(name: string, create: () => Value): Value {
  const registry = (typeof process === 'undefined' ? globalThis : process) as {[key: symbol]: unknown};
  return (registry[Symbol.for(`scs.${name}`)] ??= create()) as Value;
}

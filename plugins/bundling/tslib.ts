/**
 * Stands in for all of `tslib` where Docusaurus' own code for browsers needs one function of it; every page would load the
 * rest.
 */
// oxlint-disable no-underscore-dangle -- names that compilers give
export function __importDefault(module: {readonly __esModule?: boolean}): unknown {
  return module.__esModule ? module : {default: module};
}

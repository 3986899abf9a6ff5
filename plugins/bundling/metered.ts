/** The part of the Network Information API that is used here; not every browser has it. */
export type Connection = {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
  readonly type?: string;
};

/** Whether what is fetched ahead costs a reader money or time. */
export function isMetered({saveData, effectiveType, type}: Connection): boolean {
  return saveData === true || type === 'cellular' || (effectiveType !== undefined && effectiveType !== '4g');
}

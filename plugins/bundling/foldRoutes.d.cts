declare const foldRoutes: (this: {getOptions(): unknown; resourcePath: string}, source: string) => string;
export default foldRoutes;

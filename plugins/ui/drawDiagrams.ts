type Mermaid = {
  initialize(options: Record<string, unknown>): void;
  render(id: string, source: string): Promise<{svg: string}>;
};

/** Settings that a diagram cannot change. */
const SECURE = [
  'secure',
  'securityLevel',
  'startOnLoad',
  'maxTextSize',
  'maxEdges',
  'suppressErrorRendering',
  'themeCSS',
  'themeVariables',
  'fontFamily',
  'altFontFamily',
  'dompurifyConfig',
];

/**
 * Draws the diagrams of a text. The program that does it is a file of the site, loaded only where there is a diagram; what
 * it can't draw stays as its source.
 * @returns what takes the pictures back
 */
export function drawDiagrams(
  element: HTMLElement,
  {base, colorMode}: {readonly base: string; readonly colorMode: 'light' | 'dark'},
): () => void {
  let current = true;
  const places = [...element.querySelectorAll<HTMLElement>('[data-diagram]')];
  const pictures: HTMLElement[] = [];
  const draw = async () => {
    const mermaid = await load(base);
    mermaid.initialize({
      startOnLoad: false,
      securityLevel: 'strict',
      theme: colorMode === 'dark' ? 'dark' : 'default',
      suppressErrorRendering: true,
      // A diagram's author may choose how it is laid out, and nothing that could reach beyond it.
      secure: SECURE,
    });
    for (const [index, place] of places.entries()) {
      const source = place.querySelector('code')?.textContent ?? '';
      const {svg} = await mermaid.render(`scs-diagram-${index}`, source);
      if (!current) return;
      const picture = document.createElement('div');
      picture.className = 'scs-diagram__picture';
      // Styles of a drawing end at its edge.
      picture.attachShadow({mode: 'open'}).innerHTML = svg;
      place.append(picture);
      place.dataset.drawn = '';
      pictures.push(picture);
    }
  };
  draw().catch((error: unknown) => {
    // oxlint-disable-next-line no-console -- an author looks here when a diagram stays as its source
    console.warn('A diagram could not be drawn.', error);
  });
  return () => {
    current = false;
    pictures.forEach((picture) => picture.remove());
    places.forEach((place) => delete place.dataset.drawn);
  };
}

let loading: Promise<Mermaid> | undefined;

function load(base: string): Promise<Mermaid> {
  const address = `${base}assets/mermaid/mermaid.esm.min.mjs`;
  loading ??= import(/* webpackIgnore: true */ address).then((module: {default: Mermaid}) => module.default);
  return loading;
}

import type fontkit from '@pdf-lib/fontkit';

type Fontkit = typeof fontkit;
type Font = ReturnType<Fontkit['create']>;

/** What the subset of a TrueType font does inside the library, which its types do not tell. */
interface GlyphSubset {
  readonly loca: { version?: 0 | 1 };
  [ADD_GLYPH](glyph: number): number;
}

const ADD_GLYPH = '_addGlyph';
const isGlyphSubset = (subset: object): subset is GlyphSubset => ADD_GLYPH in subset;

const LONG_OFFSETS = 1;

/**
 * Writes the places of glyphs in long form. Left to itself the library (1.1.1) halves the places in
 * a small subset, which loses every odd one: half of the characters would be drawn as nothing.
 */
function keepEveryGlyph(subset: GlyphSubset): void {
  const add = subset[ADD_GLYPH].bind(subset);
  subset[ADD_GLYPH] = (glyph) => {
    subset.loca.version = LONG_OFFSETS;
    return add(glyph);
  };
}

function mended(font: Font): Font {
  const createSubset = font.createSubset.bind(font);
  font.createSubset = () => {
    const subset = createSubset();
    if (isGlyphSubset(subset)) keepEveryGlyph(subset);
    return subset;
  };
  return font;
}

/**
 * The font library as documents use it, with subsets that keep all their glyphs. It is loaded with the first paper: its
 * tables are unpacked as it loads, which neither a start nor a command needs to wait for.
 */
export async function subsetFonts(): Promise<Fontkit> {
  const loaded: { readonly default: Fontkit } = await import('@pdf-lib/fontkit');
  const library = loaded.default;
  return { ...library, create: (bytes, name) => mended(library.create(bytes, name)) };
}

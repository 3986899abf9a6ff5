import type {Diagnostic, Parsed, SourceFile} from '../text/diagnostic';
import {quote} from '../text/diagnostic';
import type {DocumentName} from './documentId';
import {baseName, parseDocumentName} from './documentId';
import type {DocumentType, FrontMatter, Status} from './frontMatter';
import {parseFrontMatter} from './frontMatter';
import type {LifecycleDates} from './lifecycle';
import type {Requirements} from './requirement';
import type {RequirementNote} from './requirementNote';
import type {StandardText} from './standardText';
import {readStandardText} from './standardText';
import {NO_TRACK, trackOfNumber} from './tracks';

/** A standard, decision record, procedure or supplement: one Markdown file. */
export type StandardDocument = DocumentName &
  LifecycleDates &
  Omit<StandardText, 'firstParagraph' | 'strayNotes'> & {
    readonly source: SourceFile;
    /** From the front matter, else the words of the file name. */
    readonly title: string;
    /** From the front matter, else the first paragraph, on one line; may be empty. */
    readonly description: string;
    readonly type: DocumentType;
    /** A name that scs-0001 knows, or another one of the same form: it is part of addresses. */
    readonly track: string;
    /** What authors last wrote; null for supplements and where it is unusable. */
    readonly status: Status | null;
    readonly frontMatter: FrontMatter;
  };

/**
 * Reads one document of the standards folder (scs-0001, Document format); never throws.
 * @param source path and text; the path's last part must be the document's file name
 * @param read what has been read off its text already; it is read here if left out
 * @returns no value where the file name or the front matter is unusable
 */
export function parseStandard(source: SourceFile, read?: StandardText): Parsed<StandardDocument> {
  const fileName = baseName(source.path);
  const name = parseDocumentName(fileName);
  if (!name) {
    return {
      value: undefined,
      diagnostics: [
        {
          path: source.path,
          line: 1,
          column: 1,
          severity: 'error',
          ruleId: 'file-name',
          message: `Unexpected file name ${quote(fileName)}, expected \`scs-NNNN-vN-title-in-words.md\`, or \`wN\` for a supplement.`,
        },
      ],
    };
  }
  const {value: frontMatter, diagnostics} = parseFrontMatter(source, name);
  if (!frontMatter) return {value: undefined, diagnostics};
  const {firstParagraph, strayNotes, ...text} = read ?? readStandardText(source.text, name);
  return {
    value: {
      ...name,
      ...text,
      source,
      title: frontMatter.title ?? name.slug.replaceAll('-', ' '),
      description: (frontMatter.description ?? firstParagraph).replace(/\s+/g, ' ').trim(),
      type: frontMatter.type ?? (name.kind === 'supplement' ? 'Supplement' : 'Standard'),
      track: frontMatter.track ?? trackOfNumber(name.number) ?? NO_TRACK,
      status: frontMatter.status,
      stabilizedAt: frontMatter.stabilizedAt,
      deprecatedAt: frontMatter.deprecatedAt,
      rejectedAt: frontMatter.rejectedAt,
      frontMatter,
    },
    diagnostics: [
      ...diagnostics,
      ...noteFindings(source.path, {requirements: text.requirements, strayNotes}),
    ],
  };
}

/** Notes on requirements that cannot be read, or that stand where there is no requirement. */
function noteFindings(path: string, {requirements, strayNotes}: Omit<Requirements, 'marks'>): Diagnostic[] {
  const finding = ({line, column}: RequirementNote, message: string): Diagnostic => ({
    path,
    line,
    column,
    severity: 'error',
    ruleId: 'requirement-note',
    message,
  });
  const names = new Map<string, RequirementNote>();
  return [
    ...strayNotes.map((note) =>
      finding(
        note,
        'Unexpected note on a requirement, expected it once and right after a sentence with a key word in capitals.',
      ),
    ),
    ...requirements.flatMap(({note}) => {
      if (!note) return [];
      const first = note.name === undefined ? undefined : names.get(note.name);
      if (note.name !== undefined && !first) names.set(note.name, note);
      return [
        ...note.faults.map((fault) => finding(note, fault)),
        ...(first
          ? [
              finding(
                note,
                `Unexpected second requirement ${quote(note.name)}, expected each name once; the first is in line ${first.line}.`,
              ),
            ]
          : []),
      ];
    }),
  ];
}

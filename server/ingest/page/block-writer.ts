/** A heading or paragraph of a page; its lines have single blanks between their words, and none at their ends. */
export interface PageBlock {
  /** 1–6 for a heading, 0 for any other text. */
  readonly level: number;
  /** What sets an item of a list off: "- ", "2. "; empty elsewhere. */
  readonly mark: string;
  readonly lines: readonly string[];
}

/** Takes the words of a page as they come and makes blocks of them. */
export interface BlockWriter {
  readonly blocks: readonly PageBlock[];
  write(words: string): void;
  /** Goes on in the same line: the cells of a row are one. */
  writeCell(): void;
  /** Ends what is written, and sets what comes next: its level, and the mark of its first paragraph. */
  startBlock(level: number, mark?: string): void;
}

export function createBlockWriter(): BlockWriter {
  const blocks: PageBlock[] = [];
  let [words, level, mark] = ['', 0, ''];

  function close(): void {
    // Two line breaks in a row part paragraphs.
    for (const paragraph of words.split(/\n\s*\n/)) {
      const lines = paragraph.split('\n').map((line) => line.replace(/[ \t\r\f]+/g, ' ').trim());
      const written = lines.filter((line) => line !== '');
      if (written.length === 0) continue;
      blocks.push({ level, mark, lines: written });
      mark = '';
    }
    words = '';
  }

  return {
    blocks,
    write(more) {
      words += more;
    },
    writeCell() {
      if (words.trim() !== '') words += ' | ';
    },
    startBlock(nextLevel, nextMark) {
      close();
      level = nextLevel;
      mark = nextMark ?? mark;
    },
  };
}

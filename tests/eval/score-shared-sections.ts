import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../schema/model/span.ts';
import { overlaps } from './align-actors.ts';
import type { ExtractRow } from './score-shared.ts';
import type { Scoreboard } from './scoreboard.ts';
import { readRows } from './shared-data.ts';

interface Sets {
  readonly folder: string;
  readonly extract: ExtractRow;
  readonly board: Scoreboard;
}

interface ReportRow {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly headings: readonly (Span & { readonly text: string })[];
}

/** Reports whose headings are known. The title counts on neither side. */
export async function scoreReports({ folder, extract, board }: Sets): Promise<void> {
  const part = 'state reports: headings';
  for (const { id, title, text, headings } of readRows<ReportRow>(folder, 'sections_state_hrr.jsonl')) {
    const { sections } = await extract(text);
    const found = sections.flatMap(({ heading, headingSpan }) =>
      headingSpan && heading !== title ? [{ ...headingSpan, heading }] : [],
    );
    for (const gold of headings) {
      const hit = found.some((heading) => overlaps(heading, gold));
      board.add(part, { gold: 1, goldHits: hit ? 1 : 0 });
      if (!hit) board.note({ part, sort: 'missed', example: `${id}: ${gold.text}` });
    }
    for (const heading of found) {
      const hit = headings.some((gold) => overlaps(heading, gold));
      board.add(part, { predicted: 1, predictedHits: hit ? 1 : 0 });
      if (!hit) board.note({ part, sort: 'false', example: `${id}: ${heading.heading}` });
    }
  }
}

interface ArticleRow {
  readonly id: string;
  readonly file: string;
  readonly title: string;
  readonly source: string;
}

/** Wikinews articles have no headings: each one found is false. */
export async function scoreArticles({ folder, extract, board }: Sets): Promise<void> {
  const part = 'articles: false headings';
  for (const { id, file, title, source } of readRows<ArticleRow>(folder, 'articles/INDEX.jsonl')) {
    if (source !== 'Wikinews') continue;
    const { sections } = await extract(readFileSync(join(folder, 'articles', file), 'utf8'));
    for (const { heading } of sections) {
      if (heading === null || heading === title) continue;
      board.add(part, { predicted: 1 });
      board.note({ part, sort: 'false', example: `${id}: ${heading}` });
    }
    board.add(part, {});
  }
}

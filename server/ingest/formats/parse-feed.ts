import type { IngestDocument } from '../../../schema/context.ts';
import { decodePage } from '../page/decode-page.ts';
import { type FileDocument, fileError, type ParseRequest } from './file-document.ts';
import { parseMoment } from './parse-moment.ts';
import { childOf, childrenOf, nameOf, parseXml, wordsOf } from './parse-xml.ts';

/** Reads a feed of RSS or Atom: one document an item, in the order of the feed. */
export function parseFeed({ bytes, name }: ParseRequest): readonly FileDocument[] {
  const root = parseXml(decodePage(bytes, name), name);
  const channel = childOf(root, 'channel') ?? root;
  const items = [...childrenOf(channel, 'item'), ...childrenOf(root, 'item'), ...childrenOf(root, 'entry')];
  const unique = [...new Set(items)];
  if (unique.length === 0) throw fileError(name, 'the feed has no items', 'EMPTY_TEXT');
  const publisher = wordsOf(channel, 'title');
  const language = wordsOf(channel, 'language') ?? root.getAttribute('xml:lang') ?? undefined;
  return unique.map((item, at) => ({
    place: String(at + 1),
    input: { ...readItem(item), publisher, language: language?.replaceAll('_', '-') },
  }));
}

function readItem(item: Element): IngestDocument {
  const content =
    childOf(item, 'content:encoded') ??
    childOf(item, 'content') ??
    childOf(item, 'description') ??
    childOf(item, 'summary');
  const type = content?.getAttribute('type');
  // XHTML of Atom is markup of the feed itself.
  const text = (type === 'xhtml' ? content?.innerHTML : content?.textContent)?.trim() ?? '';
  const authors = [...childrenOf(item, 'dc:creator'), ...childrenOf(item, 'author')];
  const names = authors.map((author) => (wordsOf(author, 'name') ?? author.textContent ?? '').trim());
  return {
    text,
    format: type !== 'text' && /<[a-z!/]|&[a-z#]/i.test(text) ? 'HTML' : 'TEXT',
    title: wordsOf(item, 'title'),
    publishedAt: parseMoment(
      wordsOf(item, 'pubdate') ??
        wordsOf(item, 'dc:date') ??
        wordsOf(item, 'published') ??
        wordsOf(item, 'updated'),
    ),
    url: linkOf(item),
    externalId: wordsOf(item, 'guid') ?? wordsOf(item, 'id') ?? item.getAttribute('rdf:about') ?? undefined,
    byline: names.length > 0 ? names : undefined,
  };
}

function linkOf(item: Element): string | undefined {
  const links = [...item.children].filter((child) => nameOf(child) === 'link');
  const own = links.find((link) => (link.getAttribute('rel') ?? 'alternate') === 'alternate');
  return own?.getAttribute('href') ?? (own?.textContent?.trim() || undefined);
}

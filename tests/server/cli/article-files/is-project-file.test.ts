import { expect, it } from 'vitest';
import { isProjectFile } from '../../../../server/cli/article-files/is-project-file.ts';

it.each([
  'README.md',
  'readme.txt',
  'README.pt-BR.md',
  'LICENSE.txt',
  'LICENSE-MIT.md',
  'COPYING.txt',
  'CHANGELOG.md',
  'CONTRIBUTING.markdown',
  'code_of_conduct.md',
  'SECURITY.md',
])('takes %s for a file about its folder', (name) => {
  expect(isProjectFile(name)).toBe(true);
});

it.each([
  'license-plates-get-dearer.txt',
  'security.txt',
  'notice.md',
  'readme-generation.md',
  'README.pdf',
  'changes.md',
])('takes %s for an article', (name) => {
  expect(isProjectFile(name)).toBe(false);
});

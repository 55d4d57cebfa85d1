// Makes wwwroot/frontend out of the two npm packages and our own two files: one style sheet, one module.
import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';

const [out] = process.argv.slice(2);
const govuk = 'node_modules/govuk-frontend/dist/govuk/';
const moj = 'node_modules/@ministryofjustice/frontend/moj/';
const read = (file) => readFileSync(file, 'utf8');

mkdirSync(`${out}/images`, { recursive: true });

// A council's service: the GOV.UK typeface and crest may not be used, so their rules and names go.
const css = [`${govuk}govuk-frontend.min.css`, `${moj}moj-frontend.min.css`].map(read).join('\n')
  .replace(/@font-face\{[^}]*\}/g, '')
  .replace(/\.govuk-footer__copyright-logo[^{}]*\{[^}]*\}/g, '')
  .replace(/\/\*# sourceMappingURL[^*]*\*\//g, '')
  .replace(/"?GDS Transport"?,/g, '')
  .replaceAll('url(/assets/images/', 'url(images/') + read('Frontend/shell.css');

if (/GDS Transport|assets\/fonts|govuk-crest/.test(css)) throw new Error('A restricted asset is still named in the style sheet.');

// One module instead of a chain of imports: the library's exports become one object that our own lines use.
const library = read(`${govuk}govuk-frontend.min.js`)
  .replace(/\/\/# sourceMappingURL.*/, '')
  .replace(/export\{([^}]*)\}/, 'const govuk={$1}');

if (!library.includes('const govuk={')) throw new Error('govuk-frontend.min.js no longer ends with its exports.');

for (const icon of readdirSync(`${moj}assets/images`).filter((f) => css.includes(`images/${f}`))) {
  copyFileSync(`${moj}assets/images/${icon}`, `${out}/images/${icon}`);
}

writeFileSync(`${out}/site.js`, `${library}\n${read('Frontend/shell.js')}`);
writeFileSync(`${out}/site.css`, css);

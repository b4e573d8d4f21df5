import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const libraryPath = createRequire(import.meta.url).resolve('slack-blocks-to-jsx/dist/style.css');
const library = readFileSync(libraryPath, 'utf8')
  .replaceAll(/@import[^;]*;/g, '')
  .replaceAll(/url\([^)]*\)/g, 'none');

const own = `
* { box-sizing: border-box; }
body { margin: 0; display: flex; color: #1d1c1d; background: #fff;
  font: 15px/1.47 Lato, "Noto Sans", "Helvetica Neue", Arial, sans-serif; }
nav { position: sticky; top: 0; height: 100vh; width: 220px; flex: none; padding: 16px 8px; overflow: auto;
  background: #4a154b; color: #f9edff; }
nav h1 { margin: 0 8px 12px; font-size: 18px; }
nav h2 { margin: 16px 8px 4px; font-size: 13px; font-weight: 400; opacity: .8; }
nav a { display: block; padding: 3px 8px; border-radius: 6px; color: inherit; text-decoration: none; }
nav a:hover { background: #6f3b70; }
main { flex: 1; min-width: 0; }
.panel > header { position: sticky; top: 0; z-index: 1; padding: 12px 20px; background: #fff;
  border: solid #ddd; border-width: 1px 0; font-size: 18px; font-weight: 900; }
.panel > .empty { padding: 12px 20px; color: #616061; }
.day { display: flex; align-items: center; gap: 12px; margin: 8px 20px; font-size: 13px; font-weight: 700; }
.day::before, .day::after { content: ""; flex: 1; border-top: 1px solid #ddd; }
.message { display: flex; gap: 8px; padding: 8px 20px; }
.message.ephemeral { background: #f8f8f8; }
.message > .body { flex: 1; min-width: 0; }
.note { margin-bottom: 4px; color: #616061; font-size: 13px; }
.avatar { flex: none; width: 36px; height: 36px; border-radius: 8px; background: #1264a3; color: #fff;
  font-weight: 900; line-height: 36px; text-align: center; }
.author { font-weight: 900; }
.app { margin: 0 6px; padding: 1px 3px; border-radius: 2px; background: #dddddd; color: #616061;
  font-size: 10px; font-weight: 700; vertical-align: 1px; }
.time { color: #616061; font-size: 12px; }
.home { max-width: 720px; padding: 8px 20px 20px; }
.box { margin: 4px 0; padding: 8px 12px; border: 1px solid; border-radius: 6px; max-width: 600px; }
.box.unknown { border-color: #bbb; background: #f1f1f1; color: #616061; }
.box.broken { border-color: #e01e5a; background: #fdeef2; color: #a5123f; }
.data-table { max-width: 100%; margin: 8px 0; overflow: auto; }
.data-table figcaption { font-weight: 700; }
.data-table table { border-collapse: collapse; font-size: 13px; }
.data-table th, .data-table td { padding: 5px 10px; border: 1px solid #ddd; text-align: left; }
.data-table th { background: #f8f8f8; }
.data-table .number { text-align: right; font-variant-numeric: tabular-nums; }
`;

/** The whole style sheet of the page, with nothing to load from elsewhere. */
export const pageStyle = library + own;

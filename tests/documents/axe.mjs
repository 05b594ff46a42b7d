// Opens pages in Chromium, as wide as a desk, as narrow as a telephone and on paper, light and dark, and asks
// axe whether anyone is kept out.
//
//     CHROMIUM=/usr/bin/chromium node axe.mjs PAGE.html ...
//
// Leaves with 1 if axe finds a violation, if a page asks for anything outside itself, is wider than its
// screen, is refused its own style, or says something on the console.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const packages = createRequire(join(process.cwd(), 'package.json'));
const { chromium } = packages('playwright-core');
const axe = readFileSync(packages.resolve('axe-core/axe.min.js'), 'utf8');

const WAYS = [
  { width: 1280, media: 'screen', colorScheme: 'light' },
  { width: 1280, media: 'screen', colorScheme: 'dark' },
  { width: 768, media: 'screen', colorScheme: 'light' },
  { width: 320, media: 'screen', colorScheme: 'light' },
  { width: 320, media: 'screen', colorScheme: 'dark' },
  { width: 1280, media: 'print', colorScheme: 'light' },
];
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: [
    '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync',
    '--disable-background-networking', '--disable-component-update',
  ],
});

/** Return what is wrong with a page without help: what it says, asks for and is refused. */
async function alone(address) {
  const page = await browser.newPage();
  const found = [];
  page.on('console', (message) => found.push(`says ${message.text()}`));
  page.on('request', (request) => {
    if (request.url() !== address) found.push(`asks for ${request.url()}`);
  });
  await page.goto(address);
  const margin = await page.evaluate(() => getComputedStyle(document.body).margin);
  if (margin !== '0px') found.push('is refused its own style');
  await page.close();
  return found;
}

/** Return what keeps somebody out of a page that is seen in one way. */
async function seen(address, { width, media, colorScheme }) {
  // axe is a script, which the page's own policy rightly refuses.
  const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true });
  const page = await context.newPage();
  await page.emulateMedia({ media, colorScheme });
  await page.goto(address);
  await page.evaluate(axe);
  const { violations } = await page.evaluate((values) => window.axe.run({ runOnly: values }), RULES);
  const found = violations.map((one) => `${one.id}: ${one.nodes.length} times, first ${one.nodes[0].target.join(' ')}`);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  if (wide && media === 'screen') found.push('is wider than its screen');
  await context.close();
  return found;
}

let faults = 0;
for (const file of process.argv.slice(2)) {
  const address = pathToFileURL(resolve(file)).href;
  const all = await alone(address);
  for (const way of WAYS) {
    const found = await seen(address, way);
    all.push(...found.map((fault) => `${way.width} ${way.media} ${way.colorScheme}: ${fault}`));
  }
  console.log(`${file}: ${all.length ? 'FAULTS' : 'fine'}`);
  all.forEach((fault) => console.log(`    ${fault}`));
  faults += all.length;
}
await browser.close();
process.exit(faults ? 1 : 0);

// What somebody writes into a field to have it run: each way in, by each way out of what stands around it, in each
// spelling. Every one of them sets `window.__xss` when it runs.

const RUN = 'window.__xss=1';

/** Ways in: what runs when it is read as markup, a style, an address or a template. */
const WAYS = [
  `<script>${RUN}</script>`,
  `<img src=x onerror=${RUN}>`,
  `<svg onload=${RUN}>`,
  `<svg><script>${RUN}</script></svg>`,
  `<svg><animate onbegin=${RUN} attributeName=x dur=1s>`,
  `<math><mi xlink:href="javascript:${RUN}">x</mi></math>`,
  `<iframe srcdoc="<script>parent.__xss=1</script>">`,
  `<iframe src="javascript:parent.__xss=1">`,
  `<object data="javascript:${RUN}">`,
  `<embed src="javascript:${RUN}">`,
  `<a href="javascript:${RUN}">x</a>`,
  `<form action="javascript:${RUN}"><button>x</button>`,
  `<input autofocus onfocus=${RUN}>`,
  `<select autofocus onfocus=${RUN}>`,
  `<textarea autofocus onfocus=${RUN}>`,
  `<details open ontoggle=${RUN}>x`,
  `<video><source onerror=${RUN}>`,
  `<audio src=x onerror=${RUN}>`,
  `<body onload=${RUN}>`,
  `<marquee onstart=${RUN}>x</marquee>`,
  `<div onpointerover=${RUN} style=position:fixed;inset:0>x`,
  `<div popover id=p onbeforetoggle=${RUN}>x`,
  `<style onload=${RUN}>x</style>`,
  `<style>*{background:url(//example.dk/x)}</style>`,
  `<link rel=stylesheet href=//example.dk/x.css>`,
  `<link rel=prefetch href=//example.dk/x>`,
  `<meta http-equiv=refresh content="0;url=//example.dk">`,
  `<base href=//example.dk/>`,
  `<template shadowrootmode=open><img src=x onerror=${RUN}></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  `<table background="javascript:${RUN}"><td>x`,
  `<svg><use href="data:image/svg+xml,<svg id=x onload=${RUN}>#x">`,
  `<svg><foreignObject><img src=x onerror=${RUN}></foreignObject></svg>`,
  `<x contenteditable onblur=${RUN} autofocus>x`,
  `{@html '<img src=x onerror=${RUN}>'}`,
  `{{constructor.constructor('${RUN}')()}}`,
  `\${${RUN}}`,
  `javascript:${RUN}`,
  `data:text/html,<script>opener.__xss=1</script>`,
  `__proto__[innerHTML]=<img src=x onerror=${RUN}>`,
];

/** Ways out of an attribute, an element or a comment that may stand around it. */
const AROUND = ['', '">', "'>", '</title>', '</textarea>', '--><!-- -->', '</script>', ']]>', "';//"];

const entities = (text) => [...text].map((letter) => `&#x${letter.codePointAt(0).toString(16)};`).join('');

/** Spellings of a way in. */
const SPELLINGS = [
  (text) => text,
  (text) => text.replaceAll(/<(\/?[a-z])/g, (tag) => tag.toUpperCase()),
  (text) => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  (text) => text.replaceAll('<', '\uff1c').replaceAll('>', '\uff1e'),
  (text) => encodeURIComponent(text),
  (text) => text.replaceAll(' on', '/on').replaceAll('=window', '=\u00a0window'),
  (text) => text.replaceAll('<', '\\u003c').replaceAll('"', '\\"'),
  (text) => text.replaceAll(/script/g, (word) => entities(word.slice(0, 1)) + word.slice(1)),
];

/** The longest a name may be. */
const LONGEST = 120;

/** Every payload that fits into a name, each once. */
export function payloads() {
  const all = new Set();
  for (const spelling of SPELLINGS)
    for (const around of AROUND) for (const way of WAYS) all.add(around + spelling(way));
  return [...all].filter((text) => text.length <= LONGEST);
}

/** So many of them, from everywhere in the list. */
export function some(count) {
  const all = payloads();
  return Array.from({ length: count }, (_, at) => all[Math.floor((at * all.length) / count)]);
}

// The search. Pagefind's engine and index are fetched when something is first asked; where they cannot run,
// the index of all pages, which the page is without scripts, is filtered by what is typed.
const at = (id) => document.getElementById(id);
const field = at("tim"), live = at("tim-so"), found = at("ket-qua"), nothing = at("khong-thay"), near = at("goi-y");
const index = at("muc-luc"), filter = at("loc"), say = found.dataset;
const facets = [...filter.querySelectorAll("select")];
const sections = [...index.querySelectorAll(".section")];
const kinds = sections.map((one) => one.id.replace("loai-", "").replaceAll("-", "_"));
// Descriptions of tables come after what they describe.
const LARGEST = "facility", LEAST = "table", FIRST = 8, FEW = 5;

const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();
const words = (text) => text.normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? [];
// The index holds ḍ for đ, which Pagefind would not find by d.
const written = (text) => text.normalize("NFC").replace(/đ/g, "ḍ").replace(/Đ/g, "Ḍ");
const shown = (text) => text.replace(/ḍ/g, "đ").replace(/Ḍ/g, "Đ").replace(/&lt;/g, "<").replace(/&gt;/g, ">");
const make = (tag, ...content) => {
  const one = document.createElement(tag);
  one.append(...content);
  return one;
};
const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

let engine, turn = 0, timer;
const start = () => (engine ??= Promise.all([
  import("../../pagefind/pagefind.js"),
  fetch(say.short).then((answer) => answer.json()),
]).then(async ([pagefind, short]) => {
  await pagefind.options({ noWorker: true, excerptLength: 24 });
  await pagefind.filters();
  return { pagefind, short };
}));

// The answers to all wordings of a question, the best score of each page; the first wording counts most.
const ask = async (wordings, filters) => {
  const { pagefind } = await engine;
  const answers = await Promise.all(wordings.map((text) => pagefind.search(written(text), { filters })));
  if (answers.length === 1) return answers[0];
  const best = new Map();
  for (const [number, { results }] of answers.entries()) for (const one of results) {
    if (number) one.score /= 4;
    if (!(best.get(one.id)?.score >= one.score)) best.set(one.id, one);
  }
  return { results: [...best.values()].sort((a, b) => b.score - a.score) };
};
const counts = async (name, values, wordings, { [name]: _, ...others }) => {
  const answer = await ask(wordings, others);
  if (answer.filters) return answer.filters[name] ?? {};
  const each = values.map(async (value) => [value, (await ask(wordings, { ...others, [name]: value })).results.length]);
  return Object.fromEntries(await Promise.all(each));
};

const result = async (one) => {
  const data = await one.data();
  const link = make("a", shown(data.meta.title));
  // Down to the place, unless it is the page's title that was meant.
  const place = !one.matchedMetaFields?.length && data.anchors.filter((anchor) => anchor.location <= data.locations[0]).pop();
  link.href = data.url.replace(/\.html$/, "/") + (place ? `#${place.id}` : "");
  const passage = data.excerpt.split(/<\/?mark>/).map((text, number) => (number % 2 ? make("mark", shown(text)) : shown(text)));
  return make("li", link, make("p", ...passage));
};
const group = async (number, results, first) => {
  const list = make("ol");
  list.className = "found";
  const more = make("button");
  more.className = "button button--second";
  const add = async (count) => {
    const rows = await Promise.all(results.splice(0, count).map(result));
    list.append(...rows);
    more.textContent = filled(say.more, { count: Math.min(FIRST, results.length), all: results.length });
    more.hidden = !results.length;
    return rows[0];
  };
  const title = sections[number].querySelector("h2").textContent;
  const section = make("section", make("h2", `${title} (${results.length})`), list, more);
  section.className = "section";
  more.addEventListener("click", async () => (await add(FIRST)).firstChild.focus());
  await add(first);
  return section;
};

// Letters to add, take away, change or exchange between two words.
const distance = (a, b) => {
  const rows = [...Array(a.length + 1)].map((_, i) => [i]);
  for (let j = 1; j <= b.length; j++) rows[0][j] = j;
  for (let i = 1; i <= a.length; i++) for (let j = 1; j <= b.length; j++) {
    rows[i][j] = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] !== b[j - 1]));
    if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
  }
  return rows[a.length][b.length];
};
// The same text in words of titles, and the titles that hold most of them.
const suggest = (text) => {
  const links = [...index.querySelectorAll(".links a")].map((link) => [link, new Set(words(fold(link.textContent)))]);
  const known = new Map();
  for (const word of links.flatMap(([link]) => words(link.textContent.toLowerCase()))) {
    const one = known.get(fold(word)) ?? { word, often: 0 };
    one.often++;
    known.set(fold(word), one);
  }
  const nearest = words(text).map((word) => {
    const plain = fold(word);
    if (known.has(plain)) return word;
    const close = [...known].map(([other, { word: spelt, often }]) => [distance(plain, other), -often, spelt]);
    const [[far, , spelt] = [9]] = close.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    return far <= (plain.length > 4 ? 2 : 1) ? spelt : "";
  }).filter(Boolean);
  const wording = nearest.join(" ");
  const rated = links.map(([link, title]) => [link, nearest.filter((word) => title.has(fold(word))).length]);
  const best = rated.filter(([, score]) => score).sort((a, b) => b[1] - a[1]).slice(0, FEW);
  const list = best.map(([link]) => make("li", link.cloneNode(true)));
  if (wording && fold(wording) !== fold(text)) {
    const link = make("a", wording);
    link.href = `?q=${encodeURIComponent(wording)}`;
    list.unshift(make("li", link));
  }
  near.replaceChildren(...list);
  near.parentElement.hidden = !list.length;
};

const filterIndex = (text) => {
  const asked = words(fold(text));
  let count = 0;
  for (const section of sections) {
    for (const item of section.querySelectorAll(".links > li")) {
      const title = fold(item.textContent);
      item.hidden = !asked.every((word) => title.includes(word));
      count += !item.hidden;
    }
    section.hidden = !section.querySelector("li:not([hidden])");
  }
  live.textContent = text && (count ? filled(say.pages, { count }) : say.none);
};

const remember = (text, chosen) => {
  const asked = new URLSearchParams(Object.entries({ q: text, ...chosen }).filter(([, value]) => value));
  history.replaceState(null, "", `${location.pathname}${asked.size ? `?${asked}` : ""}`);
  for (const link of document.querySelectorAll(".strip__lang")) link.search = asked;
};

const search = async () => {
  clearTimeout(timer);
  const mine = ++turn, text = field.value.trim();
  const chosen = Object.fromEntries(facets.filter((one) => one.value).map((one) => [one.name, one.value]));
  remember(text, chosen);
  if (!text) {
    index.hidden = false;
    found.hidden = nothing.hidden = filter.hidden = true;
    live.textContent = "";
    return;
  }
  try {
    const { short } = await start();
    const stands = (word) => short[word.normalize("NFC").toLowerCase()];
    const long = /"/.test(text) ? text : text.replace(/\S+/g, (word) => stands(word)?.[0] ?? word);
    const wordings = long === text ? [text] : [long, text];
    const all = (await ask(wordings, chosen)).results;
    const byKind = await counts("kind", kinds.filter((kind) => kind !== LARGEST), wordings, chosen);
    const others = kinds.filter((kind) => kind !== LARGEST);
    byKind[LARGEST] = all.length - others.reduce((sum, kind) => sum + (byKind[kind] ?? 0), 0);
    const first = new Set(all.slice(0, FIRST).map((one) => one.id));
    const groups = await Promise.all(kinds.map(async (kind, number) => {
      if (!byKind[kind]) return null;
      const { results } = await ask(wordings, { ...chosen, kind: kind === LARGEST ? { none: others } : kind });
      const top = results.filter((one) => first.has(one.id)).length;
      return { number, results, score: kind !== LEAST && results[0].score, first: Math.min(FEW, top) };
    }));
    const sorted = groups.filter(Boolean).sort((a, b) => b.score - a.score);
    const shownGroups = await Promise.all(sorted.map((one) => group(one.number, one.results, one.first)));
    const options = await Promise.all(facets.map((one) => counts(one.name, [...one.options].slice(1).map((option) => option.value), wordings, chosen)));
    if (mine !== turn) return;
    facets.forEach((one, number) => {
      for (const option of [...one.options].slice(1)) {
        const count = options[number][option.value] ?? 0;
        option.dataset.text ??= option.text;
        option.text = `${option.dataset.text} (${count})`;
        option.disabled = option.hidden = !count && !option.selected;
      }
    });
    const terms = (long === text ? [] : text.split(/\s+/)).filter(stands).map((word) => {
      const link = make("a", stands(word)[0]);
      link.href = `${say.glossary}#${stands(word)[1]}`;
      return make("p", `${word}: `, link);
    });
    found.replaceChildren(...terms, ...shownGroups);
    if (all.length < FIRST) suggest(text);
    live.textContent = all.length ? filled(say.count, { count: all.length }) : say.none;
    index.hidden = true;
    found.hidden = !all.length;
    nothing.hidden = all.length >= FIRST;
    filter.hidden = !all.length && !Object.keys(chosen).length;
  } catch (fault) {
    console.warn(fault);
    filterIndex(text);
  }
};

const asked = new URLSearchParams(location.search);
field.value = asked.get("q") ?? "";
for (const one of facets) one.value = [...one.options].some((option) => option.value === asked.get(one.name)) ? asked.get(one.name) : "";
field.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(search, 200);
});
field.form.addEventListener("submit", (event) => {
  event.preventDefault();
  search();
});
filter.addEventListener("change", search);
filter.addEventListener("submit", (event) => event.preventDefault());
filter.addEventListener("reset", () => setTimeout(search));
document.addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const stops = [field, ...found.querySelectorAll("a")];
  const here = stops.indexOf(document.activeElement);
  if (!step || here < 0 || found.hidden) return;
  event.preventDefault();
  stops[here + step]?.focus();
});
filter.querySelector("details").open = matchMedia("(min-width: 768px)").matches;
if (field.value) search();

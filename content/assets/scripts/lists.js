// Narrows and sorts the rows of a list. The state stands in the address: a reload and the other language keep it.
const at = (id) => document.getElementById(id);
const form = at("loc"), live = at("so-dong"), nothing = at("khong-khop"), more = at("xem-them");
const file = form.parentNode.dataset.file, told = live.textContent, STEP = 100;
const order = new Intl.Collator("vi").compare;
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();
// Each word after a blank: what is asked for is found where a word begins.
const words = (text) => (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => ` ${word}`);
const values = (row, facet) => row.getAttribute(`data-f-${facet}`)?.split(" ") ?? [];

const read = (root) => [...root.querySelectorAll("[data-row]")].map((row) => ({
  row, home: row.parentNode, text: words(row.textContent).join(""), name: row.querySelector("h2,h3,th").firstChild.textContent,
}));
// The page holds all rows, or their file is fetched when they are first narrowed.
const load = async () => {
  const here = read(form.parentNode);
  if (!file) return here;
  const { parts, rows } = await (await fetch(file)).json();
  const box = document.createElement("template");
  box.innerHTML = rows.map((piece) => parts[piece] ?? piece).join("");
  return read(box.content).map((one) => ({ ...one, home: here[0].home }));
};
const narrowed = (all, { q = "", sort, ...facets }, without) => all.filter(({ row, text }) =>
  words(q).every((word) => text.includes(word)) &&
  Object.entries(facets).every(([facet, value]) => facet === without || values(row, facet).includes(value)));
const sorted = (found, by) => {
  if (!by) return found;
  if (by === "name") return found.sort((a, b) => order(a.name, b.name));
  const sign = by[0] === "-" ? -1 : 1, name = `data-n-${by.replace("-", "")}`;
  // What is not known comes last.
  const number = ({ row }) => (row.hasAttribute(name) ? sign * row.getAttribute(name) : Infinity);
  return found.sort((a, b) => number(a) - number(b));
};

let loading, limit, turn = 0;
const show = async () => {
  const mine = ++turn;
  const asked = Object.fromEntries([...new FormData(form)].filter(([, value]) => value.trim()));
  const query = `${new URLSearchParams(asked)}`;
  history.replaceState(null, "", location.pathname + (query && `?${query}`) + location.hash);
  for (const link of document.querySelectorAll(".strip__lang")) link.search = query;
  let all;
  try {
    all = await (loading ??= load());
  } catch {
    loading = null;
    live.textContent = live.dataset.failed;
    return;
  }
  if (mine !== turn) return;
  const found = sorted(narrowed(all, asked), asked.sort), shown = new Set(found.slice(0, limit).map(({ row }) => row));
  for (const home of new Set(all.map((one) => one.home))) {
    const own = all.filter((one) => one.home === home).map(({ row }) => row);
    const seen = [...shown].filter((row) => own.includes(row));
    // What is chosen stays chosen.
    const kept = own.filter((row) => !shown.has(row) && row.querySelector(":checked"));
    for (const row of own) row.hidden = !shown.has(row);
    home.replaceChildren(...seen, ...kept);
    home.closest(".section, .cases").hidden = !seen.length;
  }
  for (const { name, options } of form.querySelectorAll("select:not([name=sort])")) {
    const counts = {};
    for (const { row } of narrowed(all, asked, name)) for (const value of values(row, name)) counts[value] = (counts[value] ?? 0) + 1;
    for (const option of [...options].slice(1)) {
      option.text = option.text.replace(/\d+\)$/, `${counts[option.value] ?? 0})`);
      option.disabled = !counts[option.value] && !option.selected;
    }
  }
  live.textContent = query ? live.dataset.some.replace("{count}", found.length).replace("{all}", all.length) : told;
  nothing.hidden = found.length;
  more.hidden = found.length <= limit;
  at("cac-trang")?.setAttribute("hidden", "");
  return [...shown];
};
const begin = () => {
  limit = STEP;
  return show();
};

const given = new URLSearchParams(location.search);
for (const field of form.querySelectorAll("[name]")) {
  field.value = given.get(field.name) ?? "";
  if (field.selectedIndex < 0) field.selectedIndex = 0;
}
form.addEventListener("input", begin);
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => setTimeout(begin));
more.firstChild.addEventListener("click", async () => {
  limit += STEP;
  (await show())[limit - STEP].querySelector("a").focus();
});
form.hidden = false;
at("trang-theo")?.setAttribute("hidden", "");
form.querySelector("details").open = matchMedia("(min-width: 768px)").matches;
if (given.size) begin();

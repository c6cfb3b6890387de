// Cases side by side. The choice stands in the address: a reload and the other language keep it.
const at = (id) => document.getElementById(id);
const form = at("chon"), table = at("bang-so-sanh"), live = at("so-vi-du"), missing = at("chua-co").innerHTML;
const fields = [...form.querySelectorAll("select")];
const [head, ...rows] = table.rows;

// All cases, fetched when the first is chosen.
const load = async () => {
  const { parts, rows } = await (await fetch(form.dataset.file)).json();
  const box = document.createElement("template");
  box.innerHTML = rows.map((piece) => parts[piece] ?? piece).join("");
  return box.content;
};
let loading, turn = 0;
const show = async () => {
  const mine = ++turn;
  const chosen = [...new Set(fields.map((field) => field.value).filter(Boolean))];
  const query = `${new URLSearchParams(chosen.map((id) => ["c", id]))}`;
  history.replaceState(null, "", location.pathname + (query && `?${query}`));
  for (const link of document.querySelectorAll(".strip__lang")) link.search = query;
  let all;
  try {
    all = chosen.length && (await (loading ??= load()));
  } catch {
    loading = null;
    live.textContent = live.dataset.failed;
    return;
  }
  if (mine !== turn) return;
  const cases = chosen.map((id) => all.querySelector(`[data-case="${id}"]`));
  for (const row of table.rows) while (row.cells.length > 1) row.deleteCell(1);
  for (const one of cases) {
    const column = document.createElement("th");
    column.scope = "col";
    column.innerHTML = one.querySelector("h2").innerHTML;
    head.append(column);
  }
  for (const row of rows) {
    const cells = cases.map((one) => one.querySelector(`[data-name="${row.dataset.name}"]`));
    for (const [place, cell] of cells.entries()) {
      const shown = row.insertCell();
      shown.dataset.label = cases[place].querySelector("h2").textContent;
      shown.innerHTML = cell ? cell.innerHTML : `<span>${missing}</span>`;
    }
    row.hidden = row.dataset.always === undefined && !cells.some(Boolean);
  }
  table.hidden = !chosen.length;
  live.textContent = chosen.length ? live.dataset.count.replace("{count}", chosen.length) : "";
};

const known = new Set([...fields[0].options].map((option) => option.value));
const asked = [...new Set(new URLSearchParams(location.search).getAll("c"))].filter((id) => known.has(id));
fields.forEach((field, place) => (field.value = asked[place] ?? ""));
form.addEventListener("change", show);
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => setTimeout(show));
form.hidden = false;
if (asked.length) show();

// Filters the index of all pages by what is typed: without accents, all words must occur.
const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/gi, "d").toLowerCase();
const field = document.getElementById("tim");
const live = document.getElementById("tim-so");
const rows = [...document.querySelectorAll(".section .links > li")].map((item) => [item, fold(item.textContent)]);
const filter = () => {
  const words = fold(field.value).split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const [item, text] of rows) {
    item.hidden = !words.every((word) => text.includes(word));
    shown += !item.hidden;
  }
  for (const section of document.querySelectorAll(".section")) section.hidden = !section.querySelector("li:not([hidden])");
  live.hidden = !words.length;
  live.textContent = shown ? live.dataset.count.replace("{count}", shown) : live.dataset.none;
};
field.value = new URLSearchParams(location.search).get("q") || "";
field.addEventListener("input", () => {
  const address = new URL(location.href);
  if (field.value) address.searchParams.set("q", field.value); else address.searchParams.delete("q");
  history.replaceState(null, "", address);
  filter();
});
field.form.addEventListener("submit", (event) => event.preventDefault());
filter();

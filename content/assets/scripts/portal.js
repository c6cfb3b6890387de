// The button for the dark theme. The stored choice is applied in the page's head.
(function () {
  const root = document.documentElement;
  const button = document.querySelector(".strip__theme");
  const system = matchMedia("(prefers-color-scheme: dark)");

  function dark() {
    return root.dataset.theme ? root.dataset.theme === "dark" : system.matches;
  }

  function show() {
    button.setAttribute("aria-pressed", String(dark()));
  }

  if (!button) return;
  button.addEventListener("click", function () {
    root.dataset.theme = dark() ? "light" : "dark";
    try {
      localStorage.setItem("sxsh-theme", root.dataset.theme);
    } catch (error) {
      // Storage may be forbidden: the choice then holds for this page only.
    }
    show();
  });
  system.addEventListener("change", show);
  show();
})();

// The sheet for reports, opened from a page's end: the page's address is filled in, as text.
(function () {
  const line = document.querySelector("[data-page]");
  const page = new URLSearchParams(location.search).get("trang");
  if (line && page && /^https?:\/\//.test(page)) line.textContent = page.slice(0, 300);
})();

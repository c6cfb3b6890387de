// The form speaks Vietnamese until somebody chooses otherwise in its settings.
(() => {
  const kept = "sveltia-cms.prefs";
  try {
    const chosen = JSON.parse(localStorage.getItem(kept)) ?? {};
    if (chosen.locale === undefined || chosen.locale === "auto") {
      localStorage.setItem(kept, JSON.stringify({ ...chosen, locale: "vi" }));
    }
  } catch {
    // Without storage the form follows the browser's own language.
  }
})();

// What makes a long report easier to handle: filter, sort, unfold, copy. Without it nothing is missing.
(() => {
  "use strict";
  const tools = document.getElementById("tools");
  const make = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };
  const cards = [...document.querySelectorAll("article.finding")].map((card) => ({
    card, text: card.textContent.toLowerCase(), severity: card.querySelector(".badge").textContent,
  }));
  const groups = [...document.querySelectorAll("section.group")];
  const applications = [...document.querySelectorAll("tr.application-row")].map((row) => ({
    row, text: row.textContent.toLowerCase(),
  }));
  const search = make("input", { type: "search", placeholder: "Filter findings and applications", ariaLabel: "Filter" });
  const severity = make("select", { ariaLabel: "Severity" },
    ...["every severity", "error", "warning", "note"].map((name, number) =>
      make("option", { value: number ? name : "" }, name)));
  const told = make("span", { className: "small quiet", role: "status" });
  const filter = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const fits = (text) => words.every((word) => text.includes(word));
    let shown = 0;
    for (const each of cards) {
      each.card.hidden = !fits(each.text) || Boolean(severity.value && severity.value !== each.severity);
      shown += !each.card.hidden;
    }
    for (const group of groups) group.hidden = !group.querySelector("article:not([hidden])");
    for (const each of applications) each.row.hidden = !fits(each.text);
    told.textContent = words.length || severity.value ? `${shown} of ${cards.length} cards` : "";
  };
  search.addEventListener("input", filter);
  severity.addEventListener("change", filter);
  const fold = make("button", { type: "button" }, "Unfold all");
  let unfolded = false;
  fold.addEventListener("click", () => {
    unfolded = !unfolded;
    for (const each of document.querySelectorAll("details")) each.open = unfolded;
    fold.textContent = unfolded ? "Fold all" : "Unfold all";
  });
  tools.className = "tools";
  tools.append(search, severity, fold, told);

  const value = (row, column) => {
    const cell = row.cells[column];
    const text = cell ? cell.dataset.sort ?? cell.textContent.trim() : "";
    const number = Number(text.replaceAll(",", ""));
    return text !== "" && !Number.isNaN(number) ? number : text.toLowerCase();
  };
  for (const table of document.querySelectorAll("table.sortable")) {
    for (const [column, head] of [...table.tHead.rows[0].cells].entries()) {
      const button = make("button", { type: "button" }, ...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const down = head.ariaSort === "ascending";
        for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
        head.ariaSort = down ? "descending" : "ascending";
        const rows = [...table.tBodies[0].rows].map((row) => [value(row, column), row]);
        rows.sort(([a], [b]) => (typeof a === typeof b ? (a < b ? -1 : a > b ? 1 : 0) : typeof a === "number" ? -1 : 1));
        if (down) rows.reverse();
        table.tBodies[0].append(...rows.map(([, row]) => row));
      });
    }
  }
  if (navigator.clipboard) {
    for (const place of document.querySelectorAll("code.copy")) {
      const button = make("button", { type: "button", ariaLabel: `Copy ${place.textContent}` }, "copy");
      button.addEventListener("click", () => navigator.clipboard.writeText(place.textContent).then(() => {
        button.textContent = "copied";
      }));
      place.after(button);
    }
  }
})();

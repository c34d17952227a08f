// What makes a long report easier to handle: filter, sort, unfold, copy. Without it nothing is missing.
(() => {
  "use strict";
  const tools = document.getElementById("tools");
  const make = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };
  // Texts are read at the first filtering: a portfolio has thousands of cards.
  const texts = new Map();
  const textOf = (element) => {
    if (!texts.has(element)) texts.set(element, `${nameOf(element)} ${withoutButtons(element).textContent}`.toLowerCase());
    return texts.get(element);
  };
  // A card is found by the name of its application, too.
  const nameOf = (element) => element.closest(".application")?.querySelector("h2").textContent ?? "";
  const withoutButtons = (element) => {
    if (!element.querySelector("code.copy + button")) return element;
    const copy = element.cloneNode(true);
    for (const button of copy.querySelectorAll("code.copy + button")) button.remove();
    return copy;
  };
  const search = make("input", { type: "search", placeholder: "Filter findings and applications", ariaLabel: "Filter" });
  const severity = make("select", { ariaLabel: "Severity" },
    ...["every severity", "error", "warning", "note"].map((name, number) =>
      make("option", { value: number ? name : "" }, name)));
  const told = make("span", { className: "small quiet", role: "status" });
  const filter = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const fits = (element) => words.every((word) => textOf(element).includes(word));
    const cards = document.querySelectorAll("article.finding");
    let shown = 0;
    for (const card of cards) {
      card.hidden = !fits(card) || Boolean(severity.value && !card.classList.contains(severity.value));
      shown += !card.hidden;
    }
    const isEmpty = (element) => !element.querySelector("article:not([hidden])");
    for (const group of document.querySelectorAll("section.group")) group.hidden = isEmpty(group);
    const all = !words.length && !severity.value;
    for (const application of document.querySelectorAll(".application")) {
      application.hidden = !all && isEmpty(application) && !(words.length && fits(application.querySelector("h2")));
    }
    for (const row of document.querySelectorAll("tr.application-row")) row.hidden = !fits(row);
    told.textContent = !all ? `${shown} of ${cards.length} cards` : "";
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
  const sort = (head) => {
    const table = head.closest("table");
    const down = head.ariaSort === "ascending";
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    head.ariaSort = down ? "descending" : "ascending";
    const rows = [...table.tBodies[0].rows].map((row) => [value(row, head.cellIndex), row]);
    rows.sort(([a], [b]) => (typeof a === typeof b ? (a < b ? -1 : a > b ? 1 : 0) : typeof a === "number" ? -1 : 1));
    if (down) rows.reverse();
    table.tBodies[0].append(...rows.map(([, row]) => row));
  };
  document.addEventListener("click", ({ target }) => {
    const button = target.closest("th button, code.copy + button");
    if (!button) return;
    if (button.parentElement.matches("th")) return sort(button.parentElement);
    navigator.clipboard.writeText(button.previousElementSibling.textContent).then(() => {
      button.textContent = "copied";
    });
  });
  // Buttons come shortly before they can be seen, or reached with a keyboard.
  const equip = (place) => {
    if (place.matches("table")) {
      for (const head of place.tHead.rows[0].cells) head.append(make("button", { type: "button" }, ...head.childNodes));
    }
    for (const code of navigator.clipboard ? place.querySelectorAll("code.copy") : []) {
      code.after(make("button", { type: "button", ariaLabel: `Copy ${code.textContent}` }, "copy"));
    }
  };
  const watch = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      watch.unobserve(target);
      equip(target);
    }
  }, { rootMargin: "1000px" });
  for (const place of document.querySelectorAll("table.sortable, div.instance")) watch.observe(place);
})();

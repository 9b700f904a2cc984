"use strict";
// A link to a record opens the paper's words and lights the words of the record.
function show() {
  document.querySelectorAll("mark.lit").forEach((it) => it.classList.remove("lit"));
  const record = decodeURIComponent(location.hash.slice(1));
  const place = record && document.getElementById(record);
  if (!place) return;
  for (let it = place.closest("details"); it; it = it.parentElement.closest("details")) it.open = true;
  const marks = document.querySelectorAll(`mark[data-r~="${CSS.escape(record)}"]`);
  marks.forEach((it) => it.classList.add("lit"));
  (marks[0] || place).scrollIntoView({ block: marks.length ? "center" : "start" });
}
window.addEventListener("hashchange", show);
// The same link a second time changes no address, but should lead there all the same.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='#']");
  if (link && link.getAttribute("href") === location.hash) show();
});
show();

// Long lists show their first lines until somebody asks for all.
const buttons = [...document.querySelectorAll("section > button")];
for (const button of buttons) {
  button.addEventListener("click", () => {
    button.parentElement.classList.add("whole");
    button.remove();
  });
}

// The filter hides every line that lacks one of its words, and papers and lists without a line left.
const filter = document.getElementById("filter");
const entries = [...document.querySelectorAll(".entry")].map((it) => {
  return { it, text: it.textContent.toLowerCase(), list: it.closest("article") ? null : it.parentElement };
});
const most = Number(document.querySelector("main").dataset.shown);
const papers = [...document.querySelectorAll("article.paper")];
function narrow() {
  const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  const listed = new Map();
  for (const { it, text, list } of entries) {
    const fits = words.every((word) => text.includes(word));
    shown += fits;
    if (it.hidden === fits) it.hidden = !fits;
    if (!list || !fits) continue;
    listed.set(list, (listed.get(list) || 0) + 1);
    it.classList.toggle("more", listed.get(list) > most);
  }
  document.querySelectorAll(".entry-head").forEach((it) => (it.hidden = words.length > 0));
  for (const paper of papers) {
    const about = paper.querySelector("h3").textContent.toLowerCase();
    const named = words.every((word) => about.includes(word));
    if (named) paper.querySelectorAll(".entry").forEach((it) => (it.hidden = false));
    paper.hidden = words.length > 0 && !named && !paper.querySelector(".entry:not([hidden])");
    paper.querySelectorAll("h4").forEach((it) => {
      it.hidden = !it.nextElementSibling.querySelector(".entry:not([hidden])");
    });
  }
  for (const part of document.querySelectorAll("main > section:not(#papers), section.titles, tbody")) {
    const lines = part.querySelectorAll(".entry");
    part.hidden = lines.length > 0 && [...lines].every((line) => line.hidden);
  }
  for (const button of buttons) button.hidden = !button.parentElement.querySelector(".more:not([hidden])");
  document.getElementById("shown").textContent = words.length ? `${shown} line${shown === 1 ? "" : "s"}` : "";
}
filter.addEventListener("input", narrow);
narrow();

"use strict";
const $ = (id) => document.getElementById(id);
const data = JSON.parse($("data").textContent);
const place = new Map(data.design.map((number, i) => [number, i]));
const unit = (name) => name + (data.units[name] ? ` [${data.units[name]}]` : "");
const literal = (text) => String(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;");  // Plotly reads tags in its texts
const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

function yaml(i) {
  const values = (text, path) => path === "name" ? data.prefix + data.design[i] : String(data.columns[path][i]);
  return `# Design ${data.design[i]} of the sweep ${data.name}.\n` + data.templates[data.variant[i]].replace(/\{\{([^}]+)\}\}/g, values);
}

function show(number) {
  const i = place.get(number);
  $("chosen").hidden = false;
  $("chosen-name").textContent = `Design ${number}: ${data.variants[data.variant[i]]}`;
  $("yaml").textContent = yaml(i);
  $("copied").textContent = "";
  for (const row of document.querySelectorAll("tr[data-design]")) row.classList.toggle("picked", Number(row.dataset.design) === number);
}

async function copy() {
  const text = $("yaml").textContent;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const range = document.createRange();
    range.selectNodeContents($("yaml"));
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    document.execCommand("copy");
  }
  $("copied").textContent = "copied";
}

function traces(x, y) {
  const told = Object.keys(data.columns).filter((name) => name !== "variant");
  const text = (i) => `<b>${data.design[i]}: ${literal(data.variants[data.variant[i]])}</b><br>` +
    told.filter((name) => data.columns[name][i] !== null).map((name) => `${unit(name)}: ${literal(data.columns[name][i])}`).join("<br>");
  const front = new Set(data.fronts[`${x}|${y}`]);
  const out = data.variants.map((name, v) => {
    const mine = data.design.map((_, i) => i).filter((i) => data.variant[i] === v);
    mine.sort((i, j) => front.has(i) - front.has(j));  // the front is drawn on top
    return { type: "scatter", mode: "markers", name: literal(name), x: mine.map((i) => data.columns[x][i]), y: mine.map((i) => data.columns[y][i]),
      customdata: mine.map((i) => data.design[i]), text: mine.map(text), hovertemplate: "%{text}<extra></extra>",
      marker: { color: data.colours[v], line: { width: 0 }, size: mine.map((i) => front.has(i) ? 10 : 5), opacity: mine.map((i) => front.has(i) ? 1 : 0.45) } };
  });
  const line = data.fronts[`${x}|${y}`];
  out.unshift({ type: "scatter", mode: "lines", name: "front", x: line.map((i) => data.columns[x][i]), y: line.map((i) => data.columns[y][i]),
    line: { color: colour("--fg"), width: 1.5, shape: "linear" }, hoverinfo: "skip" });
  return out;
}

function draw() {
  const [x, y] = data.pairs[Number($("pair").value)];
  const type = $("log").checked ? "log" : "linear";
  const axis = (name) => ({ title: { text: unit(name) }, type, gridcolor: colour("--line"), zerolinecolor: colour("--line"), automargin: true });
  const narrow = innerWidth < 640;
  Plotly.react("plot", traces(x, y), { paper_bgcolor: "transparent", plot_bgcolor: "transparent", font: { color: colour("--fg"), size: narrow ? 11 : 13 },
    xaxis: axis(x), yaxis: axis(y), hovermode: "closest", hoverlabel: { bgcolor: colour("--card"), bordercolor: colour("--line"), font: { color: colour("--fg") }, align: "left" },
    margin: { l: 50, r: 10, t: 30, b: 40 }, modebar: { bgcolor: "transparent", color: colour("--quiet"), activecolor: colour("--fg") }, legend: narrow ? { orientation: "h", y: -0.25 } : {} }, { responsive: true, displaylogo: false, displayModeBar: narrow ? false : "hover" });
}

function sort(heading) {
  const table = heading.closest("table"), at = [...heading.parentNode.children].indexOf(heading), body = table.tBodies[0];
  const up = heading.getAttribute("aria-sort") !== "ascending";
  for (const other of heading.parentNode.children) other.removeAttribute("aria-sort");
  heading.setAttribute("aria-sort", up ? "ascending" : "descending");
  const key = (row) => heading.dataset.kind === "number" ? parseFloat(row.children[at].dataset.value) : row.children[at].textContent;
  const order = (a, b) => typeof a === "string" ? a.localeCompare(b) : (Number.isNaN(a) - Number.isNaN(b)) || a - b;
  const rows = [...body.rows].sort((p, q) => order(key(p), key(q)) * (up ? 1 : -1));
  body.append(...rows);
}

function filter() {
  const table = document.querySelector("main .scroll table"), names = [...table.tHead.rows[0].cells].map((cell) => cell.textContent.split(" ")[0]);
  const words = $("filter").value.trim().split(/\s+/).filter(Boolean).map((word) => {
    const found = /^([\w.]+)(<=|>=|<|>|=)(.+)$/.exec(word), at = found ? names.indexOf(found[1]) : -1;
    if (at < 0) return (row) => row.textContent.toLowerCase().includes(word.toLowerCase());
    const compare = { "<": (a, b) => a < b, ">": (a, b) => a > b, "<=": (a, b) => a <= b, ">=": (a, b) => a >= b, "=": (a, b) => a === b }[found[2]];
    return (row) => row.cells[at].dataset.value === undefined ? row.cells[at].textContent === found[3] : compare(parseFloat(row.cells[at].dataset.value), parseFloat(found[3]));
  });
  let count = 0;
  for (const row of table.tBodies[0].rows) {
    row.hidden = !words.every((test) => test(row));
    count += !row.hidden;
  }
  $("count").textContent = `${count} of ${table.tBodies[0].rows.length}`;
}

async function start() {
  for (const heading of document.querySelectorAll("thead th button")) heading.addEventListener("click", () => sort(heading.parentNode));
  for (const button of document.querySelectorAll("button.show")) button.addEventListener("click", () => show(Number(button.textContent)));
  $("filter").addEventListener("input", filter);
  $("copy").addEventListener("click", copy);
  filter();
  data.pairs.forEach(([x, y], i) => $("pair").append(new Option(`${x} and ${y}`, String(i))));
  const bytes = Uint8Array.from(atob($("bundle").textContent), (letter) => letter.charCodeAt(0));
  const code = await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
  const script = document.createElement("script");
  script.textContent = code;
  document.head.append(script);
  draw();
  $("plot").on("plotly_click", (event) => event.points[0].customdata !== undefined && show(event.points[0].customdata));
  $("pair").addEventListener("change", draw);
  $("log").addEventListener("change", draw);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  document.documentElement.dataset.ready = "yes";
}

start();

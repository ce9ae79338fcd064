// Blocks from and to Excel, Word and web pages. What is pasted is text, never markup.

// Returns rows of texts; an exact number that a program left beside its printed form (LibreOffice, Excel, Google) wins.
export function readBlock(data) {
  const html = data.getData("text/html");
  const rows = /<t[dh][\s>]/i.test(html) ? rowsOfTable(html) : [];
  return rows.length ? rows : rowsOfText(data.getData("text/plain"));
}

function rowsOfTable(html) {
  const page = new DOMParser().parseFromString(html.replace(/\son\w+\s*=/gi, " data-was="), "text/html");
  const table = page.querySelector("table");
  if (!table) return [];
  return [...table.querySelectorAll("tr")].map((row) =>
    [...row.children].flatMap((cell) => [textOf(cell), ...Array(Math.max(0, Math.min(50, cell.colSpan || 1) - 1)).fill("")])
  );
}

function textOf(cell) {
  const printed = cell.textContent.replace(/\s+/g, " ").trim();
  if (printed.endsWith("%")) return printed;
  const exact = cell.getAttribute("sdval") || cell.getAttribute("x:num") || sheetsValue(cell.getAttribute("data-sheets-value"));
  if (!exact || !/^-?\d+(\.\d+)?$/.test(exact)) return printed;
  return exact.replace(".", ",");
}

function sheetsValue(json) {
  try {
    const value = JSON.parse(json ?? "null");
    return value && value["1"] === 3 ? String(value["3"]) : "";
  } catch {
    return "";
  }
}

// Tab-separated rows; a cell in quotation marks may hold line breaks and doubled marks.
export function rowsOfText(text) {
  const rows = [[]];
  let cell = "", quoted = false;
  const end = () => { rows.at(-1).push(cell.replace(/\s+/g, " ").trim()); cell = ""; };
  for (let at = 0; at < text.length; at += 1) {
    const one = text[at];
    if (quoted) {
      if (one === '"' && text[at + 1] === '"') { cell += '"'; at += 1; }
      else if (one === '"') quoted = false;
      else cell += one;
    } else if (one === '"' && cell === "" && text.indexOf('"', at + 1) > at) quoted = true;
    else if (one === "\t") end();
    else if (one === "\n") { end(); rows.push([]); }
    else if (one !== "\r") cell += one;
  }
  end();
  if (rows.length > 1 && rows.at(-1).every((one) => one === "")) rows.pop();
  return rows;
}

export function writeBlock(data, rows) {
  data.setData("text/plain", rows.map((row) => row.map((one) => one.replace(/[\t\r\n]+/g, " ")).join("\t")).join("\r\n"));
  const table = document.createElement("table");
  for (const row of rows) {
    const line = table.insertRow();
    for (const one of row) line.insertCell().textContent = one;
  }
  data.setData("text/html", table.outerHTML);
}

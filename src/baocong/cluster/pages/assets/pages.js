(function () {
  "use strict";
  var opener = null;
  function target() {
    var id = "";
    try { id = decodeURIComponent(location.hash.slice(1)); } catch (error) { return null; }
    return id ? document.getElementById(id) : null;
  }
  function light(numbers) {
    document.querySelectorAll("a.n.lit").forEach(function (one) { one.classList.remove("lit"); });
    numbers.forEach(function (number) {
      document.querySelectorAll('a.n[data-r~="' + number + '"]').forEach(function (one) { one.classList.add("lit"); });
    });
  }
  function relations(one) { return one && one.dataset.r ? one.dataset.r.split(" ") : []; }
  function mark() {
    document.querySelectorAll("td a[aria-current]").forEach(function (one) { one.removeAttribute("aria-current"); });
    var found = target();
    if (!found) { light([]); return; }
    light(relations(found));
    document.querySelectorAll("td a").forEach(function (one) {
      if (one.hash === location.hash) { one.setAttribute("aria-current", "true"); }
    });
    if (found.closest(".panel")) { found.closest(".panel").focus({ preventScroll: true }); }
  }
  function close(event, panel) {
    event.preventDefault();
    var x = window.scrollX, y = window.scrollY, back = opener;
    history.replaceState(null, "", location.pathname + location.search);
    location.hash = panel.querySelector(".close").hash;
    window.scrollTo(x, y);
    if (back) { back.focus({ preventScroll: true }); }
  }
  document.addEventListener("click", function (event) {
    var link = event.target.closest("a");
    if (!link) { return; }
    if (link.closest("td")) { opener = link; }
    if (link.matches(".close")) { close(event, link.closest(".panel")); }
  });
  document.addEventListener("keydown", function (event) {
    var found = event.key === "Escape" && target(), panel = found && found.closest(".panel");
    if (panel) { close(event, panel); }
  });
  document.addEventListener("mouseover", function (event) {
    var one = event.target.closest ? event.target.closest("a.n[data-r]") : null;
    if (one) { light(relations(one)); } else { light(relations(target())); }
  });
  window.addEventListener("hashchange", mark);
  mark();
}());

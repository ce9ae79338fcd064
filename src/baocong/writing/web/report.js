(function () {
  "use strict";
  var opener = null;
  function links() { return document.querySelectorAll("a.figure, a.quotation"); }
  function mark() {
    links().forEach(function (link) {
      if (location.hash.length > 1 && link.hash === location.hash) { link.setAttribute("aria-current", "true"); }
      else { link.removeAttribute("aria-current"); }
    });
  }
  function open() {
    var id = decodeURIComponent(location.hash.slice(1));
    var target = id && document.getElementById(id);
    mark();
    if (target && target.classList.contains("evidence")) {
      var x = window.scrollX, y = window.scrollY;
      target.focus({ preventScroll: true });
      window.scrollTo(x, y);
    }
  }
  function close(event) {
    var target = document.querySelector(".evidence:target");
    if (!target) { return; }
    event.preventDefault();
    var x = window.scrollX, y = window.scrollY;
    location.hash = opener ? opener.id : target.querySelector(".close").hash;
    window.scrollTo(x, y);
    if (opener) { opener.focus({ preventScroll: true }); }
  }
  document.addEventListener("click", function (event) {
    var link = event.target.closest("a");
    if (!link) { return; }
    if (link.matches("a.figure, a.quotation")) { opener = link; }
    if (link.matches(".close")) { close(event); }
  });
  document.addEventListener("keydown", function (event) { if (event.key === "Escape") { close(event); } });
  window.addEventListener("hashchange", open);
  mark();
}());
